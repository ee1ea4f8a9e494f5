import Store
import Vocabulary

/// A bill as the billing system delivered it, with everything its sums rest on. It never changes: a corrected one is another
/// bill.
struct Bill: Sendable, Hashable {
    enum Kind: String, Sendable, CaseIterable, Storable, Column {
        case yearly, monthly, interim, final
    }

    /// Whether the amounts of the lines have value added tax in them.
    enum Basis: String, Sendable, CaseIterable, Storable, Column {
        case net, gross
    }

    let head: Head
    let lines: [BillLine]
    let consumption: [BilledConsumption]
    /// The instalments it takes off; may be empty where only their sum was delivered.
    let payments: [BillPayment]

    struct Head: Sendable, Hashable {
        /// As it stands on the paper.
        let number: String
        let kind: Kind
        /// Both days belong to the period.
        let first, last: Day
        let billedOn: Day
        /// What is left is to be paid until then, or is paid out until then.
        let dueOn: Day?
        let basis: Basis
        let net, vat, gross: Money
        /// What was paid before.
        let paid: Money
        /// To be paid above zero, in favour of the customer below.
        let result: Money
        /// Of the year before.
        let formerConsumption: Energy?
        let formerDays: Int?

        var days: Int { first.days(until: last) + 1 }
    }

    /// The lines that make up the sum, in their order.
    var counted: [BillLine] { lines.filter { !$0.isContained } }
    /// Parts of other lines that are shown apart (EnWG § 40 (3)).
    var contained: [BillLine] { lines.filter(\.isContained) }

    /// What was drawn, all registers together; nil where no consumption was delivered.
    var energy: Energy? {
        let drawn = consumption.filter { $0.kind != .feedIn }
        return drawn.isEmpty ? nil : drawn.reduce(.zero) { $0 + $1.energy }
    }
}

/// A payment a bill takes off.
struct BillPayment: Sendable, Hashable {
    let paidOn: Day
    let amount: Money
}
