import Vocabulary

/// Quarter hours as rows of a table, with the time in UTC beside the wall clock: only there the hour that comes twice is
/// told apart.
struct SeriesRows {
    let parts: [SeriesPart]

    static let heads = [
        Text("Zähler", en: "Meter"), Text("Zählwerk", en: "Register"), Text("Beginn", en: "Begins"),
        Text("Beginn (UTC)", en: "Begins (UTC)"), Text("Verbrauch", en: "Consumption"), Text("Einheit", en: "Unit"),
        Text("Wie ermittelt", en: "How obtained"),
    ]

    func csv(in language: Language) -> [UInt8] {
        var file = CSV()
        file.add(Self.heads.map { $0.in(language) })
        for part in parts {
            for day in part.days.values.sorted(by: { $0.day < $1.day }) {
                for (index, quarter) in day.quarters.enumerated() {
                    let start = day.start(of: index)
                    file.add([
                        part.meter.number.value, part.register.obis, "\(day.day.german) \(start.berlin.clock)",
                        start.iso,
                        quarter.isKnown ? CSV.number(Int64(quarter.amount)) : "", part.register.unit.symbol,
                        Self.words(quarter.flag).in(language),
                    ])
                }
            }
        }
        return file.bytes
    }

    private static func words(_ flag: Quarter.Flag) -> Text {
        switch flag {
        case .missing: Text("fehlt", en: "missing")
        case .measured: Text("gemessen", en: "measured")
        case .divided: Text("verteilt, nur die Summe ist gemessen", en: "divided, only the sum is measured")
        case .substitute: Text("Ersatzwert", en: "substitute value")
        case .faulty: Text("vom Zähler als fehlerhaft gemeldet", en: "reported as faulty by the meter")
        }
    }
}
