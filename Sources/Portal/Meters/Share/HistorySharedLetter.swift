import Mail
import Vocabulary

/// Tells the owners that a link was made; it says neither the link nor whom it is for.
struct HistorySharedLetter: PortalLetter {
    static let kind = "history-shared"
    static let editable: EditableWords? = EditableWords(names: ["Vertrag"])
    let contract: String
    let until: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        guard let day = Day(iso: until) else { return nil }
        return Draft(
            subject: ShareTexts.letterSubject,
            parts: [
                .paragraph(desk.words(ShareTexts.letter(contract, day))),
                .button(label: desk.words(ShareTexts.list), url: desk.address("/vertraege/\(contract)/freigabe")),
                .small(desk.words(SettingsTexts.notYou(desk.portal.operator.phone))),
            ], known: LetterNames.of(contract: contract))
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? {
        try await Self(contract: Muster.contract, until: desk.now.day.adding(days: 30).iso).write(desk)
    }
}
