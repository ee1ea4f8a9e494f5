import Vocabulary

/// What the law wants every contract view to name beside the contract itself (EnWG § 41 (1) no. 1, 9–12; TKG § 68).
enum ContractRightsTexts {
    static let title = Text("Ihr Anbieter und Ihre Rechte", en: "Your supplier and your rights")
    static let supplier = Text("Anbieter", en: "Supplier")
    static let register = Text("Registergericht", en: "Register court")
    static let contact = Text("Kundenservice", en: "Customer service")
    static let email = Text("E-Mail", en: "E-mail")
    static let switching = Text("Anbieterwechsel", en: "Changing the supplier")
    static let switchingValue = Text(
        "Ein Wechsel ist unentgeltlich und wird zügig ausgeführt.", en: "Changing is free of charge and done quickly.")
    static let liability = Text("Haftung und Entschädigung", en: "Liability and compensation")
    static let liabilityConfirmed = Text(
        "Was gilt, wenn wir schlecht leisten oder zu spät abrechnen, steht in der Vertragsbestätigung.",
        en: "What applies when we perform badly or bill late is in the contract confirmation.")
    static let liabilityOnRequest = Text(
        "Was gilt, wenn wir schlecht leisten oder zu spät abrechnen, steht in Ihrem Vertrag. Auf Wunsch senden wir ihn Ihnen noch einmal.",
        en: "What applies when we perform badly or bill late is in your contract. If you like we send it to you again.")
    static let complaint = Text("Beschwerde und Schlichtung", en: "Complaints and dispute resolution")

    static func disputes(_ commodity: Commodity, _ house: Operator) -> [Text] {
        commodity == .internet ? [telecommunication(house)] : [energy(house), energyConsumers]
    }

    static func energy(_ house: Operator) -> Text {
        let notice = DisputeTexts.notice(house.disputeBody(for: .strom))
        return Text(
            "Beschwerden beantworten wir innerhalb von vier Wochen. \(notice.german)",
            en: "We answer complaints within four weeks. \(notice.english)")
    }

    static func telecommunication(_ house: Operator) -> Text {
        let notice = DisputeTexts.notice(house.disputeBody(for: .internet))
        return Text("Zum Internetvertrag: \(notice.german)", en: "About the Internet contract: \(notice.english)")
    }

    static let energyConsumers = Text(
        "Über Ihre Rechte informiert der Verbraucherservice der Bundesnetzagentur: Postfach 8001, 53105 Bonn, www.bundesnetzagentur.de.",
        en:
            "The consumer service of the Federal Network Agency (Bundesnetzagentur) informs about your rights: Postfach 8001, 53105 Bonn, www.bundesnetzagentur.de."
    )
}
