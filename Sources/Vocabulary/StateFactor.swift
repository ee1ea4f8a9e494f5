/// Converts gas at the meter to standard conditions (Zustandszahl z), in ten-thousandths: 0,9674 is 9674.
/// Four decimals as on every gas bill (DVGW G 685).
public struct StateFactor: Sendable, Hashable {
    /// 0…99 999.
    public let tenThousandths: Int

    /// Nil outside of 0…9.9999.
    public init?(tenThousandths: Int) {
        guard 0...99_999 ~= tenThousandths else { return nil }
        self.tenThousandths = tenThousandths
    }

    /// Decimal text, "0.9674" or "0,9674"; at most four decimals.
    public init?(_ text: some StringProtocol) {
        guard let value = DecimalInput.plain(text, scale: 4) else { return nil }
        self.init(tenThousandths: Int(value))
    }

    /// For volumes that the meter has converted already (OBIS 7-0:13.2.0).
    public static let one = StateFactor(unchecked: 10_000)

    /// The factor at a height above sea level, for 15 °C and a compressibility of 1 (below 1 bar): for estimates and
    /// explanations; bills use the grid operator's published factor. Source: DVGW G 685,
    /// z = 273.15 / 288.15 · (1016 − 0.12 · H + p) / 1013.25.
    ///
    /// - Parameters:
    ///   - heightMetres: clamped to −500…3000.
    ///   - overpressureMillibar: effective gas pressure at the meter, usually 22; clamped to 0…1000.
    public static func at(heightMetres: Int, overpressureMillibar: Int = 22) -> StateFactor {
        let height = heightMetres.clamped(to: -500...3000)
        let overpressure = overpressureMillibar.clamped(to: 0...1000)
        let pressure = Int128(101_600 - 12 * height + 100 * overpressure)
        let factor = CommercialRounding.quotient(27_315 * 10_000 * pressure, 28_815 * 101_325)
        return StateFactor(unchecked: Int(factor))
    }

    private init(unchecked tenThousandths: Int) {
        self.tenThousandths = tenThousandths
    }
}

extension StateFactor: Speakable {
    /// "0,9674" / "0.9674".
    public func words(in language: Language) -> String {
        DecimalWords(scaled: Int64(tenThousandths), scale: 4, least: 4).written(in: language)
    }
}
