import Store
import Vocabulary

extension Session {
    /// Every one that was ever made, newest first.
    func webhooks() throws -> [Webhook] {
        try all(
            """
            SELECT id, name, url, secret_sealed, is_open, made_at, ended_at FROM webhook ORDER BY made_at DESC, id
            """, Webhook.init)
    }

    func webhook(_ id: ID<Webhook>) throws -> Webhook? {
        try first(
            "SELECT id, name, url, secret_sealed, is_open, made_at, ended_at FROM webhook WHERE id = \(id)",
            Webhook.init)
    }

    /// It is told what happens from now on.
    func add(_ webhook: Webhook) throws {
        try run(
            """
            INSERT INTO webhook (id, name, url, secret_sealed, is_open, made_at, place)
            VALUES (\(webhook.id), \(webhook.name), \(webhook.url), \(webhook.secretSealed), \(webhook.isOpen),
                \(webhook.madeAt), (SELECT COALESCE(MAX(feed_position), 0) FROM request_event))
            """)
    }

    /// Whether there was a living one to end. What it was not told yet is not told any more.
    func endWebhook(_ id: ID<Webhook>, at now: Instant) throws -> Bool {
        guard try run("UPDATE webhook SET ended_at = \(now) WHERE id = \(id) AND ended_at IS NULL") == 1 else {
            return false
        }
        try run("UPDATE webhook_delivery SET due_at = NULL WHERE webhook_id = \(id) AND due_at IS NOT NULL")
        return true
    }

    /// Whether anybody has to be told anything new.
    func hasUntoldEntries() throws -> Bool {
        try value(
            """
            SELECT 1 FROM webhook
            WHERE ended_at IS NULL AND place < (SELECT COALESCE(MAX(feed_position), 0) FROM request_event) LIMIT 1
            """, as: Int.self) != nil
    }

    /// Notes for each who is told what is behind their place.
    func noteDeliveries(at now: Instant) throws {
        let last = try value("SELECT COALESCE(MAX(feed_position), 0) FROM request_event", as: Int.self) ?? 0
        try run(
            """
            INSERT INTO webhook_delivery (webhook_id, place, noted_at, due_at, attempts)
            SELECT webhook.id, event.feed_position, \(now), \(now), 0
            FROM webhook
            JOIN request_event AS event ON event.feed_position > webhook.place AND event.feed_position <= \(last)
            WHERE webhook.ended_at IS NULL
            ON CONFLICT (webhook_id, place) DO NOTHING
            """)
        try run("UPDATE webhook SET place = \(last) WHERE ended_at IS NULL AND place < \(last)")
    }

    /// Takes up the oldest that is due, for this process alone until then.
    func takeDelivery(at now: Instant, until: Instant) throws -> WebhookDelivery? {
        try first(
            """
            UPDATE webhook_delivery SET taken_until = \(until)
            WHERE (webhook_id, place) = (
                SELECT delivery.webhook_id, delivery.place
                FROM webhook_delivery AS delivery JOIN webhook ON webhook.id = delivery.webhook_id
                WHERE delivery.due_at <= \(now) AND (delivery.taken_until IS NULL OR delivery.taken_until <= \(now))
                  AND (webhook.rests_until IS NULL OR webhook.rests_until <= \(now)) AND webhook.ended_at IS NULL
                ORDER BY delivery.due_at, delivery.place LIMIT 1
            ) AND (taken_until IS NULL OR taken_until <= \(now))
            RETURNING webhook_id, place, attempts, first_tried_at
            """, WebhookDelivery.init)
    }

    func noteDelivered(_ delivery: WebhookDelivery, at now: Instant) throws {
        try run(
            """
            UPDATE webhook_delivery SET due_at = NULL, taken_until = NULL, attempts = attempts + 1,
                first_tried_at = COALESCE(first_tried_at, \(now)), delivered_at = \(now), dead_at = NULL, trouble = NULL
            WHERE webhook_id = \(delivery.webhook) AND place = \(delivery.place)
            """)
    }

    /// `again` is nil when it is given up. The others of the same webhook wait for a moment, too.
    func noteFailed(_ delivery: WebhookDelivery, _ trouble: String, again: Instant?, at now: Instant) throws {
        try run(
            """
            UPDATE webhook_delivery SET due_at = \(again), taken_until = NULL, attempts = attempts + 1,
                first_tried_at = COALESCE(first_tried_at, \(now)), trouble = \(trouble),
                dead_at = CASE WHEN \(again == nil) = 1 THEN \(now) ELSE NULL END
            WHERE webhook_id = \(delivery.webhook) AND place = \(delivery.place)
            """)
        try run("UPDATE webhook SET rests_until = \(now.adding(seconds: 5)) WHERE id = \(delivery.webhook)")
    }

    /// Tells again what was told or given up from a place on. Returns how many.
    func replay(_ webhook: ID<Webhook>, from place: Int, deadOnly: Bool, at now: Instant) throws -> Int {
        try run(
            """
            UPDATE webhook_delivery SET due_at = \(now), attempts = 0, first_tried_at = NULL, dead_at = NULL
            WHERE webhook_id = \(webhook) AND place >= \(place) AND due_at IS NULL
              AND (\(deadOnly) = 0 OR dead_at IS NOT NULL)
              AND EXISTS (SELECT 1 FROM webhook WHERE webhook.id = webhook_delivery.webhook_id AND ended_at IS NULL)
            """)
    }

    func forgetDeliveries(doneBefore moment: Instant) throws {
        try run("DELETE FROM webhook_delivery WHERE delivered_at < \(moment) OR dead_at < \(moment)")
    }
}
