import Vocabulary

/// What DDG § 5 asks for.
enum ImprintTexts {
    static let title = Text("Impressum", en: "Imprint")
    static let provider = Text("Anbieter nach § 5 DDG", en: "Provider (§ 5 DDG)")
    static let name = Text("Name", en: "Name")
    static let address = Text("Anschrift", en: "Address")
    static let represented = Text("Vertreten durch", en: "Represented by")
    static let phone = Text("Telefon", en: "Telephone")
    static let email = Text("E-Mail", en: "E-mail")
    static let register = Text("Registereintrag", en: "Register entry")
    static let vat = Text("Umsatzsteuer-Identifikationsnummer", en: "VAT identification number")
    static let supervisor = Text("Aufsichtsbehörde", en: "Supervisory authority")
}
