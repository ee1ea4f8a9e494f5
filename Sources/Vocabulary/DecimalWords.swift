/// A number with implied decimals as people write it: `1.234,56` in German, `1,234.56` in English.
public struct DecimalWords: Sendable {
    /// The number times 10 to the power of `scale`.
    let scaled: Int64
    /// How many of the last digits stand after the decimal sign, 0…6.
    let scale: Int
    /// How many decimals are shown at least; zeros beyond them are left out.
    let least: Int

    /// - Parameters:
    ///   - scaled: the number times 10 to the power of `scale`.
    ///   - scale: how many of its last digits stand after the decimal sign, 0…6; others are taken as the nearest of these.
    ///   - least: how many decimals are shown at least; zeros beyond them are left out.
    public init(scaled: Int64, scale: Int = 0, least: Int = 0) {
        (self.scaled, self.scale, self.least) = (scaled, min(max(0, scale), 6), least)
    }

    /// Sign, `prefix`, number, `suffix`. The minus is the typographic one (U+2212).
    func written(in language: Language, prefix: StaticString = "", suffix: StaticString = "") -> String {
        SignWriter.string(capacity: 64) { writer in
            if scaled < 0 { writer.text("−") }
            writer.text(prefix)
            var unit: UInt64 = 1
            for _ in 0..<scale { unit *= 10 }
            writer.grouped(scaled.magnitude / unit, separator: language == .german ? 0x2E : 0x2C)
            writeDecimals(of: scaled.magnitude % unit, in: language, to: &writer)
            writer.text(suffix)
        }
    }

    private func writeDecimals(of fraction: UInt64, in language: Language, to writer: inout SignWriter) {
        var fraction = fraction
        var shown = scale
        while shown > least, fraction % 10 == 0 {
            fraction /= 10
            shown -= 1
        }
        guard shown > 0 else { return }
        writer.sign(language == .german ? 0x2C : 0x2E)
        writer.digits(Int(truncatingIfNeeded: fraction), width: shown)
    }
}

extension DecimalWords: Speakable {
    /// "2.976" / "2,976".
    public func words(in language: Language) -> String { written(in: language) }
}
