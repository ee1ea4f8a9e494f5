import Vocabulary

/// Quarter hours as rows of a table, with the time in UTC beside the wall clock: only there the hour that comes twice is
/// told apart. In the order of time; of one day meter by meter.
struct SeriesRows {
    let parts: [SeriesPart]

    static let heads = [
        Text("Zähler", en: "Meter"), Text("Zählwerk", en: "Register"), Text("Beginn", en: "Begins"),
        Text("Beginn (UTC)", en: "Begins (UTC)"), Text("Verbrauch", en: "Consumption"), Text("Einheit", en: "Unit"),
        Text("Wie ermittelt", en: "How obtained"),
    ]

    static func head(in language: Language) -> [UInt8] {
        var file = CSV()
        file.add(heads.map { $0.in(language) })
        return file.bytes
    }

    /// Without the head.
    func csv(in language: Language) -> [UInt8] {
        var file = CSV(isFirst: false)
        for (part, day) in days {
            for (index, quarter) in day.quarters.enumerated() {
                let start = day.start(of: index)
                file.add([
                    part.meter.number.value, part.register.obis, "\(day.day.german) \(start.berlin.clock)", start.iso,
                    quarter.isKnown ? CSV.number(Int64(quarter.amount)) : "", part.register.unit.symbol,
                    Self.words(quarter.flag).in(language),
                ])
            }
        }
        return file.bytes
    }

    /// For programs: one each, amounts in thousandths of the unit; none where nothing is known.
    var records: [SeriesRecord] {
        days.flatMap { part, day in
            day.quarters.enumerated().map { index, quarter in
                SeriesRecord(
                    meter: part.meter.number.value, obis: part.register.obis, unit: part.register.unit.rawValue,
                    start: day.start(of: index), quarter)
            }
        }
    }

    private var days: [(SeriesPart, QuarterDay)] {
        Set(parts.flatMap(\.days.keys)).sorted().flatMap { day in
            parts.compactMap { part in part.days[day].map { (part, $0) } }
        }
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
