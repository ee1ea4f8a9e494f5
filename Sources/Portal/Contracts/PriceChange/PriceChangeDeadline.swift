import Vocabulary

/// How long before its first day a price change must have reached the customer. A rule: what it needs is handed in.
enum PriceChangeDeadline {
    /// What is wrong with announcing a change of `validFrom` today, as a sentence; nil when it is in time. A letter of
    /// today has reached everybody tomorrow, and the day it arrives does not count (BGB § 187 (1)).
    static func problem(
        _ commodity: Commodity, isDefaultSupply: Bool, right: PriceChange.Right, validFrom: Day, today: Day
    ) -> String? {
        let counted = today.adding(days: 2)
        guard validFrom >= counted else { return "valid_from is not in the future" }
        if commodity == .internet { return internet(validFrom, counted: counted, today: today) }
        if isDefaultSupply { return defaultSupply(validFrom, earliest: counted.adding(days: 42)) }
        let earliest = counted.adding(months: 1)
        guard right == .none || earliest <= validFrom else {
            return "valid_from is less than a month away (EnWG § 41 (5)): \(earliest.iso) at the earliest"
        }
        return nil
    }

    /// Whether a letter of this day reached the customer later than the law allows. One that came early is not late.
    static func isTooLate(
        _ commodity: Commodity, isDefaultSupply: Bool, right: PriceChange.Right, validFrom: Day, today: Day
    ) -> Bool {
        let counted = today.adding(days: 2)
        if validFrom < counted { return true }
        if commodity == .internet { return validFrom < counted.adding(months: 1) }
        if isDefaultSupply { return validFrom < counted.adding(days: 42) }
        return right == .special && validFrom < counted.adding(months: 1)
    }

    /// StromGVV and GasGVV § 5 (2).
    private static func defaultSupply(_ validFrom: Day, earliest: Day) -> String? {
        guard validFrom.day == 1 else {
            return "valid_from is not the first of a month (StromGVV and GasGVV § 5 (2))"
        }
        guard earliest <= validFrom else {
            return
                "valid_from is less than six weeks away (StromGVV and GasGVV § 5 (2)): \(earliest.iso) at the earliest"
        }
        return nil
    }

    /// TKG § 57 (2). The longest time counts from today, when the first of the letters arrive.
    private static func internet(_ validFrom: Day, counted: Day, today: Day) -> String? {
        let (earliest, latest) = (counted.adding(months: 1), today.adding(months: 2))
        guard earliest <= validFrom, validFrom <= latest else {
            return "valid_from is not one to two months away (TKG § 57 (2)): from \(earliest.iso) to \(latest.iso)"
        }
        return nil
    }
}
