/// How much energy a cubic metre of gas holds (Brennwert Hs,eff), in thousandths of a kWh/m³: 11,253 is 11 253.
/// Three decimals as on every gas bill (DVGW G 685).
public struct CalorificValue: Sendable, Hashable {
    /// 0…99 999.
    public let thousandths: Int

    /// Nil outside of 0…99.999 kWh/m³. German gas has about 8 to 12.
    public init?(thousandths: Int) {
        guard 0...99_999 ~= thousandths else { return nil }
        self.thousandths = thousandths
    }

    /// Decimal text, "11.253" or "11,253"; at most three decimals, no unit.
    public init?(_ text: some StringProtocol) {
        guard let value = DecimalInput.plain(text, scale: 3) else { return nil }
        self.init(thousandths: Int(value))
    }
}

extension CalorificValue: Speakable {
    /// "11,253 kWh/m³" / "11.253 kWh/m³".
    public func words(in language: Language) -> String {
        DecimalWords(scaled: Int64(thousandths), scale: 3, least: 3).written(in: language, suffix: " kWh/m³")
    }
}
