import Vocabulary

enum TellReadingTexts {
    static let lead = Text(
        "Ohne Anmeldung: Sie brauchen nur die Vertragsnummer und die Nummer auf dem Zähler.",
        en: "Without signing in: all you need is the contract number and the number on the meter.")
    static let link = Text("Zählerstand ohne Anmeldung melden", en: "Report a meter reading without signing in")
    static let contractHint = Text(
        "Neun Ziffern, oben auf jedem unserer Briefe", en: "Nine digits, at the top of each of our letters")
    static let meter = Text("Zählernummer", en: "Meter number")
    static let meterHint = Text(
        "Steht auf dem Zähler, oft bei einem Strichcode, und auf jeder Rechnung",
        en: "On the meter, often beside a bar code, and on every bill")
    static let meterMissing = Text("Geben Sie die Zählernummer ein.", en: "Enter the meter number.")
    static let meterWrong = Text(
        "Eine Zählernummer hat höchstens 20 Buchstaben und Ziffern, zum Beispiel 1EMH0012345678.",
        en: "A meter number has at most 20 letters and digits, for example 1EMH0012345678.")
    static let value = Text("Zählerstand", en: "Reading")
    static let valueHint = Text(
        "Die Zahl, wie der Zähler sie zeigt. Zeigt er zwei (HT und NT), gehört hierher HT.",
        en: "The number as the meter shows it. If it shows two (HT and NT), HT belongs here.")
    static let tooManyDigits = Text(
        "Kein Zähler hat mehr als \(MeterRegister.widths.upperBound) Stellen vor dem Komma. Tragen Sie die Zahl des Zählwerks ein, nicht die Nummer des Zählers.",
        en:
            "No meter has more than \(MeterRegister.widths.upperBound) digits before the comma. Enter what the counter shows, not the number of the meter."
    )
    static let peak = Text("Zählerstand Hochtarif (HT)", en: "Reading, peak (HT)")
    static let offPeak = Text("Zählerstand Niedertarif (NT)", en: "Reading, off-peak (NT)")
    static let offPeakOptional = Text(
        "Stand Niedertarif (NT), nur bei Zählern mit zwei Tarifen", en: "Off-peak (NT), for meters with two rates only")
    static let offPeakHint = Text("Sonst bleibt das Feld leer.", en: "Otherwise leave this empty.")
    static func dayOutside(from first: Day, to last: Day) -> Text {
        Text(
            "Der Tag muss zwischen dem \(first.german) und dem \(last.german) liegen.",
            en: "The day has to lie between \(first.english) and \(last.english).")
    }
    static let email = Text("E-Mail-Adresse (wenn Sie mögen)", en: "E-mail address (if you like)")
    static let emailHint = Text(
        "Dorthin bestätigen wir, dass der Stand eingegangen ist.", en: "We confirm there that the reading has arrived.")
    static let betterTitle = Text("Mit Anmeldung geht mehr", en: "Signed in you can do more")
    static let better = Text(
        "Angemeldet sehen Sie den letzten Stand, sofort die Prüfung und was aus Ihrer Meldung wird. Hier zeigen wir nichts davon: Eine Vertragsnummer steht auf vielen Papieren.",
        en:
            "Signed in you see the last reading, the check at once, and what becomes of your report. Here we show nothing of that: a contract number stands on many papers."
    )
    static let reported = Text("Gemeldet", en: "Reported")

    static func headline(_ day: Day) -> Text {
        Text("Zählerstand vom \(day.german), ohne Anmeldung", en: "Meter reading of \(day.english), not signed in")
    }
    static func next(until day: Day?) -> Text {
        guard let day else {
            return Text(
                "Passen Vertrag, Zähler und Stand zusammen, zählt der Stand für die nächste Abrechnung. Sonst sehen wir ihn an.",
                en: "If contract, meter and reading fit together, it counts for the next bill. Otherwise we look at it."
            )
        }
        return Text(
            "Passen Vertrag, Zähler und Stand zusammen, zählt der Stand für die nächste Abrechnung. Sonst sehen wir ihn bis zum \(day.german) an. Sie müssen nichts weiter tun.",
            en:
                "If contract, meter and reading fit together, it counts for the next bill. Otherwise we look at it by \(day.english). There is nothing else to do."
        )
    }
    static let letterSubject = Text("Ihr Zählerstand ist eingegangen", en: "Your meter reading has arrived")
    static let letterOpening = Text(
        "Ihr Zählerstand ist eingegangen. Nennen Sie uns bei Fragen diese Nummer:",
        en: "Your meter reading has arrived. If you have a question, tell us this number:")
    static let foundSubject = Text(
        "Zu Ihrem Vertrag wurde ein Zählerstand gemeldet", en: "A meter reading was reported for your contract")
}
