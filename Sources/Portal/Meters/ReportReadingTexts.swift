import Vocabulary

/// The words round the form.
enum ReportReadingTexts {
    static let lead = Text(
        "Lesen Sie die Zahl am Zähler ab und tragen Sie sie ein. Sie sehen sofort, ob alles passt.",
        en: "Read the number off the meter and enter it. You see at once whether all is well.")
    static let questionTitle = Text("Stimmt der Stand trotzdem?", en: "Is the reading right all the same?")
    static let question = Text(
        "Sehen Sie noch einmal am Zähler nach. Haben Sie sich vertippt? Dann ändern Sie den Stand oben. Stimmt er, nennen Sie uns den Grund; wir prüfen ihn dann von Hand.",
        en:
            "Look at the meter once more. A slip of the finger? Then change the reading above. If it is right, tell us why; a person will then look at it."
    )
    static let reason = Text("Warum stimmt der Stand?", en: "Why is the reading right?")
    static let reasonMissing = Text(
        "Wählen Sie einen Grund aus, damit wir den Stand prüfen können.",
        en: "Choose a reason, so that we can check the reading.")
    static let filled = Text(
        "Wir haben unseren Vorschlag eingetragen. Vergleichen Sie ihn mit dem Zähler und senden Sie ihn dann ab.",
        en: "We have filled in our proposal. Compare it with the meter, then send it.")
    static let swap = Text("HT und NT tauschen", en: "Exchange HT and NT")
    static func take(_ value: Text) -> Text {
        Text("\(value.german) eintragen", en: "Fill in \(value.english)")
    }
    static func alreadyReported(_ value: Text, on day: Day, status: Text, meter: MeterNumber) -> Text {
        Text(
            "Für den \(day.german) ist schon ein Stand gespeichert: \(value.german), Zähler \(meter.value) (\(status.german)). Je Tag gilt ein Stand; Sie müssen nichts weiter tun. Soll er geändert werden, rufen Sie uns an.",
            en:
                "A reading for \(day.english) is stored already: \(value.english), meter \(meter.value) (\(status.english)). There is one reading for each day; there is nothing else to do. To change it, call us."
        )
    }

    static func storedToday(_ value: Text, status: Text, register: Text?, meter: MeterNumber) -> Text {
        let (german, english) = register.map { (" \($0.german)", " \($0.english)") } ?? ("", "")
        return Text(
            "Von heute ist schon ein Stand gespeichert: \(value.german)\(german), Zähler \(meter.value) (\(status.german)).",
            en:
                "Today’s reading is stored already: \(value.english)\(english), meter \(meter.value) (\(status.english))."
        )
    }
    static func otherDay(_ phone: String) -> Text {
        Text(
            "Sie müssen nichts weiter tun. Haben Sie auch an einem anderen Tag abgelesen, tragen Sie unten Tag und Stand ein. Ist der Stand von heute falsch, rufen Sie uns an: \(phone).",
            en:
                "There is nothing else to do. If you read the meter on another day too, enter that day and its reading below. If today’s reading is wrong, call us: \(phone)."
        )
    }

    static func reason(_ reason: ConfirmationReason) -> Text {
        switch reason {
        case .checkedAgain: Text("Ich habe noch einmal nachgesehen", en: "I have looked again")
        case .moreConsumption:
            Text(
                "Wir verbrauchen mehr (neues Gerät, Wärmepumpe, E-Auto, mehr Personen)",
                en: "We use more (new appliance, heat pump, electric car, more people)")
        case .lessConsumption:
            Text(
                "Wir verbrauchen weniger (Leerstand, Solaranlage, weniger Personen)",
                en: "We use less (empty rooms, solar system, fewer people)")
        case .meterExchanged: Text("Der Zähler wurde getauscht", en: "The meter was exchanged")
        case .lastReadingWrong: Text("Der letzte Stand war falsch", en: "The last reading was wrong")
        case .laterReadingWrong: Text("Der spätere Stand ist falsch", en: "The later reading is wrong")
        case .other: Text("Ein anderer Grund", en: "Another reason")
        }
    }

    static let noMeterTitle = Text("Hier gibt es nichts zu melden", en: "There is nothing to report")
    static let noMeter = Text(
        "Zu diesem Vertrag gehört zurzeit kein Zähler, dessen Stand wir brauchen.",
        en: "No meter whose reading we need belongs to this contract at present.")
    /// EnWG § 40a (1) no. 3: customers may be asked to read only where nothing is transmitted remotely.
    static let remotelyRead = Text(
        "Ihr Zähler sendet seine Stände selbst. Sie müssen nichts melden: Die Werte kommen vom Messstellenbetreiber (§ 40a Energiewirtschaftsgesetz).",
        en:
            "Your meter sends its readings itself. There is nothing to report: the values come from the metering point operator (section 40a of the German Energy Industry Act)."
    )
    static let readOnly = Text(
        "Sie können diesen Vertrag ansehen. Zählerstände meldet, wem der Vertrag gehört.",
        en: "You can look at this contract. Readings are reported by its owner.")
    static let consumption = Text("Stände und Verbrauch ansehen", en: "See readings and consumption")
    static let contract = Text("Zum Vertrag", en: "To the contract")
    /// EnWG § 40a (1) sentences 2 and 3: households may object where reading is unreasonable; reading is then free.
    static let unreasonableTitle = Text(
        "Sie können den Zähler nicht selbst ablesen?", en: "You cannot read the meter yourself?")
    static func unreasonable(_ house: Operator) -> Text {
        Text(
            "Ist es Ihnen nicht zuzumuten, lesen wir für Sie ab, und es kostet Sie nichts (§ 40a Energiewirtschaftsgesetz). Sagen Sie uns Bescheid: \(house.phone) oder \(house.email). Wir vereinbaren einen Termin.",
            en:
                "If you cannot be expected to, we read it for you, free of charge (section 40a of the German Energy Industry Act). Tell us: \(house.phone) or \(house.email). We will agree a date with you."
        )
    }
}
