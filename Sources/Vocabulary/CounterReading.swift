/// What a register of a meter shows, in thousandths of the register's unit (kWh or m³). Never negative.
public struct CounterReading: Sendable, Hashable {
    /// Thousandths of the register’s unit: 12 345 kWh is 12 345 000.
    public let thousandths: Int64

    /// Nil when negative.
    public init?(thousandths: Int64) {
        guard thousandths >= 0 else { return nil }
        self.thousandths = thousandths
    }

    /// A reading as people type it: "12 345", "12.345", "12345 kWh", "003427,9".
    ///
    /// Digits beyond the register's decimals are dropped, not rounded: a counter has not reached the next unit yet.
    ///
    /// - Parameter decimals: how many decimals the register has, clamped to 0…3.
    public init?(typed: String, decimals: Int) {
        guard typed.utf8.count <= 60 else { return nil }
        let scale = decimals.clamped(to: 0...3)
        guard let value = DecimalInput.typed(Self.withoutUnit(typed), scale: scale, excess: .dropped) else {
            return nil
        }
        var step: Int64 = 1000
        for _ in 0..<scale { step /= 10 }
        let (thousandths, overflow) = value.multipliedReportingOverflow(by: step)
        guard !overflow else { return nil }
        self.init(thousandths: thousandths)
    }

    /// What stands before the decimal sign.
    public var whole: Int64 { thousandths / 1000 }

    /// The reading of a register that counts kWh, as energy.
    public var energy: Energy { Energy(wattHours: thousandths) }

    /// The reading of a register that counts m³, as volume.
    public var volume: GasVolume { GasVolume(litres: thousandths) }

    private static func withoutUnit(_ typed: String) -> Substring {
        var text = typed[...]
        while text.last == " " { text.removeLast() }
        for unit in ["kwh", "m³", "m3", "cbm"] where text.lowercased().hasSuffix(unit) {
            return text.dropLast(unit.count)
        }
        return text
    }
}

extension CounterReading: Comparable {
    public static func < (left: CounterReading, right: CounterReading) -> Bool {
        left.thousandths < right.thousandths
    }
}

extension CounterReading: Speakable {
    /// "12.345" / "12,345", decimals only when there are any ("3.427,9"); without unit.
    public func words(in language: Language) -> String {
        DecimalWords(scaled: thousandths, scale: 3, least: 0).written(in: language)
    }
}
