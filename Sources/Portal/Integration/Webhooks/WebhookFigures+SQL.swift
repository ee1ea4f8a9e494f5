import Store
import Vocabulary

/// How it stands with what one webhook has to be told.
struct WebhookFigures: Sendable {
    let waiting, dead, delivered: Int
    let lastDeliveredAt: Instant?
}

/// One delivery that was given up.
struct DeadDelivery: Sendable {
    let webhook: ID<Webhook>
    let place: Int
    let request: RequestNumber?
    let attempts: Int
    let trouble: String?
    let deadAt: Instant
}

extension Session {
    func webhookFigures(_ webhook: ID<Webhook>) throws -> WebhookFigures? {
        try first(
            """
            SELECT COUNT(due_at), COUNT(dead_at), COUNT(delivered_at), MAX(delivered_at) FROM webhook_delivery
            WHERE webhook_id = \(webhook)
            """, WebhookFigures.init)
    }

    /// Those given up last.
    func deadDeliveries(most: Int) throws -> [DeadDelivery] {
        try all(
            """
            SELECT delivery.webhook_id, delivery.place, request.number, delivery.attempts, delivery.trouble,
                   delivery.dead_at
            FROM webhook_delivery AS delivery
            LEFT JOIN request_event AS event ON event.feed_position = delivery.place
            LEFT JOIN service_request AS request ON request.id = event.request_id
            WHERE delivery.dead_at IS NOT NULL
            ORDER BY delivery.dead_at DESC, delivery.place DESC LIMIT \(most)
            """, DeadDelivery.init)
    }
}
