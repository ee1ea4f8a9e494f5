import Dispatch
import Synchronization

/// A fixed number of connections, each with a thread of its own while it works, since libpq waits where it is called.
/// Whoever finds none free waits in line, for a limited time.
final class PostgresPool: Sendable {
    private struct Lane: Sendable {
        let queue: DispatchQueue
        let link: PostgresLink
    }

    private struct Job: Sendable {
        let number: Int
        let run: @Sendable (PostgresLink) -> Void
        let fail: @Sendable (StoreError) -> Void
    }

    private struct State: Sendable {
        /// The one used last is taken first, so that a quiet portal needs few connections.
        var idle: [Lane]
        var busy = 0
        var waiting: [Job] = []
        var nextNumber = 0
        var isClosed = false
        var whenIdle: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>
    private let options: StoreOptions

    init(url: String, options: StoreOptions) {
        self.options = options
        let lanes = (1...max(1, options.connections)).map { number in
            Lane(
                queue: DispatchQueue(label: "store.postgres.\(number)"),
                link: PostgresLink(url: url, options: options))
        }
        state = Mutex(State(idle: lanes.reversed()))
    }

    /// Runs the body with a connection of its own. Throws `busy` if none becomes free in time.
    func use<T: Sendable>(_ body: @escaping @Sendable (PostgresLink) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<T, any Error>) in
            submit(
                run: { link in continuation.resume(with: Result { try body(link) }) },
                fail: { continuation.resume(throwing: $0) })
        }
    }

    /// Refuses what comes later, waits for what was begun and ends the connections.
    func close() async {
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                state.isClosed = true
                if state.busy > 0 { state.whenIdle.append(continuation) }
                return state.busy == 0
            }
            if isIdle { continuation.resume() }
        }
        for lane in state.withLock({ $0.idle }) {
            lane.queue.async { lane.link.drop() }
        }
    }

    private func submit(
        run: @escaping @Sendable (PostgresLink) -> Void, fail: @escaping @Sendable (StoreError) -> Void
    ) {
        enum Answer { case start(Lane), wait, refuse(StoreError) }
        let (job, answer) = state.withLock { state -> (Job, Answer) in
            state.nextNumber &+= 1
            let job = Job(number: state.nextNumber, run: run, fail: fail)
            if state.isClosed { return (job, .refuse(.unavailable)) }
            if let lane = state.idle.popLast() {
                state.busy += 1
                return (job, .start(lane))
            }
            guard state.waiting.count < options.queueLimit else { return (job, .refuse(.busy)) }
            state.waiting.append(job)
            return (job, .wait)
        }
        switch answer {
        case .start(let lane): lane.queue.async { [self] in work(job, on: lane) }
        case .wait: expire(job)
        case .refuse(let error): fail(error)
        }
    }

    private func work(_ job: Job, on lane: Lane) {
        job.run(lane.link)
        enum Next { case job(Job), rest([CheckedContinuation<Void, Never>]) }
        let next = state.withLock { state -> Next in
            if !state.waiting.isEmpty { return .job(state.waiting.removeFirst()) }
            state.idle.append(lane)
            state.busy -= 1
            guard state.busy == 0 else { return .rest([]) }
            defer { state.whenIdle = [] }
            return .rest(state.whenIdle)
        }
        switch next {
        case .job(let job): lane.queue.async { [self] in work(job, on: lane) }
        case .rest(let waiting): waiting.forEach { $0.resume() }
        }
    }

    private func expire(_ job: Job) {
        let number = job.number
        DispatchQueue.global().asyncAfter(deadline: .now() + options.connectionWait.interval) { [self] in
            let late = state.withLock { state -> Job? in
                guard let index = state.waiting.firstIndex(where: { $0.number == number }) else { return nil }
                return state.waiting.remove(at: index)
            }
            late?.fail(.busy)
        }
    }
}
