import Store
import Vocabulary

/// One booking of a contract, as the billing system delivered it.
struct LedgerEntry: Sendable {
    enum Kind: String, Sendable, CaseIterable, Storable, Column {
        case instalment, bill
        /// Anything else the customer owes, as the cost of a debit that was returned.
        case charge
        case payment
        /// Money in favour of the customer that was not paid: what a bill gives back, or a demand that was cancelled.
        case credit
        /// The utility paid a credit out.
        case payout
        /// A debit that was returned: what it had paid is owed again.
        case returnedDebit = "returned-debit"

        /// What is paid until a day. All others are settled by being booked.
        var isDemand: Bool { self == .instalment || self == .bill || self == .charge }
        /// Whether it raises what the customer owes.
        var isOwed: Bool { self != .payment && self != .credit }
    }

    /// The billing system's name for it.
    let key: String
    let kind: Kind
    let bookedOn: Day
    /// Demands only.
    let dueOn: Day?
    let amount: Money
    /// What of a demand is not paid, or of a payment or credit not used up.
    let open: Money
    let title, titleEnglish: String?
    /// The account a payment came from or went to, its last four signs; nil for somebody who may only look.
    let shownIBAN: String?

    /// What it does to the balance: owed above zero.
    var effect: Money { kind.isOwed ? amount : -amount }
    var openEffect: Money { kind.isOwed ? open : -open }

    /// The language of a title the utility wrote in German only, on a page in English.
    func foreignTitle(on language: Language) -> Language? {
        language == .english && title != nil && titleEnglish == nil ? .german : nil
    }
}
