import Store
import Vocabulary

extension Session {
    /// Whether a row of `contract_access`, called `access`, shows quarter hours: its holder says so for each guest.
    private static let showsQuarters: SQL = """
        (access.role = 'owner' OR (access.has_quarters = 1 AND access.words >= \(RightWords.quarters)))
        """

    /// The days of a contract whose quarter hours this account may see, from one day up to the one before `end`.
    func quarterDays(of contract: ID<Contract>, from: Day, to end: Day, for account: ID<Account>) throws
        -> [StoredQuarterDay]
    {
        try all(
            """
            SELECT series.register_id, series.day, series.quarters
            FROM contract_access AS access
            JOIN meter ON meter.contract_id = access.contract_id
            JOIN register ON register.meter_id = meter.id
            JOIN meter_series AS series ON series.register_id = register.id
            WHERE access.account_id = \(account) AND access.contract_id = \(contract)
              AND \(fragment: Self.showsQuarters)
              AND series.day >= \(from) AND series.day < \(end)
            ORDER BY series.day
            """, StoredQuarterDay.init)
    }

    /// The oldest and the newest day there is.
    func quarterDayRange(of contract: ID<Contract>, for account: ID<Account>) throws -> QuarterDayRange? {
        try first(
            """
            SELECT MIN(series.day), MAX(series.day)
            FROM contract_access AS access
            JOIN meter ON meter.contract_id = access.contract_id
            JOIN register ON register.meter_id = meter.id
            JOIN meter_series AS series ON series.register_id = register.id
            WHERE access.account_id = \(account) AND access.contract_id = \(contract)
              AND \(fragment: Self.showsQuarters)
            """, QuarterDayRange.init)
    }

    /// Forgets days whose time is over. Readings stay.
    func forgetQuarterDays(before day: Day) throws {
        try run("DELETE FROM meter_series WHERE day < \(day)")
    }

    /// What a page shows of a contract's quarter hours; nil when there are none.
    func storedSeries(
        of contract: ID<Contract>, kind: String?, day: String?, withYearBefore: Bool, withDays: Bool = true,
        for account: ID<Account>
    ) throws -> StoredSeries? {
        guard let range = try quarterDayRange(of: contract, for: account), let oldest = range.oldest,
            let newest = range.newest
        else { return nil }
        let span = SeriesSpan(kind: kind, day: day, newest: newest)
        let before = span.yearBefore
        return StoredSeries(
            span: span, oldest: oldest, newest: newest,
            days: withDays
                ? try quarterDays(of: contract, from: span.first, to: span.end, for: account) : [],
            before: withYearBefore
                ? try quarterDays(of: contract, from: before.first, to: before.end, for: account) : [],
            all: withYearBefore
                ? try quarterDays(of: contract, from: oldest, to: newest.adding(days: 1), for: account) : [])
    }
}

/// Nil where there is no day at all.
struct QuarterDayRange: Sendable {
    let oldest: Day?
    let newest: Day?
}
