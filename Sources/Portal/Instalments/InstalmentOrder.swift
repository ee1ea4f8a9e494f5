import Vocabulary

/// A change that was ordered and that the billing system has not carried out yet.
struct InstalmentOrder: Sendable, Equatable {
    let contract: ContractNumber
    let amount: Money
    /// The first due day it holds for.
    let appliesFrom: Day
    /// The day of the month from then on; nil when it stays.
    let dueDay: Int?
    let orderedAt: Instant
    let request: RequestNumber

    /// An order with the day it was decided on: by the rule at once, or by somebody later.
    struct Decided: Sendable {
        let contract: ContractNumber
        let order: InstalmentOrder
        private let decidedAt: Instant?

        init(
            contract: ContractNumber, amount: Money, appliesFrom: Day, dueDay: Int?, orderedAt: Instant,
            request: RequestNumber, decidedAt: Instant?
        ) {
            (self.contract, self.decidedAt) = (contract, decidedAt)
            order = InstalmentOrder(
                contract: contract, amount: amount, appliesFrom: appliesFrom, dueDay: dueDay, orderedAt: orderedAt,
                request: request)
        }

        /// Whether its first payment could still be announced. The day was worked out when it was ordered.
        var isInTime: Bool {
            InstalmentLimits.isInTime(order.appliesFrom, decidedOn: (decidedAt ?? order.orderedAt).day)
        }
    }

    private var wish: InstalmentLimits.Wish { InstalmentLimits.Wish(amount: amount, dueDay: dueDay) }

    /// Payments of the billing system as they are once it has carried this out.
    func applied(to payments: [DuePayment]) -> [DuePayment] {
        payments.map { payment in
            guard wish.covers(payment.dueOn, from: appliesFrom) else { return payment }
            let day = dueDay.map { payment.dueOn.firstOfMonth.adding(days: $0 - 1) }
            return DuePayment(dueOn: day ?? payment.dueOn, amount: amount)
        }
    }

    /// What the pages say until the billing system delivers it: nobody reads the old amount as if it stayed.
    var words: Text {
        let (from, on) = (appliesFrom, orderedAt.day)
        return Text(
            "ab dem \(from.german): \(amount.german) (beauftragt am \(on.german))",
            en: "from \(from.english): \(amount.english) (ordered on \(on.english))")
    }
}
