import Mail
import Store
import Vocabulary

/// Tells every known address that an account is to be closed, with a link to keep it.
struct ClosingLetter: PortalLetter {
    static let kind = "account-closing"
    static let editable: EditableWords? = EditableWords.usual
    let account: String
    /// When it is closed, since 1970.
    let milliseconds: Int64

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<Account>(stored: account)
        let made = try await desk.link(for: .keepAccount, subject: account) { try $0.closesAt(id) != nil }
        return made.map { draft($0, desk) }
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        Self(account: "", milliseconds: desk.now.adding(days: Closing.days).millisecondsSince1970)
            .draft(Muster.link, desk)
    }

    private func draft(_ link: OneTimeLink, _ desk: LetterDesk) -> Draft {
        let day = Instant(millisecondsSince1970: milliseconds).day
        return Draft(
            subject: ClosingTexts.closes(day),
            parts: [
                .paragraph(desk.words(ClosingTexts.letter(day))), .paragraph(desk.words(ClosingTexts.letterContracts)),
                .paragraph(desk.words(ClosingTexts.letterKeep)),
            ] + desk.parts(link, label: ClosingTexts.keep)
                + [.small(desk.words(AccountLetterTexts.notYouCall(desk.portal.operator.phone)))])
    }
}

/// Tells that the account stays.
struct AccountKeptLetter: PortalLetter {
    static let kind = "account-kept"
    static let editable: EditableWords? = EditableWords.usual

    func write(_ desk: LetterDesk) async throws -> Draft? {
        Draft(
            subject: ClosingTexts.keptSubject,
            parts: [
                .paragraph(desk.words(ClosingTexts.keptLetter)),
                .small(desk.words(AccountLetterTexts.notYouCall(desk.portal.operator.phone))),
            ])
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? { try await Self().write(desk) }
}
