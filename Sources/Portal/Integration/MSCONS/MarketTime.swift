import Vocabulary

/// A moment of a market message: `202601010015+00` (format 303) in UTC or with an offset in hours, `20260101` (format 102) as a day
/// in Berlin. The offset says which of the two hours is meant when the clocks go back.
struct MarketTime: Sendable, Equatable {
    let instant: Instant
    /// The day at whose end a reading holds: what a counter shows at midnight is the last day's.
    let dayEnded: Day

    init?(_ text: String) {
        let signs = Array(text.utf8)
        guard signs.count == 8 || signs.count == 15, let year = OffsetTime.number(signs[0...3], below: 10_000),
            let month = OffsetTime.number(signs[4...5], below: 13),
            let date = OffsetTime.number(signs[6...7], below: 32),
            let day = Day(year: year, month: month, day: date)
        else { return nil }
        guard signs.count == 15 else {
            (instant, dayEnded) = (Instant(day), day)
            return
        }
        guard let hour = OffsetTime.number(signs[8...9], below: 25),
            let minute = OffsetTime.number(signs[10...11], below: 60),
            let offset = OffsetTime.number(signs[13...14], below: 15), signs[12] == 0x2B || signs[12] == 0x2D
        else { return nil }
        let wall = Int64(day.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60)
        let ahead = Int64(offset * 3600) * (signs[12] == 0x2B ? 1 : -1)
        let moment = Instant(millisecondsSince1970: (wall - ahead) * 1000)
        (instant, dayEnded) = (moment, Instant(moment.day) == moment ? moment.day.adding(days: -1) : moment.day)
    }
}
