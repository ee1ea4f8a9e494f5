import Vocabulary

/// An invented meter with what it showed.
struct DemoMeter: Sendable {
    let number: String
    var isRemotelyRead = false
    let installedOn: Day
    let commodity: Commodity
    let registers: [DemoRegister]
    var readings: [DemoReading] = []

    static let calorificValue = "11.386"
    static let stateFactor = "0.9652"

    var key: String { "Z-\(number)" }

    func line(contract: String) -> JSONLine {
        var line = JSONLine()
        line.add("external_id", key)
        line.add("contract", contract)
        line.add("number", number)
        line.add("is_remotely_read", isRemotelyRead)
        line.add("installed_on", installedOn.iso)
        if commodity == .gas {
            line.add("calorific_value_kwh_m3", Self.calorificValue)
            line.add("state_factor", Self.stateFactor)
        }
        line.add("registers", registers.map { $0.line() })
        return line
    }

    func readingLines() -> [JSONLine] {
        readings.map { reading in
            var line = JSONLine()
            line.add("external_id", "S-\(number)-\(reading.obis)-\(reading.readOn.iso)")
            line.add("meter", key)
            line.add("obis", reading.obis)
            line.add("read_on", reading.readOn.iso)
            line.add("value", DemoDecimals.text(reading.value.thousandths, decimals: 3))
            line.add("source", reading.source.rawValue)
            return line
        }
    }
}

/// A counter of an invented meter.
struct DemoRegister: Sendable {
    let obis: String
    let kind: MeterRegister.Kind
    let unit: MeterRegister.Unit
    let integerDigits, decimalDigits: Int
    /// What it counts in a year, in thousandths of its unit.
    let annual: Int64

    func line() -> JSONLine {
        var line = JSONLine()
        line.add("obis", obis)
        line.add("kind", kind.rawValue)
        line.add("unit", unit.rawValue)
        line.add("integer_digits", integerDigits)
        line.add("decimal_digits", decimalDigits)
        return line
    }
}

/// What a counter of an invented meter showed.
struct DemoReading: Sendable {
    let obis: String
    let readOn: Day
    let value: CounterReading
    let source: MeterReading.Source
}
