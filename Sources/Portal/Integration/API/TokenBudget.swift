import HTTPTypes
import Vocabulary

/// What a token may still ask for in this minute.
struct TokenBudget: Sendable {
    let used: Int
    /// Until the next minute begins.
    let seconds: Int

    init(used: Int, since begin: Instant, at now: Instant) {
        self.used = used
        seconds = max(1, Throttle.requestsByToken.seconds - Int(max(0, begin.seconds(until: now))))
    }

    var isSpent: Bool { used > Throttle.requestsByToken.most }

    /// Tells the program, so that it can slow down before it is refused.
    func note(in answer: inout Answer) {
        answer.headers[.rateLimitLimit] = String(Throttle.requestsByToken.most)
        answer.headers[.rateLimitRemaining] = String(max(0, Throttle.requestsByToken.most - used))
        answer.headers[.rateLimitReset] = String(seconds)
    }
}

extension HTTPField.Name {
    private static func known(_ name: StaticString) -> HTTPField.Name { HTTPField.Name(name.description) ?? .server }
    static let idempotencyKey = known("Idempotency-Key")
    static let idempotencyReplayed = known("Idempotency-Replayed")
    static let rateLimitLimit = known("RateLimit-Limit")
    static let rateLimitRemaining = known("RateLimit-Remaining")
    static let rateLimitReset = known("RateLimit-Reset")
}
