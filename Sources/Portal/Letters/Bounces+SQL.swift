import Mail
import Store
import Vocabulary

enum BounceOutcome: Sendable {
    /// No letter of ours, or not one that was sent.
    case unknown
    /// It was told before.
    case known
    case bounced(onPaper: Bool)
}

extension Session {
    /// Notes that a letter came back after it was sent: its address is marked as not reachable, and it goes on paper if the
    /// law wants it delivered.
    func noteBounce(_ letter: ID<WaitingLetter>, _ told: DeliveryReport.Recipient, at now: Instant) throws
        -> BounceOutcome
    {
        let known = try first("SELECT recipient, kind, sent_at, bounced_at FROM outbox WHERE id = \(letter)") {
            (recipient: String, kind: String, sent: Instant?, bounced: Instant?) in (recipient, kind, sent, bounced)
        }
        guard let (recipient, kind, sent, bounced) = known, sent != nil else { return .unknown }
        guard bounced == nil else { return .known }
        let isOwed = OwedLetters.kinds.contains(kind)
        try run(
            """
            UPDATE outbox SET bounced_at = \(now), bounce_status = \(told.words), paper_since = \(isOwed ? now : nil)
            WHERE id = \(letter)
            """)
        if let reason = told.reason, let address = try? EmailAddress(recipient) {
            try noteUndeliverable(address, reason, isBounce: true, at: now)
        }
        return .bounced(onPaper: isOwed)
    }
}
