import HTML
import Vocabulary

/// The conditions of a contract for Strom or Gas in short, clearly marked (EnWG § 41 (4)): contact, place, prices,
/// beginning, notice, bonuses and minimum term. Made of what was ordered, so that it says the same before the order, on
/// the page of the request and with the confirmation.
struct ConditionsInShort: Sendable {
    let tariff: String
    let place, prices, terms: [Fact]
    /// When supply begins.
    let begins: Text?

    func summary(from house: Operator) -> OrderSummary {
        let isAbout: (Text) -> [Fact] = { label in terms.filter { $0.label == label } }
        return OrderSummary(
            title: ConditionsTexts.title, tariff: tariff,
            parts: [
                part(ConditionsTexts.supplier, [ContractSummaryTexts.provider(house)]),
                part(ConditionsTexts.place, lines(place)),
                part(ConditionsTexts.prices, lines(prices.filter { $0.label != TariffOrderTexts.extra })),
                part(ConditionsTexts.begins, [begins ?? ConditionsTexts.unknown]),
                part(ConditionsTexts.notice, isAbout(ContractFactTexts.notice).map(\.value)),
                part(
                    ConditionsTexts.bonus,
                    lines(
                        prices.filter { $0.label == TariffOrderTexts.extra }
                            + isAbout(ContractFactTexts.minimumTermLabel) + isAbout(ContractFactTexts.guarantee))),
            ])
    }

    private func part(_ heading: Text, _ lines: [Text]) -> OrderSummary.Part {
        OrderSummary.Part(heading: heading, lines: lines)
    }

    private func lines(_ facts: [Fact]) -> [Text] { facts.map(ContractSummaryTexts.line) }
}

extension NewContractRequest {
    func conditions(from house: Operator, beginsOn day: Day? = nil) -> OrderSummary? {
        guard kind != .internet else { return nil }
        var places = [Fact(ContractFactTexts.place, Text(same: place.line))]
        // Nothing that was typed goes to an address nobody has proved.
        if email == nil, let marktlokation { places.append(Fact(ContractFactTexts.malo, Text(same: marktlokation))) }
        let told = agreed.first { $0.label == NewContractRequestTexts.begins }?.value
        return ConditionsInShort(
            tariff: tariff, place: places, prices: price.facts(), terms: terms.facts, begins: day?.text ?? told
        ).summary(from: house)
    }
}

extension TariffChangeRequest {
    func conditions(from house: Operator, beginsOn day: Day? = nil) -> OrderSummary? {
        guard monthlyCharge == nil else { return nil }
        var places = [Fact(ContractFactTexts.place, Text(same: place))]
        if let malo { places.append(Fact(ContractFactTexts.malo, Text(same: malo))) }
        return ConditionsInShort(
            tariff: tariff, place: places, prices: prices, terms: terms,
            begins: (day ?? Day(iso: appliesFrom))?.text
        ).summary(from: house)
    }
}

enum ConditionsTexts {
    static let title = Text("Zusammenfassung der Vertragsbedingungen", en: "Summary of the contract conditions")
    static let supplier = Text("Lieferant und Kontakt", en: "Supplier and contact")
    static let place = Text("Verbrauchsstelle", en: "Place of consumption")
    static let prices = Text("Preise", en: "Prices")
    static let begins = Text("Voraussichtlicher Lieferbeginn", en: "Expected beginning of supply")
    static let unknown = Text("Teilen wir Ihnen mit.", en: "We tell you.")
    static let notice = Text("Kündigungsfrist", en: "Notice")
    static let bonus = Text("Boni und Mindestlaufzeit", en: "Bonuses and minimum term")
    static let hint = Text(
        "Die wichtigsten Bedingungen auf einer Seite (§\u{A0}41 Abs.\u{A0}4 EnWG). Sie kommt auch mit der Vertragsbestätigung.",
        en: "The main conditions on one page (§\u{A0}41 (4) EnWG). It comes with the confirmation of the contract, too."
    )
    static let attached = Text(
        "Im Anhang: die Zusammenfassung der Vertragsbedingungen auf einer Seite (§\u{A0}41 Abs.\u{A0}4 EnWG).",
        en: "Attached: the summary of the contract conditions on one page (§\u{A0}41 (4) EnWG).")
    static let link = Text(
        "Zusammenfassung der Vertragsbedingungen (PDF)", en: "Summary of the contract conditions (PDF)")
}
