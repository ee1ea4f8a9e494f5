import Vocabulary

enum BillQuestionTexts {
    static let link = Text("Rechnung erklären oder beanstanden", en: "Explain or object to the bill")
    /// EnWG § 40 (1), which is for energy; bills for the internet are explained just as well.
    static func lead(_ commodity: Commodity, workingDays days: Int) -> Text {
        guard commodity != .internet else {
            return Text(
                "Wir erklären Ihnen Ihre Rechnung auf Wunsch kostenlos, spätestens nach \(days) Werktagen.",
                en: "If you like we explain your bill free of charge, after \(days) working days at the latest.")
        }
        return Text(
            "Wir erklären Ihnen Ihre Rechnung auf Wunsch kostenlos (§ 40 Abs. 1 EnWG), spätestens nach \(days) Werktagen.",
            en:
                "If you like we explain your bill free of charge (§ 40 (1) EnWG), after \(days) working days at the latest."
        )
    }
    static let wish = Text("Was möchten Sie?", en: "What would you like?")
    static let wishMissing = Text(
        "Wählen Sie aus, ob wir die Rechnung erklären sollen oder Sie sie beanstanden.",
        en: "Choose whether we shall explain the bill or you object to it.")
    static func words(_ wish: BillQuestion.Wish) -> Text {
        switch wish {
        case .explain: Text("Rechnung erklären", en: "Have the bill explained")
        case .object: Text("Rechnung beanstanden", en: "Object to the bill")
        }
    }
    static let question = Text("Ihre Frage", en: "Your question")
    static let questionHint = Text(
        "Welche Zeile, welcher Betrag? Bis zu 2000 Zeichen. Soll es nur erklärt werden, darf das Feld leer bleiben.",
        en: "Which line, which amount? Up to 2000 characters. If it shall only be explained you may leave this empty.")
    static let wordsMissing = Text(
        "Schreiben Sie, was an der Rechnung nicht stimmt.", en: "Write what is wrong with the bill.")
    static let bill = Text("Rechnung", en: "Bill")
    static let submit = Text("Anfrage senden", en: "Send the question")
    static let back = Text("Zurück zur Rechnung", en: "Back to the bill")
    /// TKG § 67.
    static func objectionEnds(_ day: Day, isOver: Bool) -> Text {
        isOver
            ? Text(
                "Beanstanden konnten Sie diese Rechnung bis zum \(day.german), acht Wochen nach ihrem Zugang (§ 67 TKG). Erklären können wir sie noch, und eine Beschwerde können Sie jederzeit einreichen.",
                en:
                    "You could object to this bill until \(day.english), eight weeks after it arrived (§ 67 TKG). We can still explain it, and you can make a complaint at any time."
            )
            : Text(
                "Beanstanden können Sie diese Rechnung bis zum \(day.german), acht Wochen nach ihrem Zugang (§ 67 TKG).",
                en: "You can object to this bill until \(day.english), eight weeks after it arrived (§ 67 TKG).")
    }

    static func explain(_ day: Day?) -> Text {
        guard let day else { return words(.explain) }
        return Text("Rechnung vom \(day.german) erklären", en: "Bill of \(day.english): explain")
    }
    static func object(_ day: Day?) -> Text {
        guard let day else { return words(.object) }
        return Text("Rechnung vom \(day.german) beanstandet", en: "Bill of \(day.english): objection")
    }
    static func next(_ wish: BillQuestion.Wish, until day: Day?) -> Text {
        guard wish == .explain else { return ComplaintTexts.next(until: day) }
        guard let day else {
            return Text("Wir erklären die Rechnung per E-Mail.", en: "We explain the bill by e-mail.")
        }
        return Text(
            "Wir erklären die Rechnung bis zum \(day.german). Das kostet nichts.",
            en: "We explain the bill by \(day.english). It costs nothing.")
    }
    static func explained(_ mayAct: Bool) -> Text {
        mayAct ? explained : Text("Wir haben die Rechnung erklärt.", en: "We have explained the bill.")
    }
    private static let explained = Text(
        "Wir haben die Rechnung erklärt und die Antwort per E-Mail gesandt. Sind Sie nicht einverstanden, können Sie sie beanstanden oder eine Beschwerde einreichen.",
        en:
            "We have explained the bill and sent the answer by e-mail. If you do not agree, you can object to it or make a complaint."
    )
    static let withdrawn = Text(
        "Die Anfrage ist zurückgezogen. Wir bearbeiten sie nicht weiter.",
        en: "The question was taken back. We stop working on it.")
}
