import Vocabulary

/// The words of the step on who orders and how it is paid.
enum NewContractPersonTexts {
    static let name = Text("Name", en: "Name")
    static let customer = Text("Für wen bestellen Sie?", en: "For whom do you order?")
    static let customerMissing = Text("Wählen Sie, für wen Sie bestellen.", en: "Choose for whom you order.")
    static func named(_ customer: OwnCustomer) -> Text {
        let place = customer.address.line
        return Text(
            "\(customer.name), Kundennummer \(customer.number), \(place)",
            en: "\(customer.name), customer number \(customer.number), \(place)")
    }
    static let first = Text("Vorname", en: "First name")
    static let last = Text("Nachname", en: "Last name")
    static let firstMissing = Text("Geben Sie den Vornamen ein.", en: "Enter the first name.")
    static let lastMissing = Text("Geben Sie den Nachnamen ein.", en: "Enter the last name.")
    static let emailHint = Text(
        "Dorthin kommen Eingangsbestätigung und Vertrag, und der Link zu Ihrem Zugang.",
        en: "Acknowledgement and contract go there, and the link to your account.")
    static let phone = Text("Telefon (freiwillig)", en: "Telephone (optional)")
    static let born = Text("Geburtsdatum", en: "Date of birth")
    static let bornHint = Text(
        "Nur für Internet: Das verlangt § 172 TKG. Zum Beispiel 31.1.1980",
        en: "For Internet only: § 172 TKG demands it. For example 31.1.1980")
    static let bornMissing = Text("Geben Sie das Geburtsdatum ein.", en: "Enter the date of birth.")
    static let bornWrong = Text(
        "Schreiben Sie das Geburtsdatum als Tag, Monat und Jahr: zum Beispiel 31.1.1980.",
        en: "Write the date of birth as day, month and year: for example 31.1.1980.")
    static let tooYoung = Text(
        "Bestellen können nur Menschen ab 18 Jahren. Für Jüngere bestellt eine sorgeberechtigte Person.",
        en: "Only people of 18 years or more can order. For younger ones a person with custody orders.")
    static let stored = Text("angegeben, verschlüsselt gespeichert", en: "told, stored encrypted")

    static let post = Text("Briefe gehen an", en: "Letters go to")
    static let postMissing = Text("Wählen Sie, wohin die Briefe gehen.", en: "Choose where the letters go.")
    static func words(_ post: NewContractPerson.Post) -> Text {
        switch post {
        case .supplied: Text("die belieferte Anschrift", en: "the supplied address")
        case .known: Text("die Postanschrift, die wir kennen", en: "the postal address we know")
        case .other: Text("eine andere Anschrift", en: "another address")
        }
    }
    static let otherAddress = Text("Nur bei einer anderen Anschrift", en: "Only for another address")

    static let pay = Text("Zahlungsweise", en: "Way of paying")
    static let payHint = Text("Keine kostet etwas extra.", en: "None costs extra.")
    static let payMissing = Text("Wählen Sie, wie Sie zahlen.", en: "Choose how you pay.")
    static func way(_ way: PaymentWay) -> Text {
        switch way {
        case .debit: Text("SEPA-Lastschrift", en: "SEPA direct debit")
        case .transfer: Text("Überweisung oder Dauerauftrag", en: "Transfer or standing order")
        }
    }
    static func transferTo(_ account: Text) -> Text {
        Text("Bei Überweisung, unser Konto: \(account.german)", en: "For a transfer, our account: \(account.english)")
    }
    static let debitOnly = Text("Nur bei Lastschrift", en: "Only for direct debit")
    static let mandateByOrder = Text(
        "Mit der Bestellung erteilen Sie dieses Mandat. Abgebucht wird frühestens mit der Lieferung; Betrag und Tag kündigen wir vorher an.",
        en: """
            With the order you give this mandate. We debit with the supply at the earliest; amount and day are announced before.
            """)
    static let referenceFollows = Text(
        "Kommt mit der Vertragsbestätigung", en: "Comes with the confirmation of the contract")
}
