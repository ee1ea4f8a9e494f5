import Vocabulary

/// Which changes of an instalment are made at once, and from when on. A rule: everything it needs is handed in. What lies
/// outside is no mistake; somebody looks at it.
struct InstalmentLimits: Sendable {
    let rules: Operator.InstalmentRules
    let standing: Standing

    /// How things are before the change.
    struct Standing: Sendable {
        /// What the billing system asks for now. An order it has not carried out yet moves no limit.
        let current: Money
        /// What was ordered and is not carried out yet.
        let ordered: InstalmentOrder?
        let schedule: InstalmentSchedule
        let period: BillingPeriod
        /// The newest accepted reading.
        let lastReadOn: Day?
        /// The days of earlier changes, in any order.
        let changedOn: [Day]
        /// The billing system's own limits for this contract.
        let bounds: InstalmentBounds
    }

    /// What somebody wishes for.
    struct Wish: Sendable, Equatable {
        let amount: Money
        /// Another day of the month; nil when it stays.
        var dueDay: Int?

        /// With the day of the month that was ordered before, unless another one is chosen.
        func keeping(_ order: InstalmentOrder?) -> Wish { Wish(amount: amount, dueDay: dueDay ?? order?.dueDay) }

        /// Whether a payment that falls due on a day, as things stand, is one of those it holds for when it begins with
        /// `first`. With another day of the month it is the month that counts.
        func covers(_ due: Day, from first: Day) -> Bool { due >= (dueDay == nil ? first : first.firstOfMonth) }
    }

    enum Verdict: Sendable, Equatable {
        /// It is so already, or ordered.
        case nothingToDo
        /// Done by the rule, from this due day on.
        case atOnce(from: Day)
        /// Somebody decides, because of this.
        case review([Obstacle])
    }

    /// Why a change is not made at once.
    enum Obstacle: Sendable, Codable, Equatable {
        /// Below the lowest amount, in cents.
        case below(Int64)
        /// Above the highest amount, in cents.
        case above(Int64)
        case tooOften(changes: Int, months: Int)
        /// The bill comes first and sets the next instalment.
        case beforeBilling
    }

    /// A payment is due two weeks after it was announced at the earliest (EnWG § 40c (1)).
    static let leastNotice = 14

    /// Whether a first payment can still be announced.
    static func isInTime(_ first: Day, decidedOn day: Day) -> Bool { day.adding(days: leastNotice) <= first }

    func judge(_ wish: Wish, today: Day) -> Verdict {
        if isSo(wish) { return .nothingToDo }
        var obstacles: [Obstacle] = []
        let range = range(today: today)
        // Who leaves the amount as it is chooses another day only.
        if wish.amount != standing.current, wish.amount != standing.ordered?.amount {
            if wish.amount < range.lowerBound { obstacles.append(.below(range.lowerBound.cents)) }
            if wish.amount > range.upperBound { obstacles.append(.above(range.upperBound.cents)) }
        }
        if changesLeft(today: today) == 0 {
            obstacles.append(.tooOften(changes: rules.changes, months: rules.changeMonths))
        }
        guard let from = from(wish.dueDay, today: today) else { return .review(obstacles + [.beforeBilling]) }
        return obstacles.isEmpty ? .atOnce(from: from) : .review(obstacles)
    }

    private func isSo(_ wish: Wish) -> Bool {
        if let ordered = standing.ordered {
            return wish.amount == ordered.amount && (wish.dueDay ?? ordered.dueDay) == ordered.dueDay
        }
        return wish.amount == standing.current && (wish.dueDay == nil || wish.dueDay == standing.schedule.dueDay)
    }

    /// The lowest and the highest amount that is taken at once, in whole euros.
    func range(today: Day) -> ClosedRange<Money> {
        let current = standing.current
        let down = 100 - (hasFreshReading(today: today) ? widest : rules.decrementPercent)
        let lowest = standing.bounds.lowest ?? current.share(down, of: 100)
        let highest = standing.bounds.highest ?? current.share(100 + rules.incrementPercent, of: 100)
        let lower = max(lowest.upToWholeEuros, Money(euros: 1))
        return lower...max(lower, highest.downToWholeEuros)
    }

    private var widest: Int { max(rules.decrementPercent, rules.decrementPercentWithReading) }

    /// Whether a reading would let the customer go lower than without one.
    func wouldWiden(today: Day) -> Bool {
        standing.bounds.lowest == nil && widest > rules.decrementPercent && !hasFreshReading(today: today)
    }

    func hasFreshReading(today: Day) -> Bool {
        standing.lastReadOn.map { $0 <= today && $0.days(until: today) <= rules.freshReadingDays } ?? false
    }

    func changesLeft(today: Day) -> Int {
        let since = today.adding(months: -rules.changeMonths)
        return max(0, rules.changes - standing.changedOn.count { $0 > since })
    }

    /// The first due day a change can hold for: not frozen, not before the billing system's own earliest day, and before
    /// the bill that sets the next instalment. Nil when there is none.
    func from(_ dueDay: Int?, today: Day) -> Day? {
        let period = standing.period
        guard today < period.last.adding(days: -rules.freezeDaysBeforeBilling) else { return nil }
        let earliest = max(today.adding(days: rules.freezeDaysBeforeDue), standing.bounds.changeFrom ?? today)
        return standing.schedule.next(onOrAfter: earliest, dueDay: dueDay).flatMap { period.contains($0) ? $0 : nil }
    }
}

/// What the billing system allows for one contract; each counts before the operator's rule where it is there.
struct InstalmentBounds: Sendable, Equatable {
    var lowest: Money?
    var highest: Money?
    /// The earliest day a change may take effect.
    var changeFrom: Day?
}
