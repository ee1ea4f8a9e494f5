import Mail
import Store
import Vocabulary

/// Invites somebody to a contract: brings the link and the code. It names what is supplied and who invites by a masked
/// address; where and by which number is for who accepted, because a mistyped address reaches a stranger.
struct InvitationLetter: PortalLetter {
    static let kind = "invitation"
    static let editable: EditableWords? = EditableWords.usual
    let invitation: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let (recipient, now) = (desk.recipient, desk.now)
        let found = try await desk.portal.store.read { db in
            try db.openInvitation(invitation, at: now).map { ($0, try db.account($0.account)?.email) }
        }
        guard let (open, holder) = found, let holder else { return nil }
        let made = try await desk.link(for: .invitation, subject: invitation) { db in
            try db.openInvitation(invitation, at: now)?.email == recipient
        }
        return made.map { draft(InvitationTexts.letter(holder, open.role, open.commodity), $0, desk) }
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        let words = InvitationTexts.letter(desk.recipient, .reader, .strom)
        return Self(invitation: "").draft(words, Muster.link, desk)
    }

    private func draft(_ words: Text, _ link: OneTimeLink, _ desk: LetterDesk) -> Draft {
        Draft(
            subject: InvitationTexts.subject,
            parts: [.paragraph(desk.words(words))]
                + desk.parts(link, label: InvitationTexts.accept)
                + [.small(desk.words(InvitationTexts.unknownPerson))])
    }
}

/// Tells the holder that an invitation was accepted, at every address known.
struct AccessGivenLetter: PortalLetter {
    static let kind = "access-given"
    static let editable: EditableWords? = EditableWords(names: ["Vertrag"])
    let invitation: String
    let contract: String
    let role: String
    /// Nil in letters queued before they could be shown.
    var hasQuarters: Bool?

    func write(_ desk: LetterDesk) async throws -> Draft? {
        guard let role = ContractRole(rawValue: role),
            let guest = try await desk.portal.store.read({ try $0.addressInvited(by: invitation) })
        else { return nil }
        return draft(guest, role, desk)
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        Self(invitation: "", contract: Muster.contract, role: "").draft(desk.recipient, .reader, desk)
    }

    private func draft(_ guest: EmailAddress, _ role: ContractRole, _ desk: LetterDesk) -> Draft {
        var parts: [LetterBody.Part] = [.paragraph(desk.words(AccessLetterTexts.given(guest, contract, role)))]
        if hasQuarters == true { parts.append(.paragraph(desk.words(PeopleTexts.quartersShown(true)))) }
        parts += [
            .button(label: desk.words(AccessLetterTexts.people), url: desk.address("/einstellungen/personen")),
            .small(desk.words(SettingsTexts.notYou(desk.portal.operator.phone))),
        ]
        return Draft(
            subject: AccessLetterTexts.givenSubject, parts: parts, known: LetterNames.of(contract: contract))
    }
}

/// Tells who accepted an invitation what they can do now.
struct AccessReceivedLetter: PortalLetter {
    static let kind = "access-received"
    static let editable: EditableWords? = EditableWords(names: ["Vertrag"])
    let contract: String
    let role: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        guard let role = ContractRole(rawValue: role) else { return nil }
        return Draft(
            subject: AccessLetterTexts.receivedSubject,
            parts: [
                .paragraph(desk.words(AccessLetterTexts.received(contract, role))),
                .button(label: desk.words(ContractTexts.details), url: desk.address("/vertraege/\(contract)")),
            ], known: LetterNames.of(contract: contract))
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? {
        try await Self(contract: Muster.contract, role: ContractRole.reader.rawValue).write(desk)
    }
}

/// Tells that somebody no longer sees a contract: the other side hears of it.
struct AccessEndedLetter: PortalLetter {
    static let kind = "access-ended"
    static let editable: EditableWords? = EditableWords(names: ["Vertrag"])
    let contract: String
    /// Whether it goes to the holder.
    let isOwners: Bool

    func write(_ desk: LetterDesk) async throws -> Draft? {
        Draft(
            subject: AccessLetterTexts.endedSubject,
            parts: [
                .paragraph(
                    desk.words(isOwners ? AccessLetterTexts.left(contract) : AccessLetterTexts.ended(contract)))
            ], known: LetterNames.of(contract: contract))
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? {
        try await Self(contract: Muster.contract, isOwners: false).write(desk)
    }
}
