import Vocabulary

extension LoadProfile {
    /// Households that heat with gas, HEF34 (SigLinDe of BDEW, VKU and GEODE) over the typical temperatures of the
    /// Baltic coast (test reference year of the Deutscher Wetterdienst for Rostock, 1988–2007). Days of a month count
    /// the same: what a single day is like is weather.
    static let hef34 = LoadProfile { day in
        (HouseholdGasProfile.monthlyShares[day.month] ?? 0) / Double(day.lastOfMonth.day)
    }
}

/// What falls on the months of a year that is neither warm nor cold.
enum HouseholdGasProfile {
    static let monthlyShares = Dictionary(
        uniqueKeysWithValues: zip(
            1...12,
            [
                0.15775917, 0.14116841, 0.13598077, 0.09092179, 0.04889191, 0.02430192,
                0.01800153, 0.01767513, 0.02929999, 0.06720657, 0.11641362, 0.15237920,
            ]))
}
