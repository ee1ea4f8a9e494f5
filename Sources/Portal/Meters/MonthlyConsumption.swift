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
        let coverage = Coverage(meters: meters, periods: periods)
        guard let last = coverage.end else { return [] }
        var months: [MonthlyConsumption] = []
        for back in 1...max(1, most) {
            let month = last.firstOfMonth.adding(months: -back)
            guard let energy = Self.energy(in: month, coverage, profile) else { break }
            months.append(
                MonthlyConsumption(
                    month: month, energy: energy, isRead: Self.isRead(month, periods),
                    yearBefore: Self.energy(in: month.adding(months: -12), coverage, profile)))
        }
        return months.reversed()
    }

    /// Nil unless every register is read over every day of the month.
    private static func energy(in month: Day, _ coverage: Coverage, _ profile: LoadProfile) -> Energy? {
        let end = month.adding(months: 1)
        guard coverage.days(from: month, to: end) == month.days(until: end) else { return nil }
        return coverage.periods.reduce(.zero) { $0 + $1.energy(from: month, to: end, by: profile) }
    }

    private static func isRead(_ month: Day, _ periods: [ConsumptionPeriod]) -> Bool {
        let end = month.adding(months: 1)
        return periods.filter { $0.from.readOn < end && $0.to.readOn > month }
            .allSatisfy { $0.from.readOn >= month && $0.to.readOn <= end && !$0.isEstimated }
    }
}
