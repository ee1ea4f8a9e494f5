import HTML
import Store
import Vocabulary

/// Ends one consent from the link of an advertising letter: by the button of its page, or by the mail program itself with
/// one request (RFC 8058). Opening the page changes nothing.
enum Unsubscribe {
    static func show(_ visit: GuestVisit) async throws -> Answer {
        let (token, text) = try read(visit)
        let account = token.account
        guard try await visit.portal.store.read({ try $0.account(account) }) != nil else { throw Refusal.notFound }
        return visit.page(
            UnsubscribeTexts.title, lead: UnsubscribeTexts.lead(token.wish, visit.portal.operator.name)
        ) { page in
            page.form(visit, action: "/abmelden-von/\(text)") {
                page.button(UnsubscribeTexts.press, .class("button"))
            }
            page.p(UnsubscribeTexts.others, .class("hint"))
        }
    }

    /// No redirect: who asks may be a mail provider that follows none. Asking again gives the same answer.
    static func submit(_ visit: GuestVisit) async throws -> Answer {
        let (token, _) = try read(visit)
        let isOneClick = visit.body["List-Unsubscribe"] == "One-Click"
        let (house, language) = (visit.portal.operator.name, visit.language)
        let (device, now, keys) = (visit.request.device, visit.request.now, visit.portal.keys)
        try await visit.portal.store.write(about: token.account.value) { db in
            guard let wishes = try db.wishes(of: token.account, keys) else { throw Refusal.notFound }
            let recorded = wishes.recorded(token.wish)
            guard recorded != .off else { return }
            let text = isOneClick ? nil : UnsubscribeTexts.lead(token.wish, house).in(language)
            try db.add(
                ConsentEntry(
                    wish: token.wish, what: .withdrawn, contact: recorded.contact, text: text,
                    how: isOneClick ? .oneClick : .link, device: device),
                of: token.account, keys, at: now)
            try db.note(.wishesChanged, of: token.account, device: device, at: now)
        }
        return visit.page(UnsubscribeTexts.doneTitle, lead: UnsubscribeTexts.done(token.wish)) { page in
            page.p(UnsubscribeTexts.others, .class("hint"))
            page.ul(.class("links")) {
                page.li { page.a(WishesTexts.change, href: "/einstellungen/kontakt") }
            }
        }
    }

    private static func read(_ visit: GuestVisit) throws(Refusal) -> (UnsubscribeToken, String) {
        let text = visit.request.parameters["token"] ?? ""
        guard let token = UnsubscribeToken(text, visit.portal.keys) else { throw .notFound }
        return (token, text)
    }
}

enum UnsubscribeTexts {
    static let title = Text("Möchten Sie das nicht mehr bekommen?", en: "No longer want to get this?")
    static func lead(_ wish: Wish, _ house: String) -> Text {
        let name = WishesTexts.name(wish)
        return Text(
            "Mit einem Klick widerrufen Sie Ihre Einwilligung: \(name.german) von \(house).",
            en: "One click withdraws your consent: \(name.english) of \(house).")
    }
    static let press = Text("Abbestellen", en: "Unsubscribe")
    static let others = Text(
        "Alles andere bleibt, wie es ist. E-Mails zu Ihren Verträgen, etwa über neue Rechnungen, bekommen Sie weiter.",
        en: "All else stays as it is. E-mails about your contracts, such as new bills, still reach you.")
    static let doneTitle = Text("Abbestellt", en: "Unsubscribed")
    static func done(_ wish: Wish) -> Text {
        let name = WishesTexts.name(wish)
        return Text(
            "\(name.german): Sie bekommen das ab sofort nicht mehr.",
            en: "\(name.english): you no longer get this from now on.")
    }
    static let link = Text("Diese E-Mails abbestellen", en: "Unsubscribe from these e-mails")
}
