import Vocabulary

/// What the next bill will come to, as far as anybody can know today.
struct BillForecast: Sendable {
    /// One line of it: a price and the days it holds for.
    struct Line: Sendable, Equatable {
        /// Nil for the standing charge.
        let kind: MeterRegister.Kind?
        let from: Day
        /// The last day.
        let until: Day
        let energy: Energy?
        let rate: UnitRate?
        let cost: Money
    }

    let period: BillingPeriod
    let lines: [Line]
    /// What has fallen due until today.
    let paid: Money
    /// What falls due before a change can take effect.
    let fixed: Money
    /// The payments a new amount could hold for, as they stand.
    let open: [DuePayment]

    var cost: Money { lines.reduce(.zero) { $0 + $1.cost } }
    var toCome: Money { fixed + Self.sum(open) }

    /// What is left over at the end as it stands; below zero it is an additional payment.
    var balance: Money { paid + toCome - cost }

    /// The same with another amount, or another day of the month, from the first day on that holds for.
    func balance(at wish: InstalmentLimits.Wish, from day: Day) -> Money {
        settled(before: wish, from: day) + wish.amount * count(of: wish, from: day) - cost
    }

    /// What is paid at the amounts that stand, whatever is wished for.
    func settled(before wish: InstalmentLimits.Wish, from day: Day) -> Money {
        paid + fixed + Self.sum(open.filter { !wish.covers($0.dueOn, from: day) })
    }

    /// How many payments a wish holds for.
    func count(of wish: InstalmentLimits.Wish, from day: Day) -> Int {
        open.count { wish.covers($0.dueOn, from: day) }
    }
}

extension BillForecast {
    /// Nil where a price is missing.
    /// - Parameters:
    ///   - prices: in their order, from the one in force on the first day of the period on.
    ///   - change: the first day a new amount could hold; nil when none can.
    init?(
        _ outlook: ConsumptionOutlook, prices: [TariffPrice], payments: [DuePayment], change: Day?, today: Day
    ) {
        let period = outlook.period
        guard let lines = Self.lines(outlook, prices) else { return nil }
        let due = payments.filter { $0.dueOn <= today }
        let later = payments.filter { $0.dueOn > today }
        let open = later.filter { payment in change.map { payment.dueOn >= $0 } ?? false }
        self.period = period
        self.lines = lines
        paid = Self.sum(due)
        fixed = Self.sum(later) - Self.sum(open)
        self.open = open
    }

    private static func sum(_ payments: [DuePayment]) -> Money { payments.reduce(.zero) { $0 + $1.amount } }

    /// Consumption is divided by the profile where a price changes (StromGVV and GasGVV § 12 (2)), the standing charge by
    /// days.
    private static func lines(_ outlook: ConsumptionOutlook, _ prices: [TariffPrice]) -> [Line]? {
        let period = outlook.period
        let changes = prices.map(\.validFrom).filter { $0 > period.first && $0 <= period.last }
        let starts = [period.first] + changes
        let ends = changes.map { $0.adding(days: -1) } + [period.last]
        var lines: [Line] = []
        for (start, end) in zip(starts, ends) {
            guard let price = prices.last(where: { $0.validFrom <= start }), let year = price.standingChargeYear else {
                return nil
            }
            // The reading of the last bill was taken on the day before the first one.
            let opened = start == period.first ? period.opening : start
            let closed = end == period.last ? period.closing : end.adding(days: 1)
            for kind in outlook.kinds {
                guard let rate = price.rate(of: kind) else { return nil }
                let energy = outlook.energy(of: kind, from: opened, to: closed)
                lines.append(
                    Line(kind: kind, from: start, until: end, energy: energy, rate: rate, cost: rate.cost(of: energy)))
            }
            let days = start.days(until: end) + 1
            lines.append(
                Line(
                    kind: nil, from: start, until: end, energy: nil, rate: nil,
                    cost: year.share(days, of: period.daysOfYear)))
        }
        return lines
    }
}
