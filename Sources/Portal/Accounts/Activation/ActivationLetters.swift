import Mail
import Store
import Vocabulary

/// Proves the e-mail address of an application for access: brings the link and the code, and nothing that was typed.
struct ConfirmAccessLetter: PortalLetter {
    static let kind = "access-confirm"
    static let editable: EditableWords? = EditableWords.usual
    let application: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let (id, recipient, keys) = (application, desk.recipient, desk.portal.keys)
        let made = try await desk.link(for: .accessApplication, subject: id) { db in
            guard let known = try db.accessApplication(id), known.confirmedAt == nil else { return false }
            return known.claim(keys)?.address == recipient
        }
        guard let link = made else { return nil }
        let hasLogin = try await desk.portal.store.read { try $0.account(email: recipient) != nil }
        return draft(link, hasLogin: hasLogin, desk)
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        Self(application: "").draft(Muster.link, hasLogin: false, desk)
    }

    private func draft(_ link: OneTimeLink, hasLogin: Bool, _ desk: LetterDesk) -> Draft {
        var parts: [LetterBody.Part] = [.paragraph(desk.words(ActivationTexts.confirmLetter))]
        parts += desk.parts(link, label: ActivationTexts.confirm)
        // Only who reads this mailbox is told.
        if hasLogin { parts.append(.paragraph(desk.words(ActivationTexts.hasLogin(desk.address("/anmelden"))))) }
        parts.append(.small(desk.words(ActivationTexts.notYou)))
        return Draft(subject: ActivationTexts.confirmTitle, parts: parts)
    }
}

/// Tells that an application arrived, its number, and by when it is decided.
struct AccessArrivedLetter: PortalLetter {
    static let kind = "access-arrived"
    static let editable: EditableWords? = EditableWords(opening: .instead, names: ["Vorgang"])
    let number: String
    let dueOn: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        Draft(
            subject: ActivationTexts.arrivedTitle,
            parts: [
                .paragraph(desk.words(ActivationTexts.arrivedOpening)),
                desk.facts([Fact(RequestTexts.number, Text(same: number))]),
                .paragraph(desk.words(ActivationTexts.arrivedNext(until: Day(iso: dueOn)))),
                .small(desk.words(RequestTexts.gaveYourAddress(desk.portal.operator.phone))),
            ], known: LetterNames.of(request: number))
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? {
        try await Self(number: Muster.number, dueOn: desk.now.day.adding(days: 5).iso).write(desk)
    }
}
