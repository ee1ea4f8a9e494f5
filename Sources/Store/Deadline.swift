import Dispatch
import Synchronization

/// What went wrong with some work; `late` when it takes too long, and then it goes on in the background.
enum Deadline {
    static func run(
        _ limit: Duration, late: StoreError, _ work: @escaping @Sendable () async throws -> Void
    ) async -> StoreError? {
        await withCheckedContinuation { continuation in
            let answer = Once { continuation.resume(returning: $0) }
            Task {
                do {
                    try await work()
                    answer(nil)
                } catch {
                    answer(error as? StoreError ?? .unavailable)
                }
            }
            DispatchQueue.global().asyncAfter(deadline: .now() + limit.interval) { answer(late) }
        }
    }

    /// Passes on the first answer only.
    private final class Once: Sendable {
        private let done = Mutex(false)
        private let pass: @Sendable (StoreError?) -> Void

        init(_ pass: @escaping @Sendable (StoreError?) -> Void) {
            self.pass = pass
        }

        func callAsFunction(_ answer: StoreError?) {
            let isFirst = done.withLock { done in
                defer { done = true }
                return !done
            }
            if isFirst { pass(answer) }
        }
    }
}

extension Duration {
    /// As Dispatch wants it; whole milliseconds, at most a day.
    var interval: DispatchTimeInterval { .milliseconds(milliseconds) }

    var milliseconds: Int {
        guard self < .seconds(86_400) else { return 86_400_000 }
        return max(0, Int(self / .milliseconds(1)))
    }
}
