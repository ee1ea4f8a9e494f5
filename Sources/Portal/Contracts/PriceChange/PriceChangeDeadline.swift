import Vocabulary

/// How long before its first day a price change must have reached the customer. A rule: what it needs is handed in.
enum PriceChangeDeadline {
    /// What is wrong with announcing a change of `validFrom` today, as a sentence; nil when it is in time. A letter of
    /// today has reached everybody tomorrow.
    static func problem(
        _ commodity: Commodity, isDefaultSupply: Bool, right: PriceChange.Right, validFrom: Day, today: Day
    ) -> String? {
        let reached = today.adding(days: 1)
        guard validFrom > reached else { return "valid_from is not in the future" }
        if commodity == .internet { return internet(validFrom, reached: reached) }
        if isDefaultSupply { return defaultSupply(validFrom, reached: reached) }
        guard right == .special else { return nil }
        guard reached.adding(months: 1) <= validFrom else {
            return
                "valid_from is less than a month away (EnWG § 41 (5)): \(reached.adding(months: 1).iso) at the earliest"
        }
        return nil
    }

    /// StromGVV and GasGVV § 5 (2).
    private static func defaultSupply(_ validFrom: Day, reached: Day) -> String? {
        guard validFrom.day == 1 else {
            return "valid_from is not the first of a month (StromGVV and GasGVV § 5 (2))"
        }
        guard reached.adding(days: 42) <= validFrom else {
            return "valid_from is less than six weeks away (StromGVV and GasGVV § 5 (2)): "
                + "\(reached.adding(days: 42).iso) at the earliest"
        }
        return nil
    }

    /// TKG § 57 (2).
    private static func internet(_ validFrom: Day, reached: Day) -> String? {
        guard reached.adding(months: 1) <= validFrom, validFrom <= reached.adding(months: 2) else {
            return "valid_from is not one to two months away (TKG § 57 (2)): "
                + "from \(reached.adding(months: 1).iso) to \(reached.adding(months: 2).iso)"
        }
        return nil
    }
}
