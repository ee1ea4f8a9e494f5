import Vocabulary

enum BillTexts {
    static let title = Text("Rechnungen", en: "Bills")
    static let all = Text("Alle Rechnungen dieses Vertrags", en: "All bills of this contract")
    static let listLead = Text(
        "Jede Rechnung Zeile für Zeile: was sie enthält, wer das Geld bekommt und wie gerechnet ist.",
        en: "Every bill line by line: what it holds, who gets the money and how it is worked out.")
    static func nothingDelivered(_ phone: String) -> Text {
        Text(
            "Unsere Abrechnung hat dem Portal für diesen Vertrag keine Rechnung Zeile für Zeile übergeben. Die Rechnungen selbst liegen in Ihrem Postfach. Fragen dazu beantworten wir kostenlos: \(phone).",
            en:
                "Our billing has handed no bill of this contract to the portal line by line. The bills themselves lie in your mailbox. We answer questions about them free of charge: \(phone)."
        )
    }
    static let bill = Text("Rechnung", en: "Bill")
    static let period = Text("Zeitraum", en: "Period")
    static let sum = Text("Rechnungsbetrag", en: "Amount of the bill")
    static let result = Text("Ergebnis", en: "Result")
    static let document = Text("Dokument", en: "Document")
    static let noDocument = Text("nicht im Postfach", en: "not in the mailbox")
    static func pdf(_ number: String) -> Text { Text("PDF zu \(number)", en: "PDF of \(number)") }

    static func kind(_ kind: Bill.Kind) -> Text {
        switch kind {
        case .yearly: Text("Jahresabrechnung", en: "Annual bill")
        case .monthly: Text("Monatsrechnung", en: "Monthly bill")
        case .interim: Text("Zwischenrechnung", en: "Interim bill")
        case .final: Text("Schlussrechnung", en: "Final bill")
        }
    }
    static func named(_ kind: Bill.Kind, _ number: String) -> Text {
        let name = self.kind(kind)
        return Text("\(name.german) \(number)", en: "\(name.english) \(number)")
    }
    static func heading(_ number: String) -> Text { Text("Rechnung \(number)", en: "Bill \(number)") }
    static func lead(_ head: Bill.Head, _ contract: Contract) -> Text {
        let (name, day) = (kind(head.kind), head.billedOn)
        return Text(
            "\(name.german) vom \(day.german), \(contract.commodity.german), Vertrag \(contract.number.value)",
            en: "\(name.english) of \(day.english), \(contract.commodity.english), contract \(contract.number.value)")
    }
    static func span(_ first: Day, _ last: Day) -> Text {
        Text("\(first.german) – \(last.german)", en: "\(first.english) – \(last.english)")
    }
    static func span(_ first: Day?, _ last: Day?) -> Text? {
        guard let first, let last else { return nil }
        return span(first, last)
    }
    static func span(_ first: Day, _ last: Day, days: Int) -> Text {
        let span = span(first, last)
        return Text(
            "\(span.german) (\(days) \(days == 1 ? "Tag" : "Tage"))",
            en: "\(span.english) (\(days) \(days == 1 ? "day" : "days"))")
    }
    static func replacedBy(_ number: String) -> Text {
        Text("Ersetzt durch Rechnung \(number)", en: "Replaced by bill \(number)")
    }
    static func replaces(_ number: String) -> Text {
        Text("Diese Rechnung ersetzt die Rechnung \(number).", en: "This bill replaces bill \(number).")
    }

    static let outcome = Text("Das Ergebnis", en: "The result")
    static let paid = Text("Schon bezahlt", en: "Paid already")
    static let due = Text("Zu zahlen bis", en: "To be paid by")
    static func result(_ result: Money) -> Text {
        if result == .zero { return Text("ausgeglichen", en: "even") }
        let (german, english) = (result.magnitude.german, result.magnitude.english)
        return result.isNegative
            ? Text("\(german) Guthaben", en: "\(english) credit") : Text("\(german) zu zahlen", en: "\(english) to pay")
    }
    static let paper = Text("Rechnung im Postfach", en: "The bill in the mailbox")
    static let noPaper = Text(
        "Das Dokument dieser Rechnung liegt nicht in Ihrem Postfach.",
        en: "The document of this bill is not in your mailbox.")

    static let wrong = Text("Stimmt etwas nicht?", en: "Is something wrong?")
    static let wrongLead = Text(
        "Fragen Sie nach, oder beschweren Sie sich: Die Nummer der Rechnung ist schon ausgefüllt.",
        en: "Ask us, or make a complaint: the number of the bill is filled in already.")
    static let wrongForReaders = Text(
        "Nachfragen kann, wem der Vertrag gehört oder wer für ihn handeln darf.",
        en: "Whoever holds the contract or may act for it can ask about the bill.")
    static let complain = Text("Beschwerde zu dieser Rechnung", en: "Complaint about this bill")
    /// The first line of the complaint.
    static func about(_ number: String, _ day: Day) -> Text {
        Text(
            "Es geht um die Rechnung \(number) vom \(day.german).",
            en: "This is about bill \(number) of \(day.english).")
    }
    /// On the page of the document.
    static let explained = Text("Diese Rechnung erklärt", en: "This bill explained")
}
