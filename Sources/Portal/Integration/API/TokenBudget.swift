import HTTPTypes
import Vocabulary

/// What a token may still ask for in this minute.
struct TokenBudget: Sendable {
    let used: Int
    /// Until the next minute begins.
    let seconds: Int
    let most: Int

    init(_ limit: Throttle, used: Int, since begin: Instant, at now: Instant) {
        (self.used, most) = (used, limit.most)
        seconds = max(1, limit.seconds - Int(max(0, begin.seconds(until: now))))
    }

    var isSpent: Bool { used > most }

    /// Tells the program, so that it can slow down before it is refused.
    func note(in answer: inout Answer) {
        answer.headers[.rateLimitLimit] = String(most)
        answer.headers[.rateLimitRemaining] = String(max(0, most - used))
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
