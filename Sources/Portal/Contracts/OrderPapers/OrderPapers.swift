import HTML
import Vocabulary

/// The documents an order is made under (BGB §§ 305 (2), 312i (1) no. 4; TKTransparenzV § 2 (2)): the terms of the operator with
/// the day of their version, and the information sheet of the tariff. Kept with the order, so that what was agreed is known
/// when there are newer ones.
struct OrderPapers: Codable, Sendable, Equatable {
    let terms: PaperAddress?
    /// The day the terms are of.
    let termsVersion: String?
    let sheet: PaperAddress?

    init(_ offer: TariffOffer, _ rules: Operator.OrderRules, baseURL: String) {
        let known = rules.terms(for: offer.commodity)
        terms = known.map { PaperAddress(value: $0.address, base: baseURL) }
        termsVersion = known?.version
        sheet = offer.productSheet.map { PaperAddress(value: $0, base: baseURL) }
    }

    var facts: [Fact] {
        var facts: [Fact] = []
        if let terms {
            let version = termsVersion.flatMap { Day(iso: $0) }.map(OrderPapersTexts.version)
            facts.append(Fact(OrderPapersTexts.terms, version ?? OrderPapersTexts.terms, at: terms))
        }
        if let sheet { facts.append(Fact(OrderPapersTexts.sheet, OrderPapersTexts.read, at: sheet)) }
        return facts
    }
}

extension Page {
    /// The documents before an order, each to be opened and kept.
    func orderPapers(_ papers: OrderPapers?) {
        guard let facts = papers?.facts, !facts.isEmpty else { return }
        section {
            h2(OrderPapersTexts.title)
            p(OrderPapersTexts.hint, .class("hint"))
            dl(.class("facts")) { for one in facts { fact(one) } }
        }
    }
}
