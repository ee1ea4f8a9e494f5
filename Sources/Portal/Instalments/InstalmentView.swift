import Vocabulary

/// An instalment with what follows from it, worked out once for page, judgement and receipt.
struct InstalmentView: Sendable {
    let file: InstalmentFile
    let rules: Operator.InstalmentRules
    let today: Day
    let current: Money
    /// What is in force or ordered: where a choice begins.
    let present: Money
    let schedule: InstalmentSchedule
    let limits: InstalmentLimits
    let outlook: ConsumptionOutlook?
    let sum: InstalmentSum?
    let forecast: BillForecast?
    let proposal: InstalmentProposal?

    /// Nil where there is no instalment yet.
    init?(_ file: InstalmentFile, _ house: Operator, today: Day) {
        let rules = house.rules.instalmentRules
        let schedule = file.schedule(rules.perYear)
        guard let current = schedule.current(on: today) else { return nil }
        let limits = InstalmentLimits(
            rules: rules,
            standing: .init(
                current: current, ordered: file.order, schedule: schedule, period: file.period,
                lastReadOn: file.lastReadOn, changedOn: file.changedAt.map(\.day), bounds: file.bounds))
        let outlook = ConsumptionOutlook(
            file.sheet, hasTwoRates: file.hasTwoRates, period: file.period, rules: PlausibilityRules(house),
            today: today)
        let sum = Self.sum(file, outlook, perYear: rules.perYear, today: today)
        let forecast = Self.forecast(file, outlook, schedule, limits, today: today)
        self.file = file
        self.rules = rules
        self.today = today
        self.current = current
        self.schedule = schedule
        self.limits = limits
        self.outlook = outlook
        self.sum = sum
        self.forecast = forecast
        present = file.order?.amount ?? current
        proposal = InstalmentProposal(forecast, present: present, within: limits.range(today: today))
    }

    /// Whether the amount needs no change, as far as anybody can know today.
    var fits: Bool { InstalmentProposal.fits(forecast, present: present) }

    /// Whether there is a due day before the next bill that a new amount could hold for.
    var canTakeEffect: Bool { limits.from(nil, today: today) != nil }

    /// The consumption agreed in the contract; where two prices need it apart, or it is not known, what own readings say.
    private static func sum(
        _ file: InstalmentFile, _ outlook: ConsumptionOutlook?, perYear: Int, today: Day
    ) -> InstalmentSum? {
        guard let price = file.price(on: today) else { return nil }
        if !file.hasTwoRates, let annual = file.contract.annualConsumption, annual > .zero {
            return InstalmentSum([(.single, annual)], at: price, perYear: perYear)
        }
        guard let outlook else { return nil }
        return InstalmentSum(outlook.kinds.map { ($0, outlook.yearly(of: $0)) }, at: price, perYear: perYear)
    }

    /// Nil where consumption, a price or some of the payments are not known: half a forecast would be a wrong one.
    private static func forecast(
        _ file: InstalmentFile, _ outlook: ConsumptionOutlook?, _ schedule: InstalmentSchedule,
        _ limits: InstalmentLimits, today: Day
    ) -> BillForecast? {
        guard let outlook, schedule.isComplete(in: file.period, until: today) else { return nil }
        let payments = schedule.payments(in: file.period)
        return BillForecast(
            outlook, prices: file.prices, payments: file.order?.applied(to: payments) ?? payments,
            change: limits.from(nil, today: today), today: today)
    }
}
