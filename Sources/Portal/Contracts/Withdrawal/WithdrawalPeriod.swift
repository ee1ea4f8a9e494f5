import Vocabulary

/// How long an order made at a distance can be withdrawn from (BGB §§ 312g, 355).
enum WithdrawalPeriod {
    static let days = 14
    /// No holidays make it longer than this.
    static let longest = 21

    /// The last day of it: when the fourteenth is no working day, the next one (BGB § 193).
    static func lastDay(concludedOn day: Day) -> Day { WorkingDays.next(onOrAfter: day.adding(days: days)) }
}
