import HTML
import Store
import Vocabulary

/// Where this account is signed in; one or all of it can be ended.
enum DevicesPage {
    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let open = try await sessions(visit)
        let (account, cookie) = (visit.person.account, visit.request.deviceHash)
        let (known, passkeys) = try await visit.portal.store.read { db in
            (try db.countDevices(of: account, except: cookie), try db.countPasskeys(of: account))
        }
        let notice = SettingsTexts.devicesNotice(visit.request.query["hinweis"])
        return visit.page(SettingsTexts.devices, section: .settings, lead: SettingsTexts.devicesLead) { page in
            if let notice { page.p(notice, .class("notice"), .role("status")) }
            page.ul(.class("cards")) {
                for session in open { entry(page, visit, session) }
            }
            if open.count > 1 || known > 0 {
                page.p(SettingsTexts.knownDevices(known))
                page.form(visit, action: "/einstellungen/geraete") {
                    page.button(SettingsTexts.endOthers, name: "alle", value: "1", .class("button"))
                }
            }
            if passkeys > 0 {
                page.p {
                    page.text(PasskeyTexts.stay(passkeys))
                    page.text(" ")
                    page.a(PasskeyTexts.manage, href: PasskeysPage.path)
                }
            }
            page.p(SettingsTexts.devicesHint, .class("hint"))
            page.ul(.class("links")) {
                page.li { page.a(SettingsTexts.changePassword, href: "/einstellungen/passwort") }
                page.li { page.a(SettingsTexts.back, href: "/einstellungen") }
            }
        }
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let (account, own, device, now) = (
            visit.person.account, visit.person.session, visit.request.device, visit.request.now
        )
        let cookie = visit.request.deviceHash
        let (keys, named) = (visit.portal.keys, visit.body["geraet"] ?? "")
        let isAll = visit.body["alle"] == "1"
        // A session is named by a keyed hash, and the key may have changed since the page was shown.
        let ended = try await sessions(visit).map(\.token).filter { token in
            token != own && (isAll || keys.everyCounted(token).contains(named))
        }
        guard isAll || !ended.isEmpty else { return .seeOther("/einstellungen/geraete?hinweis=unveraendert") }
        try await visit.portal.store.write(about: account.value) { db in
            for token in ended { try db.endSession(token, of: account) }
            if isAll {
                try db.forgetDevices(of: account, except: cookie)
                try db.withdrawEmailChange(of: account)
            }
            try db.note(.sessionsEnded, of: account, device: device, at: now)
            try db.audit(visit.act(.sessionsEnded, [.count: String(ended.count)]))
        }
        return .seeOther("/einstellungen/geraete?hinweis=beendet")
    }

    private static func sessions(_ visit: CustomerVisit) async throws -> [OpenSession] {
        let (account, rules, now) = (visit.person.account, visit.portal.sessionRules, visit.request.now)
        return try await visit.portal.store.read { try $0.sessions(of: account, rules: rules, at: now) }
    }

    /// What a form calls a session: nothing that helps to find its token.
    private static func name(_ token: String, _ visit: CustomerVisit) -> String { visit.portal.keys.counted(token) }

    private static func entry(_ page: Page, _ visit: CustomerVisit, _ session: OpenSession) {
        let isThis = session.token == visit.person.session
        page.li(.class("card")) {
            page.div {
                page.strong(session.device)
                if isThis {
                    page.text(" ")
                    page.span(SettingsTexts.thisDevice, .class("badge badge-good"))
                }
                page.p(SettingsTexts.since(session.signedInAt, lastUse: session.lastSeenAt), .class("hint"))
            }
            if !isThis {
                page.form(visit, action: "/einstellungen/geraete") {
                    page.button(
                        SettingsTexts.end, name: "geraet", value: name(session.token, visit), .class("button-second"),
                        .ariaLabel(SettingsTexts.end(session.device, session.signedInAt)))
                }
            }
        }
    }
}
