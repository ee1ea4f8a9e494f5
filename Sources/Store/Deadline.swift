import Dispatch
import Synchronization

/// Answers `unavailable` when something takes too long; it goes on in the background.
enum Deadline {
    static func run(_ limit: Duration, _ body: @escaping @Sendable () async -> StoreError?) async -> StoreError? {
        await withCheckedContinuation { continuation in
            let answer = Once { continuation.resume(returning: $0) }
            Task { answer(await body()) }
            DispatchQueue.global().asyncAfter(deadline: .now() + limit.interval) { answer(.unavailable) }
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
