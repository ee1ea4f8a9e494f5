import Vocabulary

/// What was drawn in a calendar year over all meters of a contract. Readings seldom fall on New Year: the periods that
/// reach over it are divided by the load profile.
struct YearlyConsumption: Sendable, Hashable {
    let year: Int
    let energy: Energy
    /// Days of the year that lie between readings of every register.
    let daysCovered: Int
    /// Whether readings that were worked out had a part in it.
    let isEstimated: Bool
    /// The registers that were read for fewer days than the others of their meter.
    var gaps: [Coverage.Gap] = []
    /// From when to when it is known, the ends exclusive; empty for a whole year.
    var known: [Range<Day>] = []
    /// What was drawn at the same time of the year before, where a part of the year is known in one piece and that time is,
    /// too: only like stands beside like.
    var sameTimeBefore: Energy?
    /// Nil where readings say what was drawn.
    var series: SeriesSums.Sum?

    /// Whether readings of every register cover the whole year; only then it may stand beside other years.
    var isComplete: Bool { Day(year: year, month: 1, day: 1).map { daysCovered >= $0.daysInYear } ?? false }
}

extension YearlyConsumption {
    /// The years the readings touch, oldest first.
    /// - Parameters:
    ///   - meters: one after the other where a meter was exchanged, all of one commodity.
    ///   - readings: of all these meters, in any order.
    static func years(
        of meters: [Meter], readings: [MeterReading], rules: PlausibilityRules = PlausibilityRules()
    ) -> [YearlyConsumption] {
        guard let commodity = meters.first?.commodity, let profile = LoadProfile.household(commodity) else { return [] }
        let periods = Consumption.drawn(from: meters, readings: readings, rules: rules)
        guard let first = periods.map(\.from.readOn).min(), let last = periods.map(\.to.readOn).max(), first < last
        else { return [] }
        let coverage = Coverage(meters: meters, periods: periods)
        return (first.year...last.adding(days: -1).year).compactMap { year($0, of: coverage, by: profile) }
    }

    private static func year(_ year: Int, of coverage: Coverage, by profile: LoadProfile) -> YearlyConsumption? {
        guard let start = Day(year: year, month: 1, day: 1) else { return nil }
        let end = start.adding(days: start.daysInYear)
        let touching = coverage.periods.filter { $0.from.readOn < end && $0.to.readOn > start }
        let days = coverage.days(from: start, to: end)
        let known = days < start.daysInYear ? coverage.spans(from: start, to: end) : []
        return YearlyConsumption(
            year: year,
            energy: touching.reduce(.zero) { $0 + $1.energy(from: start, to: end, by: profile) },
            daysCovered: days, isEstimated: touching.contains(where: \.isEstimated),
            gaps: coverage.gaps(from: start, to: end), known: known,
            sameTimeBefore: known.count == 1 ? before(known[0], of: coverage, by: profile) : nil)
    }

    /// Nil unless every day is known.
    private static func before(_ span: Range<Day>, of coverage: Coverage, by profile: LoadProfile) -> Energy? {
        let (first, end) = (span.lowerBound.adding(months: -12), span.upperBound.adding(months: -12))
        guard first < end, coverage.days(from: first, to: end) == first.days(until: end) else { return nil }
        return coverage.periods.reduce(.zero) { $0 + $1.energy(from: first, to: end, by: profile) }
    }
}

extension [YearlyConsumption] {
    /// With the years that quarter hours know as a whole in the place of what readings say.
    func with(_ series: SeriesSums) -> [YearlyConsumption] {
        let whole = series.years.map { year, sum in
            YearlyConsumption(
                year: year, energy: sum.energy, daysCovered: Day(year: year, month: 1, day: 1)?.daysInYear ?? 0,
                isEstimated: !sum.isMeasured, series: sum)
        }
        return (filter { series.years[$0.year] == nil } + whole).sorted { $0.year < $1.year }
    }
}
