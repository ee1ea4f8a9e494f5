import Vocabulary

/// The first year of a contract: no bill was made yet, and there is no year before. It is reckoned from the reading supply
/// began with.
struct FirstYear: Sendable, Equatable {
    /// The first day of supply.
    let startsOn: Day
    /// The day of the reading it begins with, the newest one where there are several counters; nil when there is none.
    let readOn: Day?

    /// Nil behind a bill, and where the first year is over without one that is known.
    init?(_ sheet: ReadingSheet, _ period: BillingPeriod) {
        guard sheet.contract.lastBilledOn == nil, period.opening == sheet.contract.startsOn else { return nil }
        startsOn = period.opening
        readOn = sheet.meters.flatMap(\.consumptionRegisters).compactMap { register in
            (sheet.last(of: register, until: period.opening)
                ?? sheet.readings.accepted(of: register.id, after: period.opening))?.readOn
        }.max()
    }

    /// The day of the first reading where it came later than supply began: what ran through before is expected, too. Of
    /// several meters nobody knows which one counted then.
    func unread(_ register: MeterRegister, of sheet: ReadingSheet) -> Day? {
        guard sheet.meters.count == 1, sheet.last(of: register, until: startsOn) == nil else { return nil }
        return sheet.readings.accepted(of: register.id, after: startsOn)?.readOn
    }
}

enum FirstYearTexts {
    static func basis(_ year: FirstYear) -> Text {
        let first = Text(
            "Es ist Ihr erstes Abrechnungsjahr, eine Rechnung gibt es noch nicht.",
            en: "This is your first billing year, there is no bill yet.")
        let start = start(year)
        return Text("\(first.german) \(start.german)", en: "\(first.english) \(start.english)")
    }

    private static func start(_ year: FirstYear) -> Text {
        let begun = year.startsOn
        guard let read = year.readOn else {
            return Text(
                "Ein Anfangsstand fehlt uns: Wir rechnen ab Lieferbeginn am \(begun.german) mit dem vereinbarten Jahresverbrauch und dem Lastprofil eines Haushalts.",
                en:
                    "We have no reading of the start: we reckon from the beginning of supply on \(begun.english) with the agreed yearly consumption and the load profile of a household."
            )
        }
        guard read <= begun else {
            return Text(
                "Der erste Zählerstand ist vom \(read.german): Was seit Lieferbeginn am \(begun.german) davor verbraucht wurde, ist wie der Rest des Jahres nach dem Lastprofil eines Haushalts geschätzt.",
                en:
                    "The first reading is of \(read.english): what was used before it, since supply began on \(begun.english), is estimated by the load profile of a household like the rest of the year."
            )
        }
        return Text(
            "Wir rechnen ab dem Anfangsstand vom \(read.german); wie sich der Verbrauch auf das Jahr verteilt, sagt das Lastprofil eines Haushalts.",
            en:
                "We reckon from the start reading of \(read.english); how consumption falls on the year is said by the load profile of a household."
        )
    }
}
