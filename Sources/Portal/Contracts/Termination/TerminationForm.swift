import HTML
import Vocabulary

/// The one page of BGB § 312k (2): exactly what the law lists, and nothing that has to be known to get through.
struct TerminationForm: Form {
    var way = Field("art", TerminationTexts.way)
    var reason = Field("grund", TerminationTexts.reasonLabel, hint: TerminationTexts.reasonHint, longest: 2000)
    var person = Field("name", TerminationTexts.nameLabel, hint: TerminationTexts.nameHint, autocomplete: "name")
    var address = Field("anschrift", TerminationTexts.addressLabel, autocomplete: "street-address", longest: 300)
    var contract = Field(
        "vertrag", DeclarationTexts.contractLabel, hint: DeclarationTexts.contractHint, longest: 300)
    var wish = Field("ende", TerminationTexts.wishLabel, hint: TerminationTexts.wishHint, autocomplete: "off")
    var email = Field("email", DeclarationTexts.email, .email, autocomplete: "email", longest: 254)

    static var fields: [any WritableKeyPath<TerminationForm, Field> & Sendable] {
        [\.way, \.reason, \.person, \.address, \.contract, \.wish, \.email]
    }

    /// What was told, once nothing is wrong.
    struct Told: Sendable {
        let way: TerminationRule.Way
        let reason, person, address: String?
        let contract: String
        let wish: Day?
        let email: EmailAddress
    }

    init() {
        way.raw = TerminationRule.Way.ordinary.rawValue
    }

    init(_ sender: DeclarationSender, in language: Language) {
        self.init()
        (person.raw, address.raw, contract.raw, email.raw) = (
            sender.name, sender.address, sender.contract, sender.email
        )
        wish.raw = TerminationTexts.asSoonAsPossible.in(language)
    }

    /// Filled in for the special right to terminate because of an announced price.
    mutating func leaveForPrice(on day: Day, in language: Language) {
        way.raw = TerminationRule.Way.extraordinary.rawValue
        reason.raw = TerminationTexts.priceChange.in(language)
        wish.raw = day.words(in: language)
    }

    /// A reason may have several lines.
    init(sent body: FormBody) {
        self.init(body)
        reason.fillLines(body["grund"])
        reason.raw = reason.raw.replacing("\n", with: " ")
    }

    /// Nil with an error at each field that has to be mended. A reason is asked for only where the law does (BGB § 312k
    /// (2) no. 1 a): of an extraordinary termination.
    mutating func told() -> Told? {
        let chosen = TerminationRule.Way(rawValue: way.raw)
        if chosen == nil { way.error = TerminationTexts.wayMissing }
        if chosen == .extraordinary, reason.error == nil, Self.filled(reason) == nil {
            reason.error = TerminationTexts.reasonMissing
        }
        let named = contract.typed(orElse: DeclarationTexts.contractMissing)
        let until = wished()
        let address = email.address()
        guard let chosen, let named, let address, problems.isEmpty else { return nil }
        return Told(
            way: chosen, reason: Self.filled(reason), person: Self.filled(person), address: Self.filled(self.address),
            contract: named, wish: until, email: address)
    }

    /// Nil for as soon as possible, in either language or left empty.
    private mutating func wished() -> Day? {
        let typed = wish.raw.trimmed.lowercased()
        guard wish.error == nil, !typed.isEmpty, !Self.isAsSoonAsPossible(typed) else { return nil }
        // „zum 31.12.2026“, „bis zum 31. Dezember 2026“
        if let day = Day(typed: String(typed.drop { !$0.isNumber })) { return day }
        wish.error = TerminationTexts.wishWrong
        return nil
    }

    /// „nächstmöglich“, „zum nächstmöglichen Zeitpunkt“, „sofort“: a day is none of it.
    private static func isAsSoonAsPossible(_ typed: String) -> Bool {
        let words = [
            "nächstm", "naechstm", "schnellstm", "baldm", "baldigst", "so bald", "sobald", "so schnell", "so früh",
            "möglichst", "frühestm", "fruehestm", "sofort", "ab jetzt", "soon", "asap", "earliest", "immediate",
            "at once",
        ]
        return !typed.contains(where: \.isNumber) && words.contains { typed.contains($0) }
    }

    private static func filled(_ field: Field) -> String? {
        let typed = field.raw.trimmed
        return typed.isEmpty ? nil : typed
    }
}
