import Vocabulary

/// What was drawn in a calendar month over all meters of a contract: from quarter hours where they are complete, else from
/// readings, and where those do not stand at its ends, by the load profile.
struct MonthlyConsumption: Sendable, Hashable {
    /// The 1st.
    let month: Day
    /// The days between the readings that make it up, the last one exclusive.
    let days: Range<Day>
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
        guard let end = ends.max() else { return [] }
        // What is read on the last day of a month ends it, as a bill does.
        let isReadInTheEvening = coverage.end.map { $0.adding(days: 1).day == 1 } ?? false
        let last = isReadInTheEvening && coverage.end == end ? end.adding(days: 1) : end
        let evening = isReadInTheEvening ? 1 : 0
        var months: [MonthlyConsumption] = []
        for back in 1...max(1, most) {
            let month = last.firstOfMonth.adding(months: -back)
            guard let now = known(month, evening, series, coverage, profile) else {
                if series.months.isEmpty { break } else { continue }
            }
            let before = known(month.adding(months: -12), evening, series, coverage, profile)
            months.append(
                MonthlyConsumption(
                    month: month, days: now.days, energy: now.energy, source: now.source,
                    yearBefore: before?.energy, sourceBefore: before?.source))
        }
        return months.reversed()
    }

    /// - Parameter evening: 1 where readings count for the evening of their day; they do for the morning else.
    private static func known(
        _ month: Day, _ evening: Int, _ series: SeriesSums, _ coverage: Coverage, _ profile: LoadProfile
    ) -> (energy: Energy, source: Source, days: Range<Day>)? {
        let end = month.adding(months: 1)
        if let sum = series.months[month] { return (sum.energy, .series(isMeasured: sum.isMeasured), month..<end) }
        // Supply begins with a reading on the morning of the first.
        let starts = evening > 0 ? [month.adding(days: -evening), month] : [month]
        for start in starts {
            let days = start..<end.adding(days: -evening)
            if let energy = energy(in: days, coverage, profile) {
                return (energy, isRead(days, coverage.periods) ? .readings : .profile, days)
            }
        }
        return nil
    }

    /// Nil unless every register is read over each of the days.
    private static func energy(in days: Range<Day>, _ coverage: Coverage, _ profile: LoadProfile) -> Energy? {
        let (first, end) = (days.lowerBound, days.upperBound)
        guard coverage.days(from: first, to: end) == first.days(until: end) else { return nil }
        return coverage.periods.reduce(.zero) { $0 + $1.energy(from: first, to: end, by: profile) }
    }

    private static func isRead(_ days: Range<Day>, _ periods: [ConsumptionPeriod]) -> Bool {
        periods.filter { $0.from.readOn < days.upperBound && $0.to.readOn > days.lowerBound }
            .allSatisfy {
                $0.from.readOn >= days.lowerBound && $0.to.readOn <= days.upperBound && !$0.isEstimated
            }
    }
}
