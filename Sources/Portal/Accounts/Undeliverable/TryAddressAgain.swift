import HTML
import Mail
import Store
import Vocabulary

/// „Adresse stimmt, noch einmal versuchen“: sends a letter to the address that refused one. If it arrives, the mark goes.
enum TryAddressAgain {
    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let (id, now) = (visit.person.account, visit.request.now)
        let isAsked = try await visit.portal.store.write(about: id.value) { db in
            guard try db.undeliverable(of: id) != nil, let account = try db.account(id) else { return false }
            guard try db.count(.addressCheckByAccount, id.value, at: now) else {
                throw Refusal.tooManyTries(seconds: Throttle.addressCheckByAccount.seconds)
            }
            try db.queue(AddressCheckLetter(), to: account.email, in: account.language, at: now)
            try db.noteAddressTried(of: id, at: now)
            return true
        }
        guard isAsked else { return .seeOther("/einstellungen") }
        visit.portal.bell.ring()
        return .seeOther("/einstellungen?hinweis=email-pruefung")
    }
}

/// Shows that letters arrive. It says nothing else.
struct AddressCheckLetter: PortalLetter {
    static let kind = "address-check"
    static let editable: EditableWords? = EditableWords.usual

    /// Nil when the address belongs to nobody any more.
    func write(_ desk: LetterDesk) async throws -> Draft? {
        let recipient = desk.recipient
        guard try await desk.portal.store.read({ try $0.account(email: recipient) }) != nil else { return nil }
        return Self.draft(desk)
    }

    static func muster(_ desk: LetterDesk) -> Draft? { draft(desk) }

    private static func draft(_ desk: LetterDesk) -> Draft {
        Draft(subject: UndeliverableTexts.subject, parts: [.paragraph(desk.words(UndeliverableTexts.letter))])
    }
}
