import Vocabulary

/// Quarter hours made from what a file delivers. Nothing is made up and no watt-hour is lost: what was counted over a
/// longer time is divided evenly and marked, and parts are rounded so that each day's sum is its own exact sum, rounded.
struct QuarterHours: Sendable, Equatable {
    private(set) var days: [Day: QuarterDay] = [:]
    /// Values that do not stand at a quarter of an hour, within 1 % of its length (PTB-A 50.8).
    var offGrid = 0
    /// Times with two different values; neither counts.
    var contradictions = 0
    /// Places where the counter shows less than before.
    var backwards = 0
    /// Times too long to be divided.
    var tooLong = 0

    private static let tolerance: Int64 = 9_000
    private static let quarter: Int64 = 900_000
    /// A longer time than some five weeks is no profile any more.
    static let longest = 35 * 96
    static let mostDays = 1_200

    init() {}

    /// The number of the quarter hour an instant begins, counted from 1970; nil when it begins none.
    static func index(of instant: Instant) -> Int64? {
        let (whole, rest) = instant.millisecondsSince1970.quotientAndRemainder(dividingBy: quarter)
        if rest <= tolerance { return whole }
        return rest >= quarter - tolerance ? whole + 1 : nil
    }

    /// Puts an amount into the quarter hour with this number.
    mutating func put(_ quarter: Quarter, at index: Int64) throws(RowProblem) {
        guard quarter.amount <= Quarter.most else {
            throw RowProblem("the file has more than 16,777 units in a quarter of an hour")
        }
        let instant = Instant(millisecondsSince1970: index * Self.quarter)
        let day = instant.day
        guard days[day] != nil || days.count < Self.mostDays else {
            throw RowProblem("the file covers more than \(Self.mostDays) days")
        }
        days[day, default: QuarterDay(day)].put(quarter, at: Instant(day).seconds(until: instant) / 900)
    }
}
