import HTML
import Mail
import Store
import Vocabulary

/// Tells of a price change by name, in its subject (LG Hamburg, 29 November 2019, 312 O 577/15), with everything
/// EnWG § 41 (5) wants: reason, conditions, extent and the right to leave.
struct PriceChangeLetter: PortalLetter {
    static let kind = "price-change"
    static let editable: EditableWords? = EditableWords.signature
    let change: String
    let contract: String
    let document: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let notice = PriceNotice(change: ID(stored: change), contract: ID(stored: contract))
        let recipient = desk.recipient
        let found = try await desk.portal.store.read { db in
            (file: try db.priceChangeFile(notice), mayAct: try db.mayAct(recipient, on: notice.contract))
        }
        guard let file = found.file else { throw PriceNoticeTrouble("its price is not among those of the tariff") }
        var facts = file.lines.map { line in
            LetterBody.Fact(desk.words(line.label), desk.words(PriceChangeTexts.both(line.before, line.after)))
        }
        if let year = file.year {
            facts.append(
                .init(
                    desk.words(PriceChangeTexts.year(file.use)),
                    desk.words(PriceChangeTexts.both(year.before.text, year.after.text))))
        }
        let told = file.toldAt ?? desk.portal.clock.now()
        let rights = PriceChangeTexts.rights(file, desk.portal.operator, mayAct: found.mayAct, toldOn: told.day)
        // Who is told of the right is led to it.
        let leave: [LetterBody.Part] = found.mayAct ? file.termination.map { [leaving(file, $0, desk)] } ?? [] : []
        return Draft(
            subject: PriceChangeTexts.title(file),
            parts: [
                .paragraph(desk.words(PriceChangeTexts.opening(file))),
                .paragraph(desk.words(PriceChangeTexts.said(PriceChangeTexts.reason, file.change.reason))),
                .paragraph(desk.words(PriceChangeTexts.said(PriceChangeTexts.basis, file.change.basis))),
                .paragraph(desk.words(PriceChangeTexts.scopeBelow)), .facts(facts),
                .paragraph(desk.words(ContractFactTexts.pricesNote)),
            ]
                + (file.effect + [SpecialTerminationTexts.title] + rights).map { .paragraph(desk.words($0)) } + leave
                + [
                    .button(
                        label: desk.words(ContractTexts.details), url: desk.address("/vertraege/\(file.number.value)")),
                    .button(
                        label: desk.words(SpecialTerminationTexts.letter), url: desk.address("/postfach/\(document)")),
                ])
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        Draft(subject: LetterTitles.title(kind), parts: [Muster.byLaw(desk)])
    }

    private func leaving(
        _ file: PriceChangeFile, _ right: SpecialTermination, _ desk: LetterDesk
    ) -> LetterBody.Part {
        let path = DeclareTermination.path(file.number, because: right)
        return .button(label: desk.words(TerminationTexts.terminateForPrice), url: desk.address(path.value))
    }
}
