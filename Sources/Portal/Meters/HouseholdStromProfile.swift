import Vocabulary

extension LoadProfile {
    /// Households, H25: the profile the BDEW published on 17 March 2025, twelve months by three types of day.
    static let h25 = LoadProfile { day in
        HouseholdStromProfile.h25[day.month]?.value(on: day) ?? 0
    }

    /// Households, H0: the profile of the VDEW from 1999, three seasons by three types of day, for comparison.
    static let h0 = LoadProfile { day in
        HouseholdStromProfile.h0(on: day).value(on: day)
    }
}

/// What households draw on a day, by season and type of day, before the day of the year is weighed in. The unit falls
/// out when the year is brought to 1.
enum HouseholdStromProfile {
    struct DailySums: Sendable {
        let workday, saturday, sunday: Double

        func value(on day: Day) -> Double {
            sum(on: DayType(day)) * HouseholdStromProfile.dynamisation(dayOfYear: day.dayOfYear)
        }

        private func sum(on type: DayType) -> Double {
            switch type {
            case .workday: workday
            case .saturday: saturday
            case .sunday: sunday
            }
        }
    }

    /// F(t), by which a household's day is multiplied to smooth the edges between the seasons; t = 1 on 1 January, four
    /// decimals (VDEW M-05/2000, page 19; used unchanged for H25).
    static func dynamisation(dayOfYear: Int) -> Double {
        let t = Double(dayOfYear)
        let factor = (((-3.92e-10 * t + 3.2e-7) * t - 7.02e-5) * t + 2.1e-3) * t + 1.24
        return (factor * 10_000).rounded() / 10_000
    }

    /// Sums of the 96 quarter-hours per month, kWh for 1,000,000 kWh a year (BDEW, 17 March 2025).
    static let h25 = Dictionary(
        uniqueKeysWithValues: zip(
            1...12,
            [
                DailySums(workday: 2_476.450, saturday: 2_842.961, sunday: 2_903.033),
                DailySums(workday: 2_448.516, saturday: 2_844.567, sunday: 2_944.478),
                DailySums(workday: 2_398.885, saturday: 2_784.877, sunday: 2_866.433),
                DailySums(workday: 2_554.952, saturday: 2_961.768, sunday: 3_047.309),
                DailySums(workday: 2_632.023, saturday: 3_024.437, sunday: 3_087.454),
                DailySums(workday: 2_773.430, saturday: 3_139.621, sunday: 3_216.223),
                DailySums(workday: 2_915.474, saturday: 3_277.933, sunday: 3_361.232),
                DailySums(workday: 2_820.521, saturday: 3_170.155, sunday: 3_254.218),
                DailySums(workday: 2_656.074, saturday: 3_040.361, sunday: 3_190.438),
                DailySums(workday: 2_633.577, saturday: 2_972.852, sunday: 3_127.245),
                DailySums(workday: 2_541.863, saturday: 2_944.428, sunday: 3_042.968),
                DailySums(workday: 2_536.519, saturday: 2_816.414, sunday: 2_936.746),
            ]))

    /// Sums of the 96 quarter-hourly powers per season, kW for 1,000 kWh a year (VDEW, 1999).
    static func h0(on day: Day) -> DailySums {
        switch (day.month, day.day) {
        case (5, 15...), (6...8, _), (9, ...14): h0Summer
        case (1...2, _), (3, ...20), (11...12, _): h0Winter
        default: h0Transition
        }
    }

    private static let h0Summer = DailySums(workday: 11.25644, saturday: 12.132, sunday: 11.4162)
    private static let h0Winter = DailySums(workday: 10.22424, saturday: 11.5458, sunday: 10.74212)
    private static let h0Transition = DailySums(workday: 10.7836, saturday: 12.055, sunday: 11.07968)
}
