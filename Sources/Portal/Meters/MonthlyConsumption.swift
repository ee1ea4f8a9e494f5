import Vocabulary

/// What was drawn in a calendar month over all meters of a contract: from quarter hours where they are complete, else from
/// readings, and where those do not stand at its ends, by the load profile.
struct MonthlyConsumption: Sendable, Hashable {
    /// The 1st.
    let month: Day
    let energy: Energy
    let source: Source
    /// The same month a year before, as far as it is covered.
    let yearBefore: Energy?
    /// How `yearBefore` is known.
    let sourceBefore: Source?

    enum Source: Sendable, Hashable {
        case series(isMeasured: Bool)
        /// Both ends were read.
        case readings
        /// The profile divided a longer time.
        case profile

        var isSeries: Bool { if case .series = self { true } else { false } }
    }

    /// Whether its ends were read; otherwise the profile divided a longer time.
    var isRead: Bool { source == .readings }
}

extension MonthlyConsumption {
    /// The newest months that quarter hours or readings cover from end to end, oldest first. Readings alone end at their
    /// first gap; beside quarter hours a month that nobody knows is left out.
    static func months(
        of meters: [Meter], readings: [MeterReading], series: SeriesSums = SeriesSums(), most: Int = 12,
        rules: PlausibilityRules = PlausibilityRules()
    ) -> [MonthlyConsumption] {
        guard let commodity = meters.first?.commodity, let profile = LoadProfile.household(commodity) else { return [] }
        let periods = Consumption.drawn(from: meters, readings: readings, rules: rules)
        let coverage = Coverage(meters: meters, periods: periods)
        let ends = [coverage.end, series.months.keys.max()?.adding(months: 1)].compactMap { $0 }
        guard let last = ends.max() else { return [] }
        var months: [MonthlyConsumption] = []
        for back in 1...max(1, most) {
            let month = last.firstOfMonth.adding(months: -back)
            guard let now = known(month, series, coverage, profile) else {
                if series.months.isEmpty { break } else { continue }
            }
            let before = known(month.adding(months: -12), series, coverage, profile)
            months.append(
                MonthlyConsumption(
                    month: month, energy: now.energy, source: now.source, yearBefore: before?.energy,
                    sourceBefore: before?.source))
        }
        return months.reversed()
    }

    private static func known(
        _ month: Day, _ series: SeriesSums, _ coverage: Coverage, _ profile: LoadProfile
    ) -> (energy: Energy, source: Source)? {
        if let sum = series.months[month] { return (sum.energy, .series(isMeasured: sum.isMeasured)) }
        return energy(in: month, coverage, profile).map { energy in
            (energy, isRead(month, coverage.periods) ? .readings : .profile)
        }
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
