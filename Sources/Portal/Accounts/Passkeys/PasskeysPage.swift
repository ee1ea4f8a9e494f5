import HTML
import Store
import Vocabulary

/// `/einstellungen/passkeys`: which there are, each with a way to remove it, and a new one. Asks for the password first.
enum PasskeysPage {
    static let path: Path = "/einstellungen/passkeys"

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        return try await page(visit, AddPasskey.Fields())
    }

    static func page(_ visit: CustomerVisit, _ form: AddPasskey.Fields, error: Text? = nil) async throws -> Answer {
        let id = visit.person.account
        let passkeys = try await visit.portal.store.read { try $0.passkeys(of: id) }
        let part = AddPasskey.part(error)
        let notice = notice(visit.request.query["hinweis"])
        return visit.page(
            PasskeyTexts.title, problems: part.problems, section: .settings, lead: PasskeyTexts.lead,
            script: "passkeys.js"
        ) { page in
            if let notice { page.p(notice, .class("notice"), .role("status")) }
            if passkeys.isEmpty {
                page.p(PasskeyTexts.none)
            } else {
                page.ul(.class("cards")) {
                    for passkey in passkeys { entry(page, visit, passkey) }
                }
            }
            page.h2(PasskeyTexts.new)
            page.p(PasskeyTexts.newHint)
            page.p(PasskeyTexts.cannot, .class("notice"), .id("passkey-geht-nicht"))
            part.write(page, visit) { page.field(form.name) }
            page.p(PasskeyTexts.passwordStays, .class("hint"))
            page.ul(.class("links")) { page.li { page.a(SettingsTexts.back, href: "/einstellungen") } }
        }
    }

    private static func entry(_ page: Page, _ visit: CustomerVisit, _ passkey: Passkey) {
        page.li(.class("card")) {
            page.div {
                page.strong(passkey.name)
                if passkey.copiedAt != nil {
                    page.text(" ")
                    page.span(PasskeyTexts.copiedBadge, .class("badge badge-warn"))
                }
                page.p(PasskeyTexts.standing(passkey), .class("hint"))
                if let copied = passkey.copiedAt { page.p(PasskeyTexts.copied(copied)) }
            }
            page.form(visit, action: "/einstellungen/passkeys/entfernen") {
                page.button(
                    PasskeyTexts.remove, name: "passkey", value: passkey.id.value, .class("button-second"),
                    .ariaLabel(PasskeyTexts.remove(passkey.name)))
            }
        }
    }

    private static func notice(_ name: String?) -> Text? {
        switch name {
        case "angelegt": PasskeyTexts.added
        case "entfernt": PasskeyTexts.removed
        default: nil
        }
    }
}
