import Vocabulary

enum ReadingTexts {
    static let title = Text("Zählerstand melden", en: "Report a meter reading")
    static let submit = Text("Zählerstand senden", en: "Send the reading")
    static let submitChanged = Text("Geänderten Stand senden", en: "Send the changed reading")
    static let submitAnyway = Text("Stand trotzdem melden", en: "Report it all the same")
    static let day = Text("Abgelesen am", en: "Read on")
    static func dayHint(daysBack: Int) -> Text {
        Text(
            "Tag, Monat, Jahr. Höchstens \(daysBack) Tage zurück.",
            en: "Day, month, year. No more than \(daysBack) days back.")
    }
    static let dayMissing = Text("Tragen Sie ein, wann Sie abgelesen haben.", en: "Enter when you read the meter.")
    static let dayWrong = Text(
        "Diesen Tag gibt es nicht. Schreiben Sie ihn so: 22.11.2026.",
        en: "There is no such day. Write it like this: 22.11.2026.")
    static let valueMissing = Text("Tragen Sie den Zählerstand ein.", en: "Enter the reading.")
    static let noNumber = Text(
        "Schreiben Sie den Stand als Zahl, so wie ihn der Zähler zeigt: zum Beispiel 12345.",
        en: "Write the reading as a number, just as the meter shows it: for example 12345.")
    static let bothRegisters = Text(
        "Melden Sie beide Zählwerke: Der Stand von diesem fehlt noch.",
        en: "Report both registers: the reading of this one is missing.")
    static let photo = Text("Foto vom Zähler (wenn Sie mögen)", en: "Photo of the meter (if you like)")
    static let photoHint = Text(
        "JPEG, PNG oder HEIC, höchstens 10 MB. Wo es aufgenommen wurde, löschen wir aus dem Bild.",
        en: "JPEG, PNG or HEIC, no more than 10 MB. We delete from the picture where it was taken.")
    static let photoAgain = Text(
        "Das Foto müssen Sie noch einmal auswählen, wenn Sie es mitschicken wollen.",
        en: "You have to choose the photo once more if you want to send it.")

    static func counter(_ register: MeterRegister, of meter: Meter) -> Text {
        let (unit, number, name) = (register.unit.symbol, meter.number.value, name(register.kind))
        guard let name else {
            return Text("Zählerstand in \(unit), Zähler \(number)", en: "Reading in \(unit), meter \(number)")
        }
        return Text(
            "Zählerstand \(name.german) in \(unit), Zähler \(number)",
            en: "Reading \(name.english) in \(unit), meter \(number)")
    }

    /// What a register counts; nil for the only one of a meter.
    static func name(_ kind: MeterRegister.Kind) -> Text? {
        switch kind {
        case .single: nil
        case .peak: Text("Hochtarif (HT)", en: "peak (HT)")
        case .offPeak: Text("Niedertarif (NT)", en: "off-peak (NT)")
        case .feedIn: Text("Einspeisung", en: "feed-in")
        }
    }

    /// - Parameter isBefore: whether today’s reading is stored already and `last` is the one before it.
    static func counterHint(
        last: MeterReading?, isBefore: Bool, expected: ExpectedReading?, register: MeterRegister
    ) -> Text {
        var parts: [Text] = []
        if let last {
            let (value, source) = (register.unit.words(last.value), source(last.source))
            let word = isBefore ? Text("Davor", en: "Before that") : Text("Zuletzt", en: "Last")
            parts.append(
                Text(
                    "\(word.german): \(value.german) am \(last.readOn.german), \(source.german).",
                    en: "\(word.english): \(value.english) on \(last.readOn.english), \(source.english)."))
        } else if !isBefore {
            parts.append(
                Text(
                    "Für dieses Zählwerk ist noch kein Stand gespeichert.",
                    en: "No reading is stored for this register yet."))
        }
        if let expected {
            let range = expected.rangeWords(in: register.unit)
            parts.append(
                Text("Wir erwarten heute etwa \(range.german).", en: "We expect about \(range.english) today."))
        }
        parts.append(display(register))
        return .sentences(parts)
    }

    private static func display(_ register: MeterRegister) -> Text {
        register.decimalDigits == 0
            ? Text(
                "Kennzahl auf dem Zähler: \(register.obis).", en: "Code on the meter: \(register.obis).")
            : Text(
                "Kennzahl auf dem Zähler: \(register.obis). Die Stellen hinter dem Komma dürfen Sie weglassen.",
                en: "Code on the meter: \(register.obis). You may leave out the digits after the decimal point.")
    }

    static func source(_ source: MeterReading.Source) -> Text {
        switch source {
        case .customer: Text("vom Kunden abgelesen", en: "read by the customer")
        case .gridOperator: Text("vom Netzbetreiber abgelesen", en: "read by the grid operator")
        case .meterReader: Text("von unserem Ableser abgelesen", en: "read by our meter reader")
        case .remote: Text("aus der Ferne abgelesen", en: "read remotely")
        case .estimate: Text("geschätzt", en: "estimated")
        case .substitute:
            Text("Ersatzwert des Messstellenbetreibers", en: "substitute value of the metering point operator")
        }
    }

    static func status(_ status: MeterReading.Status) -> Text {
        switch status {
        case .accepted: Text("übernommen", en: "accepted")
        case .inReview: Text("in Prüfung", en: "in review")
        case .notUsed: Text("nicht verwendet", en: "not used")
        }
    }
}
