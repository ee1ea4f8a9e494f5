import Store
import Vocabulary

/// What keeps an account from changing how its contracts are paid: whoever took a mailbox over would do just that.
struct BankHold: Sendable {
    /// After a change of the e-mail address was undone nothing is taken at all until then.
    let blockedUntil: Instant?
    /// After the e-mail address changed what is asked for waits until then.
    let heldUntil: Instant?

    /// How long a change waits after the e-mail address changed.
    static let hours = EmailChange.frozenHours

    /// `changedAt`: when the present address was confirmed.
    init(blockedUntil: Instant?, changedAt: Instant?, now: Instant) {
        self.blockedUntil = blockedUntil
        heldUntil = changedAt.map { $0.adding(hours: Self.hours) }.flatMap { $0 > now ? $0 : nil }
    }
}
