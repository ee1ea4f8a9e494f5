import Mail
import Store
import Vocabulary

/// To the new address: brings the link and the code.
struct ConfirmEmailLetter: PortalLetter {
    static let kind = "email-confirm"
    let change: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let recipient = desk.recipient
        let made = try await desk.link(for: .emailChange, subject: change) { db in
            guard let change = try db.emailChange(change) else { return false }
            return change.confirmedAt == nil && change.new == recipient
        }
        guard let link = made else { return nil }
        return Draft(
            subject: EmailTexts.confirmSubject,
            parts: [.paragraph(desk.words(EmailTexts.confirmLetter))] + desk.parts(link, label: EmailTexts.confirm)
                + [.small(desk.words(AccountLetterTexts.notYou))])
    }
}

/// To every address so far: somebody asked for another one. Who did not has time until it is confirmed.
struct EmailChangeAskedLetter: PortalLetter {
    static let kind = "email-change-asked"
    let change: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        guard let change = try await desk.portal.store.read({ try $0.emailChange(change) }) else { return nil }
        return Draft(
            subject: EmailTexts.askedSubject,
            parts: [
                .paragraph(desk.words(EmailTexts.askedLetter(change.new))),
                .button(label: desk.words(SettingsTexts.changePassword), url: desk.address("/einstellungen/passwort")),
                .small(desk.words(AccountLetterTexts.notYouCall(desk.portal.operator.phone))),
            ])
    }
}

/// Tells that the address was changed; the old address can undo it for a week.
struct EmailChangedLetter: PortalLetter {
    static let kind = "email-changed"
    let change: String
    var canUndo = false

    func write(_ desk: LetterDesk) async throws -> Draft? {
        guard let change = try await desk.portal.store.read({ try $0.emailChange(change) }) else { return nil }
        let told = LetterBody.Part.paragraph(desk.words(EmailTexts.changedLetter(change.new)))
        let call = LetterBody.Part.small(desk.words(AccountLetterTexts.notYouCall(desk.portal.operator.phone)))
        guard canUndo else { return Draft(subject: EmailTexts.changedSubject, parts: [told, call]) }
        let made = try await desk.link(for: .emailUndo, subject: change.id.value) { db in
            try db.emailChange(change.id.value)?.undoneAt == nil
        }
        guard let link = made else { return nil }
        return Draft(
            subject: EmailTexts.changedSubject,
            parts: [told, .paragraph(desk.words(EmailTexts.undoLetter))] + desk.parts(link, label: EmailTexts.undo)
                + [call])
    }
}

/// Tells that the change was undone.
struct EmailUndoneLetter: PortalLetter {
    static let kind = "email-undone"

    func write(_ desk: LetterDesk) async throws -> Draft? {
        Draft(
            subject: EmailTexts.undoneSubject,
            parts: [
                .paragraph(desk.words(EmailTexts.undoneLetter)),
                .small(desk.words(AccountLetterTexts.notYouCall(desk.portal.operator.phone))),
            ])
    }
}
