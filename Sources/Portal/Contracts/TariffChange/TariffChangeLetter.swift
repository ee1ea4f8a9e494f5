import Mail
import Vocabulary

/// The summary that has to reach the customer before the order (EnWG § 41a (7)).
struct TariffSummaryLetter: PortalLetter {
    static let kind = "tariff-summary"
    static let editable: EditableWords? = EditableWords.signature
    let contract: String
    let offer: String
    let terms: TariffChangeRequest
    let summary: TariffSummary

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let items = summary.items(terms.shown, desk.portal.operator)
        return Draft(
            subject: TariffOrderTexts.summarySubject(terms.tariff),
            parts: [
                .paragraph(desk.words(TariffOrderTexts.summaryOpening)),
                desk.facts(items),
                .button(
                    label: desk.words(TariffOrderTexts.backToOrder),
                    url: desk.address("/vertraege/\(contract)/tarifwechsel/bestellen?tarif=\(offer)\(early)")),
            ])
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        Draft(
            subject: LetterTitles.title(kind),
            parts: [.paragraph(desk.words(TariffOrderTexts.summaryOpening)), Muster.byLaw(desk)])
    }

    /// Back to the tariff as it was looked at.
    private var early: String { terms.askedForEarlyAt == nil ? "" : "&\(OrderTariff.earlyField)=1" }
}
