import Vocabulary

enum ComplaintTexts {
    static let title = Text("Beschwerde einreichen", en: "Make a complaint")
    static let heading = Text("Beschwerde", en: "Complaint")
    static let lead = Text(
        "Schreiben Sie uns, was nicht in Ordnung ist. Sie bekommen sofort eine Bestätigung mit einer Vorgangsnummer und spätestens nach vier Wochen eine Antwort.",
        en:
            "Tell us what is not right. You get a confirmation with a request number at once, and an answer after four weeks at the latest."
    )
    static let topic = Text("Anliegen", en: "Matter")
    static let topicMissing = Text("Wählen Sie aus, worum es geht.", en: "Choose what it is about.")
    static let contract = Text("Zu welchem Vertrag?", en: "About which contract?")
    static let contractMissing = Text(
        "Wählen Sie einen Vertrag aus, oder dass es um keinen bestimmten geht.",
        en: "Choose a contract, or that it is about none of them.")
    static let noContract = Text("Zu keinem bestimmten Vertrag", en: "About none of them")
    static let commodity = Text("Sparte", en: "Service")
    static let commodityMissing = Text(
        "Wählen Sie aus, ob es um Strom, Gas, Internet oder etwas anderes geht.",
        en: "Choose whether it is about electricity, gas, Internet or something else.")
    static let somethingElse = Text("Etwas anderes", en: "Something else")
    static let words = Text("Ihre Beschwerde", en: "Your complaint")
    static let wordsHint = Text(
        "Was ist geschehen, wann, und was wünschen Sie sich? Bis zu 4000 Zeichen. Schreiben Sie keine Passwörter und keine Bankdaten hinein.",
        en:
            "What happened, when, and what would you like us to do? Up to 4000 characters. Do not write passwords or bank details."
    )
    static let wordsMissing = Text("Schreiben Sie, worüber Sie sich beschweren.", en: "Write what you complain about.")
    static let name = Text("Name", en: "Name")
    static let nameMissing = Text("Geben Sie Ihren Namen ein.", en: "Enter your name.")
    static let emailHint = Text(
        "An diese Adresse gehen Bestätigung und Antwort.", en: "Confirmation and answer go to this address.")
    static let contractNumber = Text("Vertragsnummer (wenn Sie mögen)", en: "Contract number (if you like)")
    static let contractNumberHint = Text(
        "Neun Ziffern, zum Beispiel von einer Rechnung. So finden wir uns schneller zurecht.",
        en: "Nine digits, from a bill for example. It helps us find our way.")
    static let answerByEmail = Text(
        "Wir antworten an die E-Mail-Adresse, mit der Sie sich anmelden. Die Antwort steht auch unter „Meine Vorgänge“.",
        en: "We answer to the e-mail address you sign in with. The answer also stands under “My requests”.")
    static let submit = Text("Beschwerde senden", en: "Send the complaint")
    static func contract(_ card: ContractCard) -> Text {
        let place = "\(card.street) \(card.houseNumber)"
        return Text(
            "\(card.commodity.german): Vertrag \(card.number.value), \(place)",
            en: "\(card.commodity.english): contract \(card.number.value), \(place)")
    }

    static func words(_ topic: ComplaintTopic) -> Text {
        switch topic {
        case .quality: Text("Qualität der Leistung", en: "Quality of the service")
        case .contract: Text("Vertrag", en: "Contract")
        case .billing: Text("Abrechnung und Zahlung", en: "Bills and payment")
        case .service: Text("Beratung und Kundenservice", en: "Advice and customer service")
        }
    }
    static func headline(_ topic: ComplaintTopic) -> Text {
        let what = words(topic)
        return Text("Beschwerde: \(what.german)", en: "Complaint: \(what.english)")
    }

    /// Nil while nobody knows what it is about.
    static func steps(answeredBy day: Day, _ subject: ComplaintSubject?) -> [Text] {
        let (norm, englishNorm) =
            switch subject {
            case .energy: (" (§ 111a EnWG)", " (§ 111a EnWG)")
            case .other: ("", "")
            case nil: (" (bei Strom und Gas: § 111a EnWG)", " (for electricity and gas: § 111a EnWG)")
            }
        return [
            Text(
                "Sofort: Sie bekommen per E-Mail eine Bestätigung mit der Vorgangsnummer.",
                en: "At once: you get a confirmation by e-mail with the request number."),
            Text(
                "Wir prüfen, was geschehen ist, und fragen nach, wenn uns etwas fehlt.",
                en: "We look into what happened, and ask if something is missing."),
            Text(
                "Spätestens am \(day.german) antworten wir Ihnen in Textform. Können wir Ihrer Beschwerde nicht abhelfen, nennen wir die Gründe\(norm).",
                en:
                    "By \(day.english) at the latest we answer in text form. If we cannot remedy what you complain about, we give the reasons\(englishNorm)."
            ),
            Text(
                "Sind Sie mit der Antwort nicht einverstanden, rufen Sie die Schlichtungsstelle an.",
                en: "If you do not agree with the answer, turn to the dispute resolution body."),
        ]
    }
    static let disputeTitle = Text("Schlichtung", en: "Dispute resolution")
    static let energyTitle = Text("Strom und Gas", en: "Electricity and gas")
    static let internetTitle = Text("Internet", en: "Internet")
    static let timesTitle = Text("Wie lange wir brauchen", en: "How long we take")
    static let timesLead = Text(
        "So lange haben wir in den letzten zwölf Monaten im Durchschnitt gebraucht, um Beschwerden zum Internet zu beantworten (§ 67 Abs. 1 TKG).",
        en:
            "This is how long it took us on average in the last twelve months to answer complaints about the Internet (§ 67 (1) TKG)."
    )
    static let timesAll = Text("Alle Beschwerden", en: "All complaints")
    static func days(_ count: Int?) -> Text {
        switch count {
        case nil: Text("zu wenige für einen Durchschnitt", en: "too few for an average")
        case 1: Text("1 Tag", en: "1 day")
        case let count?: Text("\(count) Tage", en: "\(count) days")
        }
    }

    static let duty = Text("Antwort auf die Beschwerde", en: "Answer to the complaint")
    static func next(until day: Day?) -> Text {
        guard let day else {
            return Text(
                "Wir prüfen die Beschwerde und antworten per E-Mail.",
                en: "We look into the complaint and answer by e-mail.")
        }
        return Text(
            "Wir prüfen die Beschwerde und antworten spätestens am \(day.german) per E-Mail.",
            en: "We look into the complaint and answer by e-mail by \(day.english) at the latest.")
    }
    static func answered(_ mayAct: Bool) -> Text {
        mayAct
            ? Text(
                "Wir haben die Beschwerde beantwortet und die Antwort per E-Mail gesandt.",
                en: "We have answered the complaint and sent the answer by e-mail.")
            : Text("Wir haben die Beschwerde beantwortet.", en: "We have answered the complaint.")
    }
    static func refused(_ mayAct: Bool) -> Text {
        mayAct
            ? Text(
                "Wir konnten der Beschwerde nicht abhelfen; die Gründe haben wir per E-Mail genannt.",
                en: "We could not remedy what was complained about; we gave the reasons by e-mail.")
            : Text(
                "Wir konnten der Beschwerde nicht abhelfen.", en: "We could not remedy what was complained about.")
    }
    static let withdrawn = Text(
        "Die Beschwerde ist zurückgezogen. Wir bearbeiten sie nicht weiter. Sie können jederzeit eine neue einreichen.",
        en: "The complaint was taken back. We stop working on it. You can make a new one at any time.")
    static let answerTo = Text("Antwort an", en: "Answer to")
    static let wordsOnPage = Text(
        "Was Sie geschrieben haben, steht auf der Seite des Vorgangs und in seiner Eingangsbestätigung.",
        en: "What you wrote stands on the page of the request and in its confirmation of receipt.")
    static let wordsOnReceipt = Text(
        "Was Sie geschrieben haben, steht in der Eingangsbestätigung, die Sie nach dem Absenden als PDF speichern können.",
        en: "What you wrote stands in the confirmation of receipt that you can save as a PDF after sending.")
    static func letterSubject(_ reporter: RequestStanding.Reporter) -> Text {
        reporter == .you
            ? Text("Ihre Beschwerde ist eingegangen", en: "Your complaint has arrived")
            : Text("Beschwerde zu Ihrem Vertrag eingegangen", en: "A complaint about your contract has arrived")
    }
    static func letterOpening(_ reporter: RequestStanding.Reporter) -> Text {
        let who = RequestTexts.reporter(reporter)
        return switch reporter {
        case .you:
            Text(
                "Ihre Beschwerde ist bei uns angekommen. Nennen Sie uns bei Fragen diese Nummer:",
                en: "Your complaint has arrived with us. If you have a question, tell us this number:")
        case .holder, .other, .unknown:
            Text(
                "Zu Ihrem Vertrag ist eine Beschwerde angekommen, \(who.german). Nennen Sie uns bei Fragen diese Nummer:",
                en: """
                    A complaint about your contract has arrived, \(who.english). If you have a question, tell us this \
                    number:
                    """)
        }
    }
}
