import Vocabulary

enum AnswerTexts {
    static let title = Text("Antworten", en: "Answer")
    static let lead = Text(
        "Was Sie hier senden, steht im Verlauf und geht dem Kunden per E-Mail zu.",
        en: "What you send here stands in the timeline and goes to the customer by e-mail.")
    static let leadToNobody = Text(
        "Wer das gesendet hat, ist nicht bekannt: Was Sie hier senden, steht im Verlauf und geht niemandem per E-Mail zu.",
        en: "Nobody knows who sent this: what you send here stands in the timeline and goes to nobody by e-mail.")
    static let unsent = Text("Nicht gesendet: was Sie geschrieben haben", en: "Not sent: what you wrote")
    static let noAct = Text(
        "Diesen Vorgang schließt jemand mit der Aufgabe Freigabe ab.", en: "This request is closed by an approver.")

    static func choice(_ choice: AnswerChoice) -> Text {
        switch choice {
        case .done: Text("Erledigt", en: "Done")
        case .useReading: Text("Zählerstand verwenden", en: "Use the reading")
        case .dropReading: Text("Zählerstand nicht verwenden", en: "Do not use the reading")
        case .counterOffer: Text("Gegenangebot", en: "Counter-offer")
        case .ask: Text("Rückfrage an den Kunden", en: "Ask the customer")
        case .promise: Text("Anderen Tag zusagen", en: "Promise another day")
        case .grid: Text("Liegt beim Netzbetreiber", en: "With the grid operator")
        case .refuse: Text("Ablehnen", en: "Refuse")
        }
    }

    static func press(_ choice: AnswerChoice) -> Text {
        switch choice {
        case .done: Text("Als erledigt melden", en: "Report as done")
        case .useReading: Text("Stand verwenden", en: "Use it")
        case .dropReading: Text("Stand nicht verwenden", en: "Do not use it")
        case .counterOffer: Text("Gegenangebot senden", en: "Send the counter-offer")
        case .ask: Text("Rückfrage senden", en: "Send the question")
        case .promise: Text("Tag zusagen", en: "Promise the day")
        case .grid: Text("Zum Netzbetreiber melden", en: "Report as sent to the grid operator")
        case .refuse: Text("Ablehnung senden", en: "Send the refusal")
        }
    }

    static func label(_ part: String, _ choice: AnswerChoice) -> Text {
        switch part {
        case "vorlage": template
        case "bis": Text("Zugesagt bis", en: "Promised by")
        case "ende": Text("Letzter Tag des Vertrags", en: "Last day of the contract")
        case "tag": Text("Behoben am", en: "Mended on")
        case "zeit": Text("Behoben um", en: "Mended at")
        case "entschaedigung": Text("Entschädigung", en: "Compensation")
        case "stufe": Text("Stand der Bestellung", en: "Stage of the order")
        case "beginn": Text("Beginn der Belieferung", en: "Supply begins on")
        default:
            switch choice {
            case .refuse: Text("Grund für den Kunden", en: "Reason for the customer")
            case .ask: Text("Frage an den Kunden", en: "Question to the customer")
            default: Text("Text an den Kunden", en: "Words to the customer")
            }
        }
    }

    static func hint(_ part: String, _ choice: AnswerChoice) -> Text? {
        switch part {
        case "bis", "ende", "tag", "beginn", "angebotstag":
            Text("Zum Beispiel 27.11.2026", en: "For example 27.11.2026")
        case "zeit": Text("Zum Beispiel 14:30", en: "For example 14:30")
        case "betrag": Text("In Euro, zum Beispiel 95", en: "In euro, for example 95")
        case "entschaedigung":
            Text(
                "Ohne Auswahl wird sie berechnet. „Keine“ braucht einen Grund.",
                en: "Without a choice it is reckoned. “None” needs a reason.")
        case "text":
            switch choice {
            case .refuse:
                Text(
                    "In klaren Worten: was nicht geht und was stattdessen geht",
                    en: "In plain words: what cannot be done, and what can")
            case .ask:
                Text(
                    "Der Kunde antwortet auf der Seite seines Vorgangs und liest dort und im Brief, bis wann. Unsere Zusage ruht so lange, Fristen des Gesetzes nicht.",
                    en: """
                        The customer answers on the page of the request and reads there and in the letter by when. Our \
                        promise pauses meanwhile, times set by law do not.
                        """)
            default: nil
            }
        default: nil
        }
    }

    static let template = Text("Textvorlage", en: "Text template")
    static let insert = Text("Vorlage einsetzen", en: "Put the template in")
    static let templateMissing = Text("Wählen Sie eine Vorlage", en: "Choose a template")
    static let preview = Text("Vorschau", en: "Preview")
    static let previewTitle = Text(
        "So liest es der Kunde. Noch ist nichts gesendet.", en: "This is what the customer reads. Nothing is sent yet.")
    static func previewTo(_ recipients: [String]) -> Text {
        let all = recipients.joined(separator: ", ")
        return Text("E-Mail an \(all)", en: "E-mail to \(all)")
    }
    static func previewEnclosed(_ files: [String]) -> Text {
        let all = files.joined(separator: ", ")
        return Text("Anlage: \(all)", en: "Enclosed: \(all)")
    }
    static let previewNobody = Text(
        "Niemand bekommt dazu eine E-Mail: Zu diesem Vorgang ist keine Adresse bekannt.",
        en: "Nobody gets an e-mail about it: no address is known for this request.")
    static func andGoOn(_ press: Text) -> Text {
        Text("\(press.german), weiter zum nächsten", en: "\(press.english), on to the next")
    }
    static let nothingOwed = Text("Keine", en: "None")
    static let textMissing = Text(
        "Schreiben Sie dem Kunden, worum es geht", en: "Write to the customer what this is about")
    static let dayMissing = Text("Geben Sie den Tag ein.", en: "Enter the day.")
    static let dayPassed = Text("Dieser Tag ist schon vorbei", en: "This day has passed")
    static let timeMissing = Text("Geben Sie die Uhrzeit ein.", en: "Enter the time.")
    static let timeWrong = Text("Schreiben Sie die Uhrzeit wie 14:30", en: "Write the time as 14:30")
    static let stageMissing = Text("Wählen Sie auch den Stand", en: "Choose the stage, too")
    static let amountMissing = Text("Geben Sie den Betrag ein.", en: "Enter the amount.")
    static let amountWrong = Text(
        "Schreiben Sie einen Betrag wie 95 oder 95,00", en: "Write an amount as 95 or 95,00")
    static let dueDayWrong = Text("Geben Sie einen Tag von 1 bis 31 ein", en: "Enter a day from 1 to 31")
    static let doesNotFit = Text(
        "So lässt sich dieser Vorgang nicht beantworten. Prüfen Sie Tag, Uhrzeit und Stand.",
        en: "This request cannot be answered like this. Check day, time and stage.")

    static func faster(_ who: Text, _ event: RequestEvent) -> Text {
        let state = RequestTexts.state(event.state)
        return Text(
            "\(who.german) war schneller: „\(state.german)“ am \(event.happenedAt.german). Es ist nichts gesendet, Ihr Text steht noch da.",
            en: """
                \(who.english) was faster: “\(state.english)” on \(event.happenedAt.english). Nothing was sent; your words \
                are still here.
                """)
    }
    static func onDesk(_ owner: DeskOwner) -> Text {
        Text(
            "Der Vorgang liegt seit \(owner.since.german) bei \(owner.name). Es ist nichts gesendet, Ihr Text steht noch da.",
            en: """
                The request is on the desk of \(owner.name) since \(owner.since.english). Nothing was sent; your words are \
                still here.
                """)
    }
    static func author(_ actor: ServiceRequest.Actor) -> Text {
        switch actor {
        case .customer: Text("Der Kunde", en: "The customer")
        case .rule: Text("Eine Regel", en: "A rule")
        case .staff: Text("Jemand aus dem Büro", en: "Somebody of the office")
        case .billing: Text("Die Abrechnung", en: "Billing")
        case .grid: Text("Der Netzbetreiber", en: "The grid operator")
        }
    }
}
