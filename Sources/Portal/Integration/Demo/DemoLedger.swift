import Vocabulary

/// What an invented contract was asked for and paid: a payment a month, what its last bill left, and for one of them a debit
/// that came back.
struct DemoLedger: Sendable {
    struct Booking: Sendable {
        let name: String
        let kind: LedgerEntry.Kind
        let bookedOn: Day
        var dueOn: Day?
        let amount: Money
        var open = Money.zero
        var title: Text?
    }

    let bookings: [Booking]
    private let contract: DemoContract

    init(_ contract: DemoContract, bill: DemoBill?, hasReturnedDebit: Bool, today: Day) {
        self.contract = contract
        guard let amount = contract.instalment, contract.state == .active else {
            bookings = []
            return
        }
        var all: [Booking] = []
        let days = (0...12).map { today.firstOfMonth.adding(months: -$0) }.filter { $0 >= contract.startsOn }
        let returned = hasReturnedDebit ? days.first { $0.adding(days: 12) <= today } : nil
        for day in days {
            all += Self.month(day, amount, isReturned: day == returned, today: today)
        }
        if let bill { all += Self.result(of: bill, today: today) }
        bookings = all
    }

    func lines() -> [JSONLine] {
        bookings.map { booking in
            var line = JSONLine()
            line.add("external_id", "P-\(contract.number)-\(booking.name)")
            line.add("contract", contract.key)
            line.add("kind", booking.kind.rawValue)
            line.add("booked_on", booking.bookedOn.iso)
            line.add("due_on", booking.dueOn?.iso)
            line.add("amount_eur", DemoDecimals.text(booking.amount.cents, decimals: 2))
            line.add("open_eur", DemoDecimals.text(booking.open.cents, decimals: 2))
            line.add("title", booking.title?.german)
            line.add("title_en", booking.title?.english)
            return line
        }
    }

    private static func month(_ due: Day, _ amount: Money, isReturned: Bool, today: Day) -> [Booking] {
        let paidOn = WorkingDays.next(onOrAfter: due)
        let isPaid = paidOn <= today && !isReturned
        let demand = Booking(
            name: "\(due.iso)-abschlag", kind: .instalment, bookedOn: due, dueOn: due, amount: amount,
            open: isPaid ? .zero : amount)
        guard paidOn <= today else { return [demand] }
        let payment = Booking(name: "\(due.iso)-zahlung", kind: .payment, bookedOn: paidOn, amount: amount)
        guard isReturned else { return [demand, payment] }
        let backOn = WorkingDays.adding(4, to: paidOn)
        let cost = Money(euros: 3)
        return [
            demand, payment,
            Booking(name: "\(due.iso)-rueckgabe", kind: .returnedDebit, bookedOn: backOn, amount: amount),
            Booking(
                name: "\(due.iso)-kosten", kind: .charge, bookedOn: backOn, dueOn: backOn.adding(days: 14),
                amount: cost,
                open: cost,
                title: Text("Bankkosten der zurückgegebenen Lastschrift", en: "Bank’s cost of the returned debit")),
        ]
    }

    /// As the bill says: collected or transferred two weeks later.
    private static func result(of bill: DemoBill, today: Day) -> [Booking] {
        guard bill.balance != .zero else { return [] }
        let (amount, due) = (bill.balance.magnitude, bill.issuedOn.adding(days: 14))
        let settledOn = WorkingDays.next(onOrAfter: due)
        let isSettled = settledOn <= today
        let title = Text(
            "Jahresabrechnung bis \(bill.to.german)", en: "Annual bill until \(bill.to.english)")
        let isCredit = bill.balance.isNegative
        let booking = Booking(
            name: "\(bill.to.iso)-rechnung", kind: isCredit ? .credit : .bill, bookedOn: bill.issuedOn,
            dueOn: isCredit ? nil : due, amount: amount, open: isSettled ? .zero : amount, title: title)
        guard isSettled else { return [booking] }
        return [
            booking,
            Booking(
                name: "\(bill.to.iso)-ausgleich", kind: isCredit ? .payout : .payment, bookedOn: settledOn,
                amount: amount),
        ]
    }
}
