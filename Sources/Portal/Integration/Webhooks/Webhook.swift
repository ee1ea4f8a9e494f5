import Store
import Vocabulary

/// An address of a program that is told when something happened to a request.
struct Webhook: Sendable {
    let id: ID<Webhook>
    let name, url: String
    let secretSealed: [UInt8]
    /// The operator allows it plain HTTP and addresses within the house.
    let isOpen: Bool
    let madeAt: Instant
    let endedAt: Instant?
}

/// One entry of the feed that has to be told, taken up by this process.
struct WebhookDelivery: Sendable {
    let webhook: ID<Webhook>
    let place: Int
    let attempts: Int
    let firstTriedAt: Instant?

    /// The same for every try, so that a program can tell that it has it already.
    var messageID: String { "msg_\(webhook.value.prefix(16))_\(place)" }
}

/// When a delivery is tried again (Standard Webhooks): at once, then with growing pauses for three days.
enum WebhookRetry {
    static let longestHours = 72
    private static let pauses = [5, 60, 300, 1800, 7200, 18_000, 36_000, 50_400, 64_800]

    /// Nil when it is given up.
    static func next(after attempts: Int, firstTriedAt: Instant, at now: Instant) -> Instant? {
        let pause = pauses[min(max(0, attempts - 1), pauses.count - 1)]
        let next = now.adding(seconds: pause)
        return next <= firstTriedAt.adding(hours: longestHours) ? next : nil
    }
}
