import HTML
import Store
import Vocabulary

/// The page behind the link of the letter: only the press of its button makes what was ticked a consent.
enum ConfirmWishes {
    private static let field = "wunsch"

    static func page(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        let keys = visit.portal.keys
        guard let wishes = try await visit.portal.store.read({ try wishes(behind: link, keys, $0) }),
            !wishes.waiting.isEmpty
        else { return ConfirmLink.ended(visit) }
        let (house, contact) = (visit.portal.operator.name, wishes.contacts.email.value)
        return visit.page(ConfirmWishesTexts.title, lead: ConfirmWishesTexts.lead) { page in
            page.form(visit, action: "/bestaetigen") {
                page.p(ConfirmWishesTexts.opening(contact, house))
                page.ul {
                    for wish in wishes.waiting { page.li(ConsentTexts.label(wish, house)) }
                }
                page.p(ConfirmWishesTexts.voluntary)
                for wish in wishes.waiting { page.input(.hidden, name: field, value: wish.name) }
                page.button(ConfirmWishesTexts.confirm, .class("button"))
            }
            page.p(AccountLetterTexts.notYou, .class("hint"))
        }
    }

    static func submit(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        let (account, shown) = (account(behind: link), Set(visit.body.all(field)))
        let keys = visit.portal.keys
        let (house, language) = (visit.portal.operator.name, visit.language)
        let (device, now) = (visit.request.device, visit.request.now)
        let isDone = try await visit.portal.store.write(about: account.value) { db -> Bool in
            guard let wishes = try wishes(behind: link, keys, db) else { return false }
            // What was ticked after the page was shown has a letter of its own.
            let confirmed = wishes.waiting.filter { shown.contains($0.name) }
            guard !confirmed.isEmpty else { return false }
            if confirmed.count == wishes.waiting.count {
                guard try db.useLinks(for: .consent, subject: link.subject, at: now) else { return false }
            }
            let contact = wishes.contacts.email.value
            for wish in confirmed {
                let text = ConfirmWishesTexts.whole(wish, contact, house).in(language)
                try db.add(
                    ConsentEntry(
                        wish: wish, what: .confirmed, contact: contact, text: text, how: .link, device: device),
                    of: account, keys, at: now)
            }
            try db.note(.wishesChanged, of: account, device: device, at: now)
            return true
        }
        guard isDone else { return ConfirmLink.ended(visit) }
        return Answer.seeOther("/kontakt-bestaetigt").setting(SetCookie(name: .link, value: "", seconds: 0))
    }

    static func done(_ visit: GuestVisit) async throws -> Answer {
        visit.page(ConfirmWishesTexts.doneTitle, lead: ConfirmWishesTexts.done) { page in
            page.ul(.class("links")) {
                page.li { page.a(WishesTexts.change, href: "/einstellungen/kontakt") }
            }
        }
    }

    /// What the link is about: this account at this address. A link that went to an address of the past confirms nothing.
    static func subject(_ account: ID<Account>, _ email: EmailAddress, _ keys: Keys) -> String {
        "\(account.value)-\(keys.counted(email.key))"
    }

    /// As any key ever named it: the key may have changed since the letter was sent.
    private static func subjects(_ account: ID<Account>, _ email: EmailAddress, _ keys: Keys) -> [String] {
        keys.everyCounted(email.key).map { "\(account.value)-\($0)" }
    }

    private static func account(behind link: OpenLink) -> ID<Account> {
        ID(stored: String(link.subject.prefix { $0 != "-" }))
    }

    private static func wishes(behind link: OpenLink, _ keys: Keys, _ db: Session) throws -> Wishes? {
        let account = account(behind: link)
        guard let wishes = try db.wishes(of: account, keys),
            subjects(account, wishes.contacts.email, keys).contains(link.subject)
        else { return nil }
        return wishes
    }
}
