import HTML
import Store
import Vocabulary

/// Advertising somebody may agree to beside an order: never ticked beforehand, never needed for it (UWG § 7,
/// GDPR Art. 7 (4)). It goes into the same ledger as in the settings, and counts once the link of its letter was pressed.
enum OrderWishes {
    static let field = "wunsch"
    static let all = Wish.Purpose.allCases.map { Wish(channel: .email, purpose: $0) }

    /// - Parameter contact: the address of somebody without an account.
    static func write(_ page: Page, _ desk: NewContractDesk, contact: String?, _ house: String) {
        guard !desk.wishes.isEmpty else { return }
        page.fieldset(.class("choices")) {
            page.legend(NewContractReviewTexts.wishes)
            page.p(
                contact.map { ConsentTexts.opening(.email, $0, house) } ?? NewContractReviewTexts.wishesToYou(house),
                .class("hint"))
            for wish in desk.wishes {
                page.div(.class("check")) {
                    page.input(.checkbox, name: field, value: wish.name, .id("feld-\(wish.name)"))
                    page.label(ConsentTexts.label(wish, house), for: "feld-\(wish.name)")
                }
            }
            page.p(NewContractReviewTexts.wishesVoluntary, .class("hint"))
        }
    }

    /// What was ticked of what is offered.
    static func ticked(_ names: [String]) -> [Wish] {
        let sent = Set(names)
        return all.filter { sent.contains($0.name) }
    }

    /// Writes down what was asked for, and sends the letter whose link makes a consent of it.
    static func ask(
        _ wishes: [Wish], of account: ID<Account>, _ keys: Keys, house: String, language: Language, device: String,
        at now: Instant, _ db: Session
    ) throws {
        guard let known = try db.wishes(of: account, keys) else { return }
        let email = known.contacts.email
        let new = wishes.filter { known.standing(of: $0) == .off }
        guard !new.isEmpty, try db.count(.consentLettersByAccount, account.value, at: now) else { return }
        for wish in new {
            let words = ConsentTexts.whole(wish, email.value, house).in(language)
            try db.add(
                ConsentEntry(wish: wish, what: .asked, contact: email.value, text: words, how: .page, device: device),
                of: account, keys, at: now)
        }
        try db.note(.wishesChanged, of: account, device: device, at: now)
        try db.queue(ConfirmWishesLetter(account: account.value), to: email, in: language, at: now)
    }
}
