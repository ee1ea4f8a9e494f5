import Vocabulary

/// A register that counts, and what is known of it in a span.
struct SeriesPart: Sendable {
    let meter: Meter
    let register: MeterRegister
    let days: [Day: QuarterDay]

    func quarters(of day: Day) -> [Quarter] { days[day]?.quarters ?? QuarterDay(day).quarters }
}

extension SeriesPart {
    /// The registers that together make up what was drawn, whether there are values or not; all of one unit.
    static func parts(of meters: [Meter], _ stored: [StoredQuarterDay]) -> [SeriesPart] {
        let all = meters.flatMap { meter in meter.consumptionRegisters.map { (meter, $0) } }
        let known = Dictionary(grouping: stored, by: \.register).mapValues { $0.compactMap(\.quarters).byDay }
        return all.filter { $0.1.unit == all.first?.1.unit }.map { meter, register in
            SeriesPart(meter: meter, register: register, days: known[register.id] ?? [:])
        }
    }
}
