import Vocabulary

enum ContractTexts {
    static let title = Text("Meine Verträge", en: "My contracts")
    static let lead = Text(
        "Alle Verträge, die mit Ihrem Zugang verknüpft sind.", en: "All contracts that are linked to your account.")
    static let none = Text(
        "Noch ist kein Vertrag mit Ihrem Zugang verknüpft. Den Code dafür finden Sie in unserem Brief.",
        en: "No contract is linked to your account yet. You find the code for it in our letter.")
    static let redeem = Text("Code aus dem Brief eingeben", en: "Enter the code from the letter")
    static let number = Text("Vertragsnummer", en: "Contract number")
    static let details = Text("Vertrag ansehen", en: "Show the contract")
    static let monthly = Text("im Monat", en: "a month")
    static let noCharge = Text("Noch keine Zahlung angekündigt", en: "No payment announced yet")
    static let noPayment = Text("Noch kein Abschlag festgelegt", en: "No instalment set yet")
    static let report = Text("Zählerstand melden", en: "Report a meter reading")
    static let consumption = Text("Verbrauch ansehen", en: "Show the consumption")
    static let documents = Text("Dokumente dieses Vertrags", en: "Documents of this contract")
    static let allContracts = Text("Alle Verträge", en: "All contracts")

    static func nextDue(_ day: Day) -> Text {
        Text("nächste Zahlung am \(day.german)", en: "next payment on \(day.english)")
    }
    static func guaranteedUntil(_ day: Day) -> Text {
        Text("Preisgarantie bis \(day.german)", en: "Price guaranteed until \(day.english)")
    }
    static func readingDue(_ day: Day) -> Text {
        Text("Zählerstand melden bis \(day.german)", en: "Report the reading by \(day.english)")
    }
    static func contractNumber(_ number: ContractNumber) -> Text {
        Text("Vertrag \(number.value)", en: "Contract \(number.value)")
    }
    static func heading(_ commodity: Commodity, _ number: ContractNumber) -> Text {
        Text("\(commodity.german): Vertrag \(number.value)", en: "\(commodity.english): contract \(number.value)")
    }

    static func state(_ state: ContractState, endsOn: Day?) -> Text {
        switch state {
        case .received: Text("Eingegangen", en: "Received")
        case .inReview: Text("In Prüfung", en: "In review")
        case .cancelledAtPreviousSupplier:
            Text("Bei Vorversorger gekündigt", en: "Cancelled with the previous supplier")
        case .registeredAtGrid: Text("Beim Netzbetreiber angemeldet", en: "Registered with the grid operator")
        case .confirmed: Text("Bestätigt", en: "Confirmed")
        case .active: Text("Aktiv", en: "Active")
        case .terminated:
            endsOn.map { Text("Gekündigt zum \($0.german)", en: "Cancelled as of \($0.english)") }
                ?? Text("Gekündigt", en: "Cancelled")
        case .ended:
            endsOn.map { Text("Beendet am \($0.german)", en: "Ended on \($0.english)") } ?? Text("Beendet", en: "Ended")
        case .refused: Text("Abgelehnt", en: "Refused")
        case .withdrawn: Text("Widerrufen", en: "Withdrawn")
        case .planning: Text("Planung", en: "Planning")
        case .civilWorks: Text("Tiefbau", en: "Civil works")
        case .houseConnection: Text("Hausanschluss", en: "House connection")
        case .installation: Text("Montage", en: "Installation")
        case .activationDate: Text("Aktivierung", en: "Activation")
        }
    }

    /// What a contract waits for, before it is supplied; nil once it is, or when it is over.
    static func next(_ state: ContractState, startsOn: Day) -> Text? {
        switch state {
        case .received, .inReview:
            Text(
                "Wir prüfen Ihren Auftrag. Die Bestätigung kommt in Ihr Postfach, wir schreiben Ihnen dann eine E-Mail.",
                en: "We are checking your order. The confirmation will come to your mailbox and we will e-mail you.")
        case .cancelledAtPreviousSupplier:
            Text(
                "Wir haben bei Ihrem bisherigen Anbieter gekündigt und warten auf seine Antwort.",
                en: "We have cancelled with your previous supplier and wait for the answer.")
        case .registeredAtGrid:
            Text(
                "Der Netzbetreiber prüft die Anmeldung. Danach bestätigen wir Ihnen den Lieferbeginn.",
                en: "The grid operator is checking the registration. Then we will confirm the start of supply.")
        case .confirmed:
            Text(
                "Die Lieferung beginnt am \(startsOn.german). Sie müssen nichts tun.",
                en: "The supply begins on \(startsOn.english). There is nothing to do.")
        case .planning, .civilWorks, .houseConnection, .installation, .activationDate:
            Text(
                "Ihr Anschluss ist in Arbeit. Geplanter Beginn: \(startsOn.german). Verschiebt sich etwas, schreiben wir Ihnen.",
                en:
                    "Your line is being built. Planned start: \(startsOn.english). If anything moves, we will write to you."
            )
        case .active, .terminated, .ended, .refused, .withdrawn: nil
        }
    }
}
