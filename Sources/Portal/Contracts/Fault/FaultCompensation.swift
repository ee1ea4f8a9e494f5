import Vocabulary

/// What a consumer may ask for when the internet is out (TKG § 58 (3)): from the third day after the report on for each
/// day of total outage, and for each appointment the technician missed. Days are calendar days in Germany, the day of the
/// report does not count (BGB § 187 (1)); the day the fault is mended still does.
struct FaultCompensation: Sendable, Equatable {
    /// How many days at 5 € or a tenth of the monthly fee: the third and the fourth.
    let lowerDays: Int
    /// How many days at 10 € or a fifth of it: from the fifth on.
    let higherDays: Int
    let missedAppointments: Int
    /// For one day each, the higher of the two.
    let lowerRate: Money
    let higherRate: Money

    var total: Money {
        lowerRate * lowerDays + higherRate * higherDays + higherRate * missedAppointments
    }

    /// The first day that counts.
    static func firstDay(receivedOn day: Day) -> Day { day.adding(days: 3) }
}

extension FaultCompensation {
    /// - Parameters:
    ///   - day: the day it was told that nothing works; nil while something does.
    ///   - until: the last day of the outage, or today.
    ///   - monthlyFee: gross; nil when it is not known, then the fixed amounts count.
    init(totalSince day: Day?, until: Day, monthlyFee: Money?, missedAppointments: Int) {
        let days = day.map { max(0, $0.days(until: until)) } ?? 0
        self.init(
            lowerDays: min(max(0, days - 2), 2), higherDays: max(0, days - 4),
            missedAppointments: max(0, missedAppointments),
            lowerRate: Self.rate(euros: 5, percent: 10, of: monthlyFee),
            higherRate: Self.rate(euros: 10, percent: 20, of: monthlyFee))
    }

    /// Rounded to cents, half up.
    private static func rate(euros: Int64, percent: Int, of fee: Money?) -> Money {
        max(Money(euros: euros), fee?.share(percent, of: 100) ?? .zero)
    }
}
