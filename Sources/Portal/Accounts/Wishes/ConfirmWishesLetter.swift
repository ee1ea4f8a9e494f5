import Mail
import Store
import Vocabulary

/// Brings the link and the code by which e-mail consents are confirmed. It names the topics and advertises nothing.
struct ConfirmWishesLetter: PortalLetter {
    static let kind = "wishes-confirm"
    static let editable: EditableWords? = EditableWords.usual
    let account: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let (id, recipient, keys) = (ID<Account>(stored: account), desk.recipient, desk.portal.keys)
        let found = try await desk.portal.store.read { try $0.wishes(of: id, keys) }
        let subject = ConfirmWishes.subject(id, recipient, keys)
        let made = try await desk.link(for: .consent, subject: subject) { db in
            guard let wishes = try db.wishes(of: id, keys) else { return false }
            return wishes.contacts.email == recipient && !wishes.waiting.isEmpty
        }
        guard let wishes = found, let link = made else { return nil }
        return draft(wishes.waiting, link, desk)
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        Self(account: "").draft(Array(Wish.all.prefix(1)), Muster.link, desk)
    }

    private func draft(_ waiting: [Wish], _ link: OneTimeLink, _ desk: LetterDesk) -> Draft {
        let topics = waiting.map { desk.words(WishesTexts.purpose($0.purpose)) }.joined(separator: "\n")
        return Draft(
            subject: ConfirmWishesTexts.subject,
            parts: [
                .paragraph(desk.words(ConfirmWishesTexts.letter)), .paragraph(topics),
                .paragraph(desk.words(ConfirmWishesTexts.letterNext)),
            ] + desk.parts(link, label: ConfirmWishesTexts.confirm) + [.small(desk.words(AccountLetterTexts.notYou))])
    }
}
