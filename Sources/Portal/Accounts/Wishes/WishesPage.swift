import HTML
import Store
import Vocabulary

/// „Kontaktwünsche“: one switch for each way and each topic. Withdrawing is the same switch, and one button for all.
enum WishesPage {
    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let (account, keys) = (visit.person.account, visit.portal.keys)
        guard let wishes = try await visit.portal.store.read({ try $0.wishes(of: account, keys) }) else {
            throw Refusal.notFound
        }
        return visit.page(WishesTexts.title, section: .settings, lead: WishesTexts.lead) { page in
            notice(page, visit, wishes)
            page.form(visit, action: "/einstellungen/kontakt") {
                page.input(.hidden, name: "stand", value: String(wishes.position))
                page.p(ConsentTexts.voluntary)
                for channel in Wish.Channel.allCases { switches(page, visit, channel, wishes) }
                page.button(SettingsTexts.save, .class("button"))
            }
            if !wishes.waiting.isEmpty {
                page.form(visit, action: "/einstellungen/kontakt") {
                    page.button(WishesTexts.sendAgain, name: "erneut", value: "ja", .class("button-second"))
                }
            }
            page.form(visit, action: "/einstellungen/kontakt") {
                page.button(WishesTexts.allOff, name: "alle", value: "ab", .class("button-second"))
            }
            page.p(WishesTexts.service, .class("hint"))
            page.ul(.class("links")) { page.li { page.a(SettingsTexts.back, href: "/einstellungen") } }
        }
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let (account, key, now) = (visit.person.account, visit.forms.onceKey(visit.body), visit.request.now)
        let (change, isReminder) = (ChangeWishes(visit), visit.body["erneut"] != nil)
        let path = try await visit.portal.store.write(about: account.value) { db in
            guard try db.count(.writesByAccount, account.value, at: now) else {
                throw Refusal.tooManyTries(seconds: Throttle.writesByAccount.seconds)
            }
            return try db.once(key, at: now) {
                try isReminder ? change.sendAgain(in: db) : change.store(in: db)
            }
        }
        visit.portal.bell.ring()
        return .seeOther(Path(own: path))
    }

    private static func notice(_ page: Page, _ visit: CustomerVisit, _ wishes: Wishes) {
        if let words = words(visit.request.query["hinweis"]) { page.p(words, .class("notice"), .role("status")) }
        guard let before = visit.request.query["seit"].flatMap({ Int($0) }) else { return }
        let changes = wishes.changes(after: before)
        guard !changes.isEmpty else { return }
        page.div(.class("notice"), .role("status")) {
            page.p(WishesTexts.saved)
            page.ul {
                for change in changes { page.li(WishesTexts.words(change)) }
            }
        }
    }

    private static func words(_ name: String?) -> Text? {
        switch name {
        case "unveraendert": WishesTexts.unchanged
        case "inzwischen": WishesTexts.stale
        case "gesendet": WishesTexts.sentAgain
        default: nil
        }
    }

    private static func switches(_ page: Page, _ visit: CustomerVisit, _ channel: Wish.Channel, _ wishes: Wishes) {
        let (house, contact, id) = (visit.portal.operator.name, wishes.contacts[channel], "weg-\(channel.rawValue)")
        page.fieldset(.class("choices")) {
            page.legend(WishesTexts.channel(channel))
            page.p(
                contact.map { ConsentTexts.opening(channel, $0, house) } ?? WishesTexts.unknown(channel),
                .class("hint"),
                .id(id))
            for wish in Wish.all where wish.channel == channel {
                let standing = wishes.standing(of: wish)
                page.div(.class("choice")) {
                    page.input(
                        .checkbox, name: "wunsch", value: wish.name, checked: standing != .off,
                        disabled: contact == nil, .id("wunsch-\(wish.name)"), .ariaDescribedBy(id))
                    page.label(ConsentTexts.label(wish, house), for: "wunsch-\(wish.name)")
                }
                mark(page, standing)
            }
        }
    }

    private static func mark(_ page: Page, _ standing: ConsentStanding) {
        switch standing {
        case .off: break
        case .waiting:
            page.p {
                page.span(WishesTexts.notConfirmed, .class("badge badge-wait"))
                page.text(" ")
                page.text(WishesTexts.waits)
            }
        case .given(_, let since): page.p(WishesTexts.since(since), .class("hint"))
        }
    }
}
