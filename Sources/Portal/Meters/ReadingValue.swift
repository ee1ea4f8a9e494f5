import Vocabulary

// Readings and amounts with the unit of their register.

extension MeterRegister.Unit {
    /// "kWh", "m³".
    var symbol: String {
        switch self {
        case .kilowattHours: "kWh"
        case .cubicMetres: "m³"
        }
    }

    /// "12.345 kWh" / "12,345 kWh".
    /// - Parameter thousandths: Wh or dm³.
    func words(_ thousandths: Int64) -> Text {
        switch self {
        case .kilowattHours: Energy(wattHours: thousandths).text
        case .cubicMetres: GasVolume(litres: thousandths).text
        }
    }

    /// With as many decimals as are told at least, so that they stand below each other.
    func words(_ thousandths: Int64, decimals: Int) -> Text {
        let number = DecimalWords(scaled: thousandths, scale: 3, least: decimals)
        return Text("\(number.german) \(symbol)", en: "\(number.english) \(symbol)")
    }

    func words(_ reading: CounterReading) -> Text { words(reading.thousandths) }

    /// Without decimals, for what is expected.
    func wholeWords(_ thousandths: Int64) -> Text { words(thousandths / 1000 * 1000) }
}

extension ExpectedReading {
    /// "12.300 bis 12.700 kWh"; whole units, because nobody expects decimals.
    func rangeWords(in unit: MeterRegister.Unit) -> Text {
        let low = CounterReading(thousandths: lowest.whole * 1000) ?? lowest
        let high = unit.wholeWords(highest.thousandths)
        return Text("\(low.german) bis \(high.german)", en: "\(low.english) to \(high.english)")
    }
}

extension Text {
    /// Sentences one after the other.
    static func sentences(_ parts: [Text]) -> Text {
        Text(parts.map(\.german).joined(separator: " "), en: parts.map(\.english).joined(separator: " "))
    }
}
