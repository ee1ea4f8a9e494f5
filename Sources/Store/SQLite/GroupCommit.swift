import GRDB
import Synchronization

/// Waiting writes share one COMMIT and so one sync of the disk; each caller gets its own result after it.
///
/// Each body of a group runs in its own savepoint, so that one failing leaves the others whole.
final class GroupCommit: Sendable {
    /// Answers the caller: nil means committed.
    private typealias Finish = @Sendable ((any Error)?) -> Void

    private struct Job: Sendable {
        /// Runs the body; what it returns keeps its value until COMMIT.
        let run: @Sendable (SQLiteConnection) throws -> Finish
        let fail: @Sendable (any Error) -> Void
    }

    private struct State: Sendable {
        var waiting: [Job] = []
        var isScheduled = false
        var isClosed = false
        var whenIdle: [CheckedContinuation<Void, Never>] = []
        var fatal: StoreError?
    }

    private let writer: DatabaseQueue
    private let options: StoreOptions
    private let state = Mutex(State())

    init(_ writer: DatabaseQueue, options: StoreOptions) {
        self.writer = writer
        self.options = options
    }

    /// Why nothing is written any more.
    var fatal: StoreError? { state.withLock { $0.fatal } }

    /// Returns after COMMIT. Once queued it is not cancelled.
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<T, any Error>) in
            enqueue(
                Job(
                    run: { connection in
                        let value = try body(connection)
                        return { error in
                            if let error {
                                continuation.resume(throwing: error)
                            } else {
                                continuation.resume(returning: value)
                            }
                        }
                    },
                    fail: { continuation.resume(throwing: $0) }))
        }
    }

    /// Refuses what comes later and returns when what waited is written.
    func close() async {
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                state.isClosed = true
                if state.isScheduled { state.whenIdle.append(continuation) }
                return !state.isScheduled
            }
            if isIdle { continuation.resume() }
        }
    }

    private func enqueue(_ job: Job) {
        enum Answer { case schedule, wait, refuse(StoreError) }
        let answer = state.withLock { state -> Answer in
            guard state.fatal == nil, !state.isClosed else { return .refuse(.unavailable) }
            guard state.waiting.count < options.queueLimit else { return .refuse(.busy) }
            state.waiting.append(job)
            defer { state.isScheduled = true }
            return state.isScheduled ? .wait : .schedule
        }
        switch answer {
        case .schedule: schedule()
        case .wait: break
        case .refuse(let error): job.fail(error)
        }
    }

    private func schedule() {
        writer.asyncWriteWithoutTransaction { [self] db in drain(db) }
    }

    private func drain(_ db: Database) {
        let group = state.withLock { state in
            let group = Array(state.waiting.prefix(max(1, options.groupLimit)))
            state.waiting.removeFirst(group.count)
            return group
        }
        commit(group, on: db)
        let idle = state.withLock { state -> [CheckedContinuation<Void, Never>]? in
            state.isScheduled = !state.waiting.isEmpty
            guard !state.isScheduled else { return nil }
            defer { state.whenIdle = [] }
            return state.whenIdle
        }
        if let idle {
            idle.forEach { $0.resume() }
        } else {
            schedule()
        }
    }

    private func commit(_ group: [Job], on db: Database) {
        guard fatal == nil else { return group.forEach { $0.fail(StoreError.unavailable) } }
        do {
            try db.beginTransaction(.immediate)
        } catch {
            return group.forEach { $0.fail(StoreError.sqlite(error)) }
        }
        let (answers, lost) = run(group, on: db)
        if let lost { return answers.forEach { $0(lost) } }
        do {
            try db.commit()
            answers.forEach { $0(nil) }
        } catch {
            refuse(answers, after: StoreError.sqlite(atCommit: error), on: db)
        }
    }

    /// Runs every body. Returns how to answer them, and the error if the whole transaction is gone.
    private func run(_ group: [Job], on db: Database) -> (answers: [Finish], lost: (any Error)?) {
        let connection = SQLiteConnection(db)
        var answers: [Finish] = []
        for (index, job) in group.enumerated() {
            do {
                answers.append(try runOne(job, alone: group.count == 1, on: connection))
            } catch {
                // What a body throws may rest on what another one of the group wrote: it is told after COMMIT, too, and when
                // that fails, its caller hears of that instead.
                answers.append { lost in job.fail(lost ?? error) }
                guard db.isInsideTransaction else {
                    // SQLite itself rolled back, as it may when the disk is full.
                    group[(index + 1)...].forEach { $0.fail(error) }
                    return (answers, error)
                }
            }
        }
        return (answers, nil)
    }

    /// A body that is alone needs no savepoint if the transaction ends with it.
    private func runOne(_ job: Job, alone: Bool, on connection: SQLiteConnection) throws -> Finish {
        if alone {
            do {
                return try job.run(connection)
            } catch {
                try? connection.execute(own: "ROLLBACK TRANSACTION")
                throw error
            }
        }
        try connection.execute(own: "SAVEPOINT body")
        do {
            let finish = try job.run(connection)
            try connection.execute(own: "RELEASE SAVEPOINT body")
            return finish
        } catch {
            try? connection.execute(own: "ROLLBACK TRANSACTION TO SAVEPOINT body")
            try? connection.execute(own: "RELEASE SAVEPOINT body")
            throw error
        }
    }

    private func refuse(_ answers: [Finish], after error: StoreError, on db: Database) {
        try? db.rollback()
        if error == .outcomeUnknown {
            state.withLock { $0.fatal = error }
            options.onFatal(error)
        }
        answers.forEach { $0(error) }
    }
}
