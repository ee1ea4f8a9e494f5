import Vocabulary

/// When instalments fall due: those the billing system has delivered, and how they go on behind them.
struct InstalmentSchedule: Sendable {
    /// In the order of their days.
    let known: [DuePayment]
    /// How many make a year.
    let perYear: Int

    init(_ payments: [DuePayment], perYear: Int) {
        known = payments.sorted { $0.dueOn < $1.dueOn }
        self.perYear = max(1, perYear)
    }

    /// Months from one to the next. Eleven a year are monthly with one month without.
    private var step: Int { perYear <= 6 && 12 % perYear == 0 ? 12 / perYear : 1 }

    /// The amount in force on a day: of the payment due next, else of the last one.
    func current(on day: Day) -> Money? {
        (known.first { $0.dueOn >= day } ?? known.last)?.amount
    }

    /// What falls due between two days, both inclusive. Behind the last one that was delivered it goes on with the same
    /// amount and day of the month.
    func payments(from first: Day, through last: Day) -> [DuePayment] {
        guard let end = known.last else { return [] }
        var all = known
        var count = 1
        while end.dueOn.adding(months: step * count) <= last, count <= 240 {
            all.append(DuePayment(dueOn: end.dueOn.adding(months: step * count), amount: end.amount))
            count += 1
        }
        return all.filter { $0.dueOn >= first && $0.dueOn <= last }
    }

    /// What falls due within a period, no more than there are in a year.
    func payments(in period: BillingPeriod) -> [DuePayment] {
        Array(payments(from: period.first, through: period.last).prefix(max(perYear, knownCount(in: period))))
    }

    private func knownCount(in period: BillingPeriod) -> Int { known.count { period.contains($0.dueOn) } }

    /// The first due day from a day on; with another day of the month where one was chosen. A payment that falls due before
    /// is not moved: nobody pays twice in a month.
    func next(onOrAfter earliest: Day, dueDay: Int?) -> Day? {
        let days = payments(from: earliest, through: earliest.adding(months: 14)).map { payment in
            dueDay.map { payment.dueOn.firstOfMonth.adding(days: $0 - 1) } ?? payment.dueOn
        }
        return days.first { $0 >= earliest }
    }

    /// The day of the month payments are due on now.
    var dueDay: Int? { known.last?.dueOn.day }

    /// Whether every payment until a day is among those that were delivered, give or take the first one.
    func isComplete(in period: BillingPeriod, until today: Day) -> Bool {
        let end = min(today, period.last)
        let expected = max(0, period.first.days(until: end)) * perYear / 365
        return known.count { $0.dueOn >= period.first && $0.dueOn <= end } + 1 >= expected
    }
}
