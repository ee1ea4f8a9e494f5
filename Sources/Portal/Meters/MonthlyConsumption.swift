import Vocabulary

/// What was drawn in a calendar month over all meters of a contract, from readings: where they do not stand at its ends, by
/// the load profile.
struct MonthlyConsumption: Sendable, Hashable {
    /// The 1st.
    let month: Day
    let energy: Energy
    /// Whether its ends were read; otherwise the profile divided a longer time.
    let isRead: Bool
    /// The same month a year before, as far as it is covered.
    let yearBefore: Energy?
}

extension MonthlyConsumption {
    /// The newest months that readings cover from end to end, oldest first.
    static func months(
        of meters: [Meter], readings: [MeterReading], most: Int = 12, rules: PlausibilityRules = PlausibilityRules()
    ) -> [MonthlyConsumption] {
        guard let commodity = meters.first?.commodity, let profile = LoadProfile.household(commodity) else { return [] }
        let periods = Consumption.drawn(from: meters, readings: readings, rules: rules)
        guard let last = periods.map(\.to.readOn).max() else { return [] }
        var months: [MonthlyConsumption] = []
        for back in 1...max(1, most) {
            let month = last.firstOfMonth.adding(months: -back)
            guard let energy = Self.energy(in: month, periods, profile) else { break }
            months.append(
                MonthlyConsumption(
                    month: month, energy: energy, isRead: Self.isRead(month, periods),
                    yearBefore: Self.energy(in: month.adding(months: -12), periods, profile)))
        }
        return months.reversed()
    }

    /// Nil unless every day of the month lies in the periods of each register that has a part in it, of one meter or the
    /// other: they follow each other when a meter is exchanged.
    private static func energy(in month: Day, _ periods: [ConsumptionPeriod], _ profile: LoadProfile) -> Energy? {
        let end = month.adding(months: 1)
        let touching = periods.filter { $0.from.readOn < end && $0.to.readOn > month }
        let meters = Dictionary(grouping: touching, by: \.meter).values
        let covered = meters.flatMap { wholeDays(of: $0, from: month, to: end) }
        guard YearlyConsumption.daysCovered(by: covered) == month.days(until: end) else { return nil }
        return touching.reduce(.zero) { $0 + $1.energy(from: month, to: end, by: profile) }
    }

    /// The days that lie in periods of every register a meter has among these.
    private static func wholeDays(of periods: [ConsumptionPeriod], from first: Day, to end: Day) -> [Range<Day>] {
        let registers = Dictionary(grouping: periods, by: \.register.id).values
        return registers.reduce([first..<end]) { days, periods in
            days.flatMap { range in
                periods.map { range.clamped(to: $0.from.readOn..<max($0.from.readOn, $0.to.readOn)) }
            }
            .filter { !$0.isEmpty }
        }
    }

    private static func isRead(_ month: Day, _ periods: [ConsumptionPeriod]) -> Bool {
        let end = month.adding(months: 1)
        return periods.filter { $0.from.readOn < end && $0.to.readOn > month }
            .allSatisfy { $0.from.readOn >= month && $0.to.readOn <= end && !$0.isEstimated }
    }
}
