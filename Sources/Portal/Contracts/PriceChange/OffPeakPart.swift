import Vocabulary

/// How an energy is divided as two counters have counted.
enum OffPeakPart {
    /// `peak` and `low` are in thousandths of their unit, and stop at the ends of what can be counted: a meter may have been
    /// read so often, and so wrong, that together they are more. Nil where nothing was counted.
    static func part(of energy: Energy, peak: Int64, low: Int64) -> Energy? {
        let all = Energy(wattHours: peak) + Energy(wattHours: low)
        guard peak >= 0, low >= 0, all > .zero else { return nil }
        return energy.share(Int(low), of: Int(all.wattHours))
    }
}
