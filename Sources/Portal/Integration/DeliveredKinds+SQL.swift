import Store
import Vocabulary

extension Session {
    /// Notes that rows of a kind came, so that pages can say how fresh they are. To the minute: programs send all the time, and
    /// none of them shall wait for the row of another.
    func noteDelivered(_ kind: ImportFile, at now: Instant) throws {
        try run(
            """
            UPDATE delivered_kind SET delivered_at = \(now)
            WHERE kind = \(kind.rawValue) AND delivered_at < \(now.adding(minutes: -1))
            """)
        try run(
            """
            INSERT INTO delivered_kind (kind, delivered_at) VALUES (\(kind.rawValue), \(now)) ON CONFLICT (kind) DO NOTHING
            """)
    }

    /// When the billing system last delivered any of these; nil when it never did.
    func lastDelivery(_ kinds: ImportFile...) throws -> Instant? {
        try kinds.compactMap { kind in
            try value("SELECT delivered_at FROM delivered_kind WHERE kind = \(kind.rawValue)", as: Instant.self)
        }.max()
    }

    /// When anything was last delivered.
    func lastDeliveryOfAny() throws -> Instant? {
        try value("SELECT MAX(delivered_at) FROM delivered_kind", as: Instant.self)
    }
}
