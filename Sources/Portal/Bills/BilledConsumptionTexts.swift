import Vocabulary

enum BilledConsumptionTexts {
    static let title = Text("So ist Ihr Verbrauch ermittelt", en: "How your consumption was found")
    static func register(_ one: BilledConsumption) -> Text {
        guard let name = ReadingTexts.name(one.kind) else {
            return Text("Zähler \(one.meter), Kennzahl \(one.obis)", en: "Meter \(one.meter), code \(one.obis)")
        }
        return Text(
            "Zähler \(one.meter), \(name.german), Kennzahl \(one.obis)",
            en: "Meter \(one.meter), \(name.english), code \(one.obis)")
    }
    static func first(_ one: BilledConsumption) -> Text {
        reading(one.firstReading, on: one.first, one.firstSource, one.unit, begins: true)
    }
    static func last(_ one: BilledConsumption) -> Text {
        reading(one.lastReading, on: one.last, one.lastSource, one.unit, begins: false)
    }
    private static func reading(
        _ value: CounterReading, on day: Day, _ source: MeterReading.Source, _ unit: MeterRegister.Unit, begins: Bool
    ) -> Text {
        let (shown, origin) = (unit.words(value), ReadingTexts.source(source))
        return begins
            ? Text(
                "Stand am Anfang, \(day.german): \(shown.german), \(origin.german)",
                en: "Reading at the beginning, \(day.english): \(shown.english), \(origin.english)")
            : Text(
                "Stand am Ende, \(day.german): \(shown.german), \(origin.german)",
                en: "Reading at the end, \(day.english): \(shown.english), \(origin.english)")
    }
    static func difference(_ one: BilledConsumption) -> Text {
        let (old, new) = (one.unit.words(one.firstReading), one.unit.words(one.lastReading))
        let amount = one.unit.words(one.amount)
        guard !one.isRollover else {
            return Text(
                "Das Zählwerk lief über null: \(amount.german)", en: "The register went through zero: \(amount.english)"
            )
        }
        return Text(
            "\(new.german) − \(old.german) = \(amount.german)",
            en: "\(new.english) − \(old.english) = \(amount.english)")
    }
    static func billed(_ energy: Energy) -> Text {
        Text("Abgerechnet: \(energy.german)", en: "Billed: \(energy.english)")
    }
    static func together(_ energy: Energy) -> Text {
        Text("Alle Zählwerke zusammen: \(energy.german)", en: "All registers together: \(energy.english)")
    }
    /// EnWG § 40a (2).
    static let estimated = Text(
        "Einer der beiden Stände ist nicht abgelesen, sondern geschätzt oder ersetzt. Warum und wonach, erklären wir Ihnen auf Wunsch kostenlos (§ 40a Abs. 2 EnWG).",
        en:
            "One of the two readings was not taken but estimated or substituted. If you like we explain why and how, free of charge (§ 40a (2) EnWG)."
    )

    static let compared = Text("Verglichen mit dem Jahr davor", en: "Compared with the year before")
    static let yearBefore = Text("davor", en: "before")
    static let thisYear = Text("diese Rechnung", en: "this bill")
    static let caption = Text("Verbrauch in Kilowattstunden", en: "Consumption in kilowatt-hours")
    static func chart(_ former: Energy, _ now: Energy) -> Text {
        Text(
            "Verbrauch davor \(former.german), auf dieser Rechnung \(now.german)",
            en: "Consumption before \(former.english), on this bill \(now.english)")
    }
    static func change(from former: Energy, to now: Energy) -> Text {
        let (old, new) = (former, now)
        guard old != new else {
            return Text(
                "Im Jahr davor waren es ebenso \(old.german).", en: "In the year before it was \(old.english), too.")
        }
        let apart = new > old ? new - old : old - new
        return new > old
            ? Text(
                "Im Jahr davor waren es \(old.german): jetzt \(apart.german) mehr.",
                en: "In the year before it was \(old.english): now \(apart.english) more.")
            : Text(
                "Im Jahr davor waren es \(old.german): jetzt \(apart.german) weniger.",
                en: "In the year before it was \(old.english): now \(apart.english) less.")
    }
    static func otherDays(former: Int, now: Int) -> Text {
        Text(
            "Die Zeiträume sind nicht gleich lang: davor \(former) Tage, jetzt \(now) Tage.",
            en: "The periods are not of the same length: \(former) days before, \(now) days now.")
    }
}
