/// What a register counted between two readings, in thousandths of its unit.
///
/// A smaller new reading is a rollover only when the width of the register is known: a meter exchanged without notice
/// looks the same. So nothing is guessed, and what cannot be is named.
public enum RegisterDelta: Sendable, Hashable {
    case normal(thousandths: Int64)
    /// The counter passed its last number and began at 0 again.
    case rollover(thousandths: Int64)
    case anomaly(Reason)

    /// Why two readings give no amount.
    public enum Reason: Sendable, Hashable, CaseIterable {
        /// The new reading is smaller and the width of the register is unknown.
        case backwards
        /// A reading has more digits than the register.
        case widerThanRegister
        /// More than the cap: a typing error, an exchanged meter, or digits of another register.
        case aboveCap
    }

    /// - Parameters:
    ///   - digits: digits before the decimal sign (Vorkommastellen), 1…12; nil or anything else is "unknown".
    ///   - cap: the largest amount that is plausible, in thousandths of the unit; nil for none. Without one a rollover
    ///     is arithmetic only, so pass it wherever past consumption is known.
    public static func between(
        old: CounterReading, new: CounterReading, digits: Int? = nil, cap: Int64? = nil
    ) -> RegisterDelta {
        let capacity = digits.flatMap(Self.capacity)
        if let capacity, max(old, new).thousandths >= capacity { return .anomaly(.widerThanRegister) }
        let difference = new.thousandths - old.thousandths
        let amount = difference < 0 ? capacity.map { $0 + difference } : difference
        guard let amount else { return .anomaly(.backwards) }
        if let cap, amount > cap { return .anomaly(.aboveCap) }
        return difference < 0 ? .rollover(thousandths: amount) : .normal(thousandths: amount)
    }

    /// Nil for an anomaly.
    public var thousandths: Int64? {
        switch self {
        case .normal(let thousandths), .rollover(let thousandths): thousandths
        case .anomaly: nil
        }
    }

    private static func capacity(digits: Int) -> Int64? {
        guard 1...12 ~= digits else { return nil }
        return (0..<digits).reduce(1000) { capacity, _ in capacity * 10 }
    }
}
