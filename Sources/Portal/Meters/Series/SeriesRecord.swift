import Vocabulary

/// One quarter of an hour for programs.
struct SeriesRecord: Encodable {
    let meter, obis, unit: String
    /// When it begins, as `2026-10-25T00:00:00.000Z` and as `2026-10-25T02:00:00+02:00`.
    let utc, local: String
    let thousandths: Int?
    /// `measured`, `divided`, `substitute`, `faulty` or `missing`.
    let status: String

    init(meter: String, obis: String, unit: String, start: Instant, _ quarter: Quarter) {
        (self.meter, self.obis, self.unit) = (meter, obis, unit)
        let clock = start.berlin
        utc = start.iso
        local = "\(clock.day.iso)T\(clock.clock):00+0\(clock.isSummerTime ? 2 : 1):00"
        thousandths = quarter.isKnown ? quarter.amount : nil
        status = "\(quarter.flag)"
    }
}
