import Vocabulary

/// One counter of a meter (Zählwerk), as it stands on the display under its OBIS code.
struct MeterRegister: Sendable, Hashable {
    let id: ID<MeterRegister>
    let kind: Kind
    /// The code on the display: `1-1:1.8.0`, `1-1:1.8.1`, `7-0:3.0.0`.
    let obis: String
    let unit: Unit
    /// Digits before the comma (BO4E `vorkommastelle`). The counter starts again at 0 after 10^digits.
    let integerDigits: Int
    /// Digits behind the comma (BO4E `nachkommastelle`).
    let decimalDigits: Int

    enum Kind: String, Sendable, CaseIterable {
        /// The only counter for what was drawn, or the total (1.8.0) beside `peak` and `offPeak`.
        case single
        /// Hochtarif, HT (1.8.1).
        case peak
        /// Niedertarif, NT (1.8.2).
        case offPeak = "off-peak"
        /// What was fed into the grid (2.8.0).
        case feedIn = "feed-in"
    }

    enum Unit: String, Sendable, CaseIterable {
        case kilowattHours = "kWh"
        case cubicMetres = "m3"
    }
}

extension MeterRegister {
    /// Digits before the comma a counter may have. Those of real meters have five to eight.
    static let widths = 1...12

    /// Whether there can be a counter that shows this value.
    static func canExist(showing reading: CounterReading) -> Bool { reading.whole < 1_000_000_000_000 }

    /// Whether somebody typed more digits than any counter has. So many are no number any more.
    static func isTooLong(_ typed: String) -> Bool {
        typed.allSatisfy { $0.isNumber || " .,".contains($0) } && typed.count(where: \.isNumber) > widths.upperBound
    }

    /// The first value the counter cannot show, in thousandths of its unit; nil when its width is not credible.
    var capacity: Int64? {
        guard Self.widths.contains(integerDigits) else { return nil }
        return (0..<integerDigits + 3).reduce(1) { power, _ in power * 10 }
    }

    /// The most that is taken for a turn through 0, thousandths of the unit: half of the counter. A slip downwards looks
    /// like nearly a full turn.
    var greatestTurn: Double { capacity.map { Double($0) / 2 } ?? 0 }

    /// Whether the counter can show this value.
    func shows(_ reading: CounterReading) -> Bool {
        capacity.map { reading.thousandths < $0 } ?? true
    }

    /// What ran through the counter between two readings, in thousandths of its unit (Wh or dm³). It may have started
    /// again at 0 once, if no more than `rolloverCap` ran through. Nil when the later reading cannot follow.
    func consumption(from old: CounterReading, to new: CounterReading, rolloverCap: Double) -> Int64? {
        switch RegisterDelta.between(old: old, new: new, digits: integerDigits) {
        case .normal(let thousandths): thousandths
        case .rollover(let thousandths): Double(thousandths) <= rolloverCap ? thousandths : nil
        case .anomaly: nil
        }
    }

    /// The reading after so many thousandths more have run through, starting again at 0 where the counter does.
    func reading(after old: CounterReading, consuming thousandths: Double) -> CounterReading {
        let sum = max(0, Double(old.thousandths) + thousandths)
        let shown = capacity.map { sum.truncatingRemainder(dividingBy: Double($0)) } ?? sum
        return CounterReading(thousandths: Int64(clampedRounding: shown)) ?? old
    }
}
