import Vocabulary

/// The words for the values themselves: limits, options, bonus.
enum EditedTexts {
    static func percent(_ value: Int) -> Text { Text("\(value) %", en: "\(value)%") }
    static func count(_ value: Int) -> Text { Text(same: "\(value)") }
    static func days(_ value: Int) -> Text { Text("\(value) Tage", en: "\(value) days") }
    static func workingDays(_ value: Int) -> Text { Text("\(value) Werktage", en: "\(value) working days") }
    static func months(_ value: Int) -> Text { Text("\(value) Monate", en: "\(value) months") }
    static func moneyWrong(_ most: Money) -> Text {
        let words = most.shortText
        return Text(
            "Geben Sie einen Betrag von 0 bis \(words.german) ein, zum Beispiel 12,50",
            en: "Enter an amount from 0 to \(words.english), for example 12.50")
    }
    static let commodities = Text("Für welche Verträge", en: "For which contracts")
    static let commoditiesHint = Text(
        "strom, gas, internet; mehrere mit Leerzeichen", en: "strom, gas, internet; several with blanks")
    static let commoditiesWrong = Text(
        "Nennen Sie strom, gas oder internet", en: "Name strom, gas or internet")

    // Limits
    static let decrement = Text("Sofort senken um höchstens, in Prozent", en: "Lowered at once by at most, in percent")
    static let decrementWithReading = Text(
        "Mit neuem Zählerstand senken um höchstens, in Prozent",
        en: "Lowered with a fresh reading by at most, in percent")
    static let freshReading = Text(
        "So viele Tage gilt ein Zählerstand als neu", en: "For so many days a reading counts as fresh")
    static let increment = Text("Sofort erhöhen um höchstens, in Prozent", en: "Raised at once by at most, in percent")
    static let changes = Text("So oft ändert sich ein Abschlag sofort", en: "So often an instalment changes at once")
    static let changeMonths = Text("… in so vielen Monaten", en: "… within so many months")
    static let freezeDue = Text(
        "So viele Tage vor der Fälligkeit steht eine Zahlung fest",
        en: "So many days before it is due a payment is fixed")
    static let freezeDueHint = Text(
        "Mindestens 14: So lange vorher muss eine Zahlung angekündigt sein (§ 40c Absatz 1 EnWG).",
        en: "At least 14: so long before a payment has to be announced (EnWG § 40c (1)).")
    static let freezeBilling = Text(
        "So viele Tage vor der Abrechnung ändert sich nichts mehr",
        en: "So many days before the bill nothing changes any more")
    static let review = Text(
        "Werktage, bis über andere Wünsche entschieden ist", en: "Working days until other wishes are decided")
    static let dueDays = Text("Tage des Monats zur Wahl", en: "Days of the month to choose from")
    static let dueDaysHint = Text(
        "1 bis 28, mit Leerzeichen; leer: keine Wahl", en: "1 to 28, with blanks between; empty: no choice")
    static let dueDaysWrong = Text(
        "Nennen Sie verschiedene Tage von 1 bis 28", en: "Name different days from 1 to 28")
    static let noDueDays = Text("keine Wahl", en: "no choice")
    static func example(_ amount: Money) -> Text {
        let words = amount.shortText
        return Text("Bei einem Abschlag von \(words.german):", en: "With an instalment of \(words.english):")
    }
    static func often(_ count: Int, _ months: Int) -> Text {
        Text(
            "Sofort ändern lässt sich ein Abschlag \(count) Mal in \(months) Monaten.",
            en: "An instalment can be changed at once \(count) times in \(months) months.")
    }

    // Options
    static let name = Text("Name auf Deutsch", en: "Name in German")
    static let nameEnglish = Text("Name auf Englisch", en: "Name in English")
    static let words = Text("Was es ist, auf Deutsch", en: "What it is, in German")
    static let wordsEnglish = Text("Was es ist, auf Englisch", en: "What it is, in English")
    static let mayBeEmpty = Text(
        "Leer: Auf englischen Seiten steht der deutsche Text.", en: "Empty: English pages show the German words.")
    static let price = Text("Preis brutto in Euro", en: "Gross price in euros")
    static let priceHint = Text("0, wenn es nichts kostet", en: "0 where it is free")
    static let per = Text("Preis gilt für", en: "The price is for")
    static let perMissing = Text("Wählen Sie Monat oder Jahr", en: "Choose month or year")
    static func per(_ period: OptionPeriod) -> Text {
        period == .month ? Text("einen Monat", en: "a month") : Text("ein Jahr", en: "a year")
    }
    static let start = Text(
        "Werktage von der Bestellung bis zum Beginn", en: "Working days from the order to the beginning")
    static let minimum = Text("Mindestlaufzeit in Monaten", en: "Minimum term in months")
    static let minimumHint = Text(
        "Höchstens 24 (§ 309 Nummer 9 BGB); 0: keine", en: "24 at most (BGB § 309 no. 9); 0: none")
    static let notice = Text("Kündigungsfrist in Tagen", en: "Notice in days")
    static let offered = Text("Wird angeboten", en: "Is offered")
    static let offeredMissing = Text("Wählen Sie ja oder nein", en: "Choose yes or no")
    static let notOffered = Text(
        "Kunden können das nicht mehr buchen. Wo es gebucht ist, läuft es weiter.",
        en: "Customers cannot book this any more. Where it is booked it goes on.")

    // Bonus
    static let isPaid = Text("Es gibt einen Bonus", en: "There is a bonus")
    static let amount = Text("Betrag brutto je Vertrag, in Euro", en: "Gross amount for each contract, in euros")
    static let waiting = Text(
        "Monate nach Beginn am neuen Ort, bis er gezahlt wird",
        en: "Months after the beginning at the new place until it is paid")
    static let conditions = Text("Bedingungen auf Deutsch", en: "Conditions in German")
    static let conditionsEnglish = Text("Bedingungen auf Englisch", en: "Conditions in English")
    static let noBonus = Text("Zurzeit gibt es keinen Umzugsbonus.", en: "There is no moving bonus at present.")
}

extension Text {
    /// In which language what stands at this label is; nil where that is the page's own.
    var language: Language? { english.hasSuffix("in English") ? .english : nil }
}
