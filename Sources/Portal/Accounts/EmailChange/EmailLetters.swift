import Mail
import Store
import Vocabulary

/// To the new address: brings the link and the code.
struct ConfirmEmailLetter: PortalLetter {
    static let kind = "email-confirm"
    static let editable: EditableWords? = EditableWords.usual
    let change: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let recipient = desk.recipient
        let made = try await desk.link(for: .emailChange, subject: change) { db in
            guard let change = try db.emailChange(change) else { return false }
            return change.confirmedAt == nil && change.new == recipient
        }
        return made.map { draft($0, desk) }
    }

    static func muster(_ desk: LetterDesk) -> Draft? { Self(change: "").draft(Muster.link, desk) }

    private func draft(_ link: OneTimeLink, _ desk: LetterDesk) -> Draft {
        Draft(
            subject: EmailTexts.confirmSubject,
            parts: [.paragraph(desk.words(EmailTexts.confirmLetter))] + desk.parts(link, label: EmailTexts.confirm)
                + [.small(desk.words(AccountLetterTexts.notYou))])
    }
}

/// To every address so far: somebody asked for another one. Who did not has time until it is confirmed.
struct EmailChangeAskedLetter: PortalLetter {
    static let kind = "email-change-asked"
    static let editable: EditableWords? = EditableWords.usual
    let change: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let found = try await desk.portal.store.read { try $0.emailChange(change) }
        return found.map { draft($0.new, desk) }
    }

    static func muster(_ desk: LetterDesk) -> Draft? { Self(change: "").draft(desk.recipient, desk) }

    private func draft(_ new: EmailAddress, _ desk: LetterDesk) -> Draft {
        Draft(
            subject: EmailTexts.askedSubject,
            parts: [
                .paragraph(desk.words(EmailTexts.askedLetter(new))),
                .button(label: desk.words(SettingsTexts.changePassword), url: desk.address("/einstellungen/passwort")),
                .small(desk.words(AccountLetterTexts.notYouCall(desk.portal.operator.phone))),
            ])
    }
}

/// Tells that the address was changed; the old address can undo it for a week.
struct EmailChangedLetter: PortalLetter {
    static let kind = "email-changed"
    static let editable: EditableWords? = EditableWords.usual
    let change: String
    var canUndo = false

    func write(_ desk: LetterDesk) async throws -> Draft? {
        guard let change = try await desk.portal.store.read({ try $0.emailChange(change) }) else { return nil }
        guard canUndo else { return draft(change.new, undo: nil, desk) }
        let made = try await desk.link(for: .emailUndo, subject: change.id.value) { db in
            try db.emailChange(change.id.value)?.undoneAt == nil
        }
        return made.map { draft(change.new, undo: $0, desk) }
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        Self(change: "").draft(desk.recipient, undo: Muster.link, desk)
    }

    private func draft(_ new: EmailAddress, undo link: OneTimeLink?, _ desk: LetterDesk) -> Draft {
        let undo: [LetterBody.Part]? = link.map { link in
            [.paragraph(desk.words(EmailTexts.undoLetter))] + desk.parts(link, label: EmailTexts.undo)
        }
        return Draft(
            subject: EmailTexts.changedSubject,
            parts: [.paragraph(desk.words(EmailTexts.changedLetter(new)))] + (undo ?? [])
                + [.small(desk.words(AccountLetterTexts.notYouCall(desk.portal.operator.phone)))])
    }
}

/// Tells that the change was undone.
struct EmailUndoneLetter: PortalLetter {
    static let kind = "email-undone"
    static let editable: EditableWords? = EditableWords.usual

    func write(_ desk: LetterDesk) async throws -> Draft? {
        Draft(
            subject: EmailTexts.undoneSubject,
            parts: [
                .paragraph(desk.words(EmailTexts.undoneLetter)),
                .small(desk.words(AccountLetterTexts.notYouCall(desk.portal.operator.phone))),
            ])
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? { try await Self().write(desk) }
}
