import Vocabulary

/// Words that terminations and withdrawals share.
enum DeclarationTexts {
    // The labels of the law, letter for letter, also on English pages: BGB § 312k (2) sentence 2, § 356a (1).
    static let terminateHere = "Verträge hier kündigen"
    static let withdrawHere = "Vertrag widerrufen"
    /// Stands beside them on English pages.
    static let terminateExplained = Text(same: "(cancel contracts here)")
    static let withdrawExplained = Text(same: "(withdraw from a contract)")
    static let navigation = Text("Kündigen und widerrufen", en: "Cancelling and withdrawing")

    static let optional = Text("freiwillig", en: "optional")
    static let name = Text("Name", en: "Name")
    static let address = Text("Anschrift", en: "Address")
    static let contractLabel = Text("Vertrag", en: "Contract")
    static let contractHint = Text(
        "Zum Beispiel: Strom, Vertrag 300001234, oder die Nummer Ihres Zählers. Wissen Sie keine Nummer, beschreiben Sie den Vertrag.",
        en:
            "For example: electricity, contract 300001234, or the number of your meter. If you know no number, describe it."
    )
    static let contractMissing = Text(
        "Schreiben Sie, um welchen Vertrag es geht: zum Beispiel „Strom“ und die Vertragsnummer.",
        en: "Write which contract it is about: for example “electricity” and the contract number.")
    static let orderLabel = Text("Bestellung", en: "Order")
    static let email = Text("E-Mail-Adresse für die Bestätigung", en: "E-mail address for the confirmation")
    static let emailShown = Text("Bestätigung an", en: "Confirmation to")
    static let given = Text("Erklärung", en: "Declaration")
    /// That the button was used has to be seen from what is kept (BGB § 312k (3)).
    static func given(by press: String) -> Text {
        Text("abgegeben mit der Schaltfläche „\(press)“", en: "given by the button “\(press)”")
    }

    static func contract(_ number: ContractNumber) -> Text {
        Text("Vertrag \(number.value)", en: "Contract \(number.value)")
    }
    static func contract(_ contract: Contract) -> Text {
        Text(
            "\(contract.commodity.german), Vertrag \(contract.number.value), \(contract.place)",
            en: "\(contract.commodity.english), contract \(contract.number.value), \(contract.place)")
    }

    static func mail(_ address: String) -> Text {
        Text(
            "Eine E-Mail mit demselben Inhalt ist unterwegs an \(address).",
            en: "An e-mail with the same content is on its way to \(address).")
    }
    static func notYou(_ house: Operator) -> Text {
        Text(
            "Waren Sie das nicht? Rufen Sie uns an: \(house.phone), oder schreiben Sie an \(house.email).",
            en: "That was not you? Call us: \(house.phone), or write to \(house.email).")
    }
    /// For who came too often: the button is not the only way.
    static func otherWays(_ house: Operator) -> Text {
        Text(
            "Sofort geht es auch mit einer E-Mail an \(house.email) oder einem Brief: \(house.name), \(house.street), \(house.postalCode) \(house.city). Mit der Zurück-Taste Ihres Browsers finden Sie Ihre Angaben wieder.",
            en: """
                At once it also works by an e-mail to \(house.email) or a letter: \(house.name), \(house.street), \
                \(house.postalCode) \(house.city). The back button of your browser brings your entries back.
                """)
    }
    static func sender(_ reporter: RequestStanding.Reporter) -> Text {
        guard reporter == .unknown else { return RequestTexts.reporter(reporter) }
        return Text(
            "nicht über Ihr Konto, mit der Nummer Ihres Vertrags, Ihres Zählers oder Ihrer Bestellung",
            en: "not by your account, with the number of your contract, meter or order")
    }
}
