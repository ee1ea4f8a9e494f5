import Vocabulary

/// Quarter hours of an invented smart meter as a table: two months up to yesterday, and the same two a year before. An hour
/// is missing, another was put in by the metering point operator.
struct DemoSeries: Sendable {
    let meter: DemoMeter
    let today: Day
    private static let days = 62

    var key: String { "L-\(meter.number)" }
    var file: String { "\(meter.number).csv" }

    func line(_ register: DemoRegister) -> JSONLine {
        var line = JSONLine()
        line.add("external_id", key)
        line.add("meter", meter.key)
        line.add("obis", register.obis)
        line.add("file", file)
        return line
    }

    func table(_ register: DemoRegister, _ random: inout DemoRandom) -> [UInt8] {
        var text = "Messzeitpunkt;Verbrauch (kWh);Qualität\r\n"
        guard let profile = LoadProfile.household(meter.commodity) else { return Array(text.utf8) }
        for years in [1, 0] {
            let end = today.adding(days: -364 * years)
            var day = end.adding(days: -Self.days)
            while day < end {
                let share = profile.share(from: day, to: day.adding(days: 1))
                let whole = Double(register.annual) * share
                for index in 0..<QuarterDay.count(of: day) where !isMissing(day, index) {
                    let noise = 0.5 + Double(random.number(0...100)) / 100
                    let wattHours = Int64(clampedRounding: whole * Self.weight(of: index) * noise)
                    let clock = Instant(day).adding(minutes: 15 * (index + 1)).berlin
                    let quality = day == today.adding(days: -5) && (44..<48).contains(index) ? "L2" : "L1"
                    text +=
                        "\(clock.day.german) \(clock.clock);\(kilowattHours(wattHours));\(quality)\r\n"
                }
                day = day.adding(days: 1)
            }
        }
        return Array(text.utf8)
    }

    private func isMissing(_ day: Day, _ index: Int) -> Bool {
        day == today.adding(days: -3) && (56..<60).contains(index)
    }

    /// Little at night, more in the morning, most in the evening; the parts of a day are about one.
    private static func weight(of index: Int) -> Double {
        switch index / 4 {
        case 0..<6: 0.4 / 96
        case 6..<9: 1.4 / 96
        case 17..<22: 1.9 / 96
        default: 0.9 / 96
        }
    }

    private func kilowattHours(_ wattHours: Int64) -> String {
        let digits = String(String(1000 + wattHours % 1000).dropFirst())
        return "\(wattHours / 1000),\(digits)000"
    }
}
