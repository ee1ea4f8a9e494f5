import Vocabulary

/// Until when a reading is asked for, in the portal as in the letter with the code.
enum ReadingDeadline {
    /// Nil while nobody is asked; where the day is over, two weeks are left as in the letter.
    static func day(_ sheet: ReadingSheet, today: Day) -> Day? {
        let meters = sheet.meters.filter { !$0.isRemotelyRead && ($0.removedOn.map { $0 > today } ?? true) }
        let last = sheet.readings.filter { $0.status != .notUsed }.map(\.readOn).max()
        return ReadingDue.day(
            dueOn: sheet.contract.nextReadingDueOn, lastReadOn: last, metersToRead: meters.count, today: today
        ).map { $0 >= today ? $0 : today.adding(days: ReadingDue.leadDays) }
    }

    static func why(_ day: Day, _ sheet: ReadingSheet) -> Why {
        let due = sheet.contract.nextReadingDueOn ?? day
        return Why(
            .readingDeadline, figure: ReadingDeadlineTexts.figure, formula: ReadingDeadlineTexts.formula(day),
            inputs: [
                Why.Input(ReadingDeadlineTexts.due, due.text, from: ReadingDeadlineTexts.billing),
                Why.Input(
                    ReadingDeadlineTexts.first, due.adding(days: -ReadingDue.leadDays).text,
                    from: ReadingDeadlineTexts.lead),
            ], change: ReadingDeadlineTexts.change)
    }
}

enum ReadingDeadlineTexts {
    static let figure = Text("Ablesen bis", en: "To be read by")
    static func asked(_ day: Day) -> Text {
        Text(
            "Für die nächste Abrechnung brauchen wir Ihren Zählerstand bis zum \(day.german).",
            en: "For the next bill we need your reading by \(day.english).")
    }
    static func formula(_ day: Day) -> Text {
        Text(
            "Der Tag, an dem die Ablesung fällig ist; ist er vorbei, 14 Tage ab heute. Das ist der \(day.german), wie im Brief mit dem Code.",
            en:
                "The day the reading is due; where it is over, 14 days from today. That is \(day.english), as in the letter with the code."
        )
    }
    static let due = Text("Ablesung fällig am", en: "Reading due on")
    static let billing = Text("aus unserer Abrechnung", en: "from our billing")
    static let first = Text("Ein Stand zählt dafür ab", en: "A reading counts for it from")
    static let lead = Text("14 Tage vor dem fälligen Tag", en: "14 days before the day it is due")
    static let change = Text(
        "Ohne Ihren Stand schätzen wir den Verbrauch. Ein Zähler, der seine Werte selbst sendet, braucht keine Ablesung.",
        en: "Without your reading we estimate the consumption. A meter that sends its values itself needs no reading.")
}
