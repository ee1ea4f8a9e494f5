import Mail
import Store
import Vocabulary

/// To the other account: brings the link that proves whose it is.
struct MergeProofLetter: PortalLetter {
    static let kind = "merge-proof"
    static let editable: EditableWords? = EditableWords.usual
    let merge: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let (id, recipient) = (ID<AccountMerge>(stored: merge), desk.recipient)
        let staying = try await desk.portal.store.read { db in
            try db.merge(id).flatMap { try db.account($0.staying)?.email }
        }
        guard let staying else { return nil }
        let made = try await desk.link(for: .mergeProof, subject: merge) { db in
            guard let merge = try db.merge(id), merge.proof == nil else { return false }
            return try db.account(merge.going)?.email == recipient
        }
        return made.map { draft(staying, $0, desk) }
    }

    static func muster(_ desk: LetterDesk) -> Draft? { Self(merge: "").draft(desk.recipient, Muster.link, desk) }

    private func draft(_ staying: EmailAddress, _ link: OneTimeLink, _ desk: LetterDesk) -> Draft {
        Draft(
            subject: MergeLetterTexts.proofSubject,
            parts: [.paragraph(desk.words(MergeLetterTexts.proof(staying.masked)))]
                + desk.parts(link, label: MergeLetterTexts.look)
                + [.small(desk.words(AccountLetterTexts.notYouCall(desk.portal.operator.phone)))])
    }
}

/// To the account that is to go, at every address: it was asked for, and nothing has changed yet.
struct MergeAskedLetter: PortalLetter {
    static let kind = "merge-asked"
    static let editable: EditableWords? = EditableWords.usual
    let merge: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let both = try await desk.portal.store.read { try $0.mergeAddresses(ID(stored: merge)) }
        return both.map { draft(going: $0.going, staying: $0.staying, desk) }
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        Self(merge: "").draft(going: desk.recipient, staying: desk.recipient, desk)
    }

    private func draft(going: EmailAddress, staying: EmailAddress, _ desk: LetterDesk) -> Draft {
        Draft(
            subject: MergeLetterTexts.askedSubject,
            parts: [
                .paragraph(desk.words(MergeLetterTexts.asked(going.masked, staying.masked))),
                .small(desk.words(AccountLetterTexts.notYouCall(desk.portal.operator.phone))),
            ])
    }
}

/// To both: they are one now. Who reads the mailbox of the account that went can undo it.
struct MergedLetter: PortalLetter {
    static let kind = "accounts-merged"
    static let editable: EditableWords? = EditableWords.usual
    let merge: String
    let toStaying: Bool

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<AccountMerge>(stored: merge)
        let found = try await desk.portal.store.read { db in
            (try db.mergeAddresses(id), try db.merge(id)?.undoUntil, try db.mergedContracts(id))
        }
        guard let both = found.0, let until = found.1 else { return nil }
        if toStaying {
            let call = AccountLetterTexts.notYouCall(desk.portal.operator.phone)
            let contracts = found.2.joined(separator: ", ")
            return Draft(
                subject: MergeLetterTexts.mergedSubject,
                parts: [
                    .paragraph(desk.words(MergeLetterTexts.stays(both.going.masked, until.day))),
                    desk.facts([Fact(PageTexts.contracts, Text(same: contracts.isEmpty ? "–" : contracts))]),
                    .button(label: desk.words(PageTexts.toSignIn), url: desk.address("/anmelden")),
                    .small(desk.words(call)),
                ])
        }
        let made = try await desk.link(for: .mergeUndo, subject: merge) { db in
            try db.merge(id)?.undoneAt == nil
        }
        return made.map { draft(both.staying, until.day, $0, desk) }
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        let until = desk.now.day.adding(days: AccountMerge.undoDays)
        return Self(merge: "", toStaying: false).draft(desk.recipient, until, Muster.link, desk)
    }

    private func draft(_ staying: EmailAddress, _ until: Day, _ link: OneTimeLink, _ desk: LetterDesk) -> Draft {
        Draft(
            subject: MergeLetterTexts.mergedSubject,
            parts: [.paragraph(desk.words(MergeLetterTexts.went(staying.masked, until)))]
                + desk.parts(link, label: MergeTexts.undo)
                + [.small(desk.words(AccountLetterTexts.notYouCall(desk.portal.operator.phone)))])
    }
}

/// To both: they are two again.
struct MergeUndoneLetter: PortalLetter {
    static let kind = "merge-undone"
    static let editable: EditableWords? = EditableWords.usual
    let merge: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        Draft(
            subject: MergeLetterTexts.undoneSubject,
            parts: [
                .paragraph(desk.words(MergeLetterTexts.undone)),
                .button(label: desk.words(PageTexts.toSignIn), url: desk.address("/anmelden")),
                .small(desk.words(MergeTexts.unknownHint(desk.portal.operator.phone))),
            ])
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? { try await Self(merge: "").write(desk) }
}

/// Instead of a new password, to whoever asks for one for an account that went into another one.
enum MergedHint {
    static func draft(_ account: Account, _ desk: LetterDesk) async throws -> Draft? {
        let staying = try await desk.portal.store.read { db in
            try db.mergedInto(account.id).flatMap { try db.account($0)?.email }
        }
        guard let staying else { return nil }
        return Draft(
            subject: MergeLetterTexts.hintSubject,
            parts: [
                .paragraph(desk.words(MergeLetterTexts.hint(staying.masked))),
                .button(label: desk.words(PageTexts.toSignIn), url: desk.address("/anmelden")),
                .small(desk.words(MergeTexts.unknownHint(desk.portal.operator.phone))),
            ])
    }
}
