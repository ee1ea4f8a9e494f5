import Vocabulary

enum ReadingDecisionTexts {
    static func value(_ value: Text, _ status: MeterReading.Status) -> Text {
        let words = ReadingTexts.status(status)
        return Text("\(value.german), \(words.german)", en: "\(value.english), \(words.english)")
    }
    static func value(_ value: Text, corrected told: Text) -> Text {
        Text(
            "\(value.german) übernommen, gemeldet waren \(told.german)",
            en: "\(value.english) accepted, \(told.english) was reported")
    }
    static func value(_ told: Text, insteadOf stored: Text, _ source: MeterReading.Source) -> Text {
        let words = ReadingTexts.source(source)
        return Text(
            "\(told.german), nicht verwendet. Es gilt \(stored.german), \(words.german).",
            en: "\(told.english), not used. \(stored.english), \(words.english), counts instead.")
    }

    static func subject(_ isUsed: Bool, _ day: Day, _ reporter: RequestStanding.Reporter) -> Text {
        switch (reporter, isUsed) {
        case (.you, true):
            Text(
                "Ihr Zählerstand vom \(day.german) ist übernommen",
                en: "Your meter reading of \(day.english) is accepted")
        case (.you, false):
            Text(
                "Ihren Zählerstand vom \(day.german) konnten wir nicht verwenden",
                en: "We could not use your meter reading of \(day.english)")
        case (_, true):
            Text(
                "Der Zählerstand vom \(day.german) ist übernommen",
                en: "The meter reading of \(day.english) is accepted")
        case (_, false):
            Text(
                "Den Zählerstand vom \(day.german) konnten wir nicht verwenden",
                en: "We could not use the meter reading of \(day.english)")
        }
    }

    static func opening(_ reporter: RequestStanding.Reporter) -> Text {
        let who = RequestTexts.reporter(reporter)
        return switch reporter {
        case .you:
            Text(
                "Sie haben uns einen Zählerstand gemeldet. Wir haben ihn geprüft und so entschieden:",
                en: "You reported a meter reading. We have looked at it and decided:")
        case .holder, .other, .unknown:
            Text(
                "Zu Ihrem Vertrag wurde ein Zählerstand gemeldet, \(who.german). Wir haben ihn geprüft und so entschieden:",
                en:
                    "A meter reading was reported for your contract, \(who.english). We have looked at it and decided:")
        }
    }

    static func questions(_ phone: String) -> Text {
        Text("Haben Sie Fragen dazu? Rufen Sie uns an: \(phone).", en: "Any questions? Call us: \(phone).")
    }
}
