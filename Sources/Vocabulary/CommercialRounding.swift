/// Commercial rounding (DIN 1333): half away from zero, exact in integers, saturating at the ends of `Int64`.
enum CommercialRounding {
    /// `numerator / denominator`, rounded. A denominator of 0 gives 0: callers validate it before.
    static func quotient(_ numerator: Int128, _ denominator: Int128) -> Int64 {
        guard denominator != 0 else { return 0 }
        let isNegative = (numerator < 0) != (denominator < 0)
        let divisor = denominator.magnitude
        let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
        let rounded = rest >= divisor - rest ? whole + 1 : whole
        guard let magnitude = Int64(exactly: rounded) else { return isNegative ? .min : .max }
        return isNegative ? -magnitude : magnitude
    }
}
