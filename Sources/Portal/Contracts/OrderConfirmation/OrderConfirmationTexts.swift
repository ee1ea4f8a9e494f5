import Vocabulary

/// The words of the letter that confirms a contract.
enum OrderConfirmationTexts {
    static func subject(_ tariff: String) -> Text {
        Text("Vertragsbestätigung: \(tariff)", en: "Confirmation of your contract: \(tariff)")
    }
    static func opening(_ kind: String, _ reporter: RequestStanding.Reporter) -> Text {
        let isChange = kind == TariffChangeRequest.name
        return switch (isChange, reporter) {
        case (true, .you):
            Text(
                "Wir bestätigen Ihren Tarifwechsel. Das ist vereinbart:",
                en: "We confirm your change of tariff. This is agreed:")
        case (true, _):
            Text(
                "Wir bestätigen den Tarifwechsel zu Ihrem Vertrag. Das ist vereinbart:",
                en: "We confirm the change of tariff of your contract. This is agreed:")
        case (false, .you):
            Text(
                "Wir bestätigen Ihren Vertrag. Das ist vereinbart:", en: "We confirm your contract. This is agreed:")
        case (false, _):
            Text(
                "Wir bestätigen den Vertrag, der bestellt wurde. Das ist vereinbart:",
                en: "We confirm the contract that was ordered. This is agreed:")
        }
    }
    static let concluded = Text("Vertragsschluss", en: "Contract concluded on")
    static func until(_ day: Day) -> Text { Text("bis \(day.german)", en: "until \(day.english)") }
    static let referenceFollows = Text(
        "Teilen wir Ihnen vor der ersten Abbuchung mit", en: "We tell you before the first debit")
    static let keep = Text(
        "Bewahren Sie diese E-Mail auf: Sie ist die Bestätigung Ihres Vertrags (§\u{A0}312f Abs.\u{A0}2 BGB). Es folgen die Belehrung über Ihr Widerrufsrecht und das Formular dafür.",
        en: """
            Keep this e-mail: it is the confirmation of your contract (§\u{A0}312f (2) BGB). The instructions on your right of \
            withdrawal and the form for it follow.
            """)
}
