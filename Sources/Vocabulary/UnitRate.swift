/// What a kilowatt-hour costs, gross (Arbeitspreis), kept in ten-thousandths of a cent: 30,90 ct/kWh is 309 000.
public struct UnitRate: Sendable, Hashable {
    /// Ten-thousandths of a cent per kWh, gross.
    public let tenThousandths: Int64

    /// May be negative: exchange prices fall below zero.
    public init(tenThousandths: Int64) {
        self.tenThousandths = tenThousandths
    }

    /// Decimal text, "30.90" or "30,905": at most four decimals, no grouping, no unit.
    public init?(centsPerKWh text: some StringProtocol) {
        guard let value = DecimalInput.plain(text, scale: 4) else { return nil }
        self.init(tenThousandths: value)
    }

    /// Rounded to cents.
    public func cost(of energy: Energy) -> Money {
        let product = Int128(tenThousandths) * Int128(energy.wattHours)
        return Money(cents: CommercialRounding.quotient(product, 10_000 * 1000))
    }
}

extension UnitRate: Comparable {
    public static func < (left: UnitRate, right: UnitRate) -> Bool { left.tenThousandths < right.tenThousandths }
}

extension UnitRate: Speakable {
    /// "30,90 ct/kWh": two decimals, up to four when the rate has them.
    public func words(in language: Language) -> String {
        DecimalWords(scaled: tenThousandths, scale: 4, least: 2).written(in: language, suffix: " ct/kWh")
    }
}
