import HTML
import Store
import Vocabulary

/// „Einstellungen“: every part of the account with how it stands, one line each.
enum SettingsPage {
    /// What the page tells about the account.
    struct Standing: Sendable {
        let email: EmailAddress
        /// The address that waits for its confirmation.
        let newEmail: EmailAddress?
        let bankFrozenUntil: Instant?
        let devices: Int
        let latest: AccountEntry?
        let wishes: Int
        let secondFactorSince: Instant?
        let passkeys: Int
        let person: Person
        let delivery: DeliveryWay
        /// Set while our letters do not arrive.
        let undeliverable: Undeliverable?
        let programs: Int
        let calendars: Int
        let accessGiven: Int
        let accessReceived: Int
    }

    /// One part: its name, how it stands, and where it is changed.
    struct Part {
        let title: Text
        let standing: Text
        let path: Path
        let action: Text
    }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let (id, rules, now) = (visit.person.account, visit.portal.sessionRules, visit.request.now)
        let keys = visit.portal.keys
        let found = try await visit.portal.store.read { db -> Standing? in
            guard let account = try db.account(id) else { return nil }
            return Standing(
                email: account.email, newEmail: try db.waitingEmailChange(of: id, at: now)?.new,
                bankFrozenUntil: try db.bankFrozenUntil(id, at: now),
                devices: try db.sessions(of: id, rules: rules, at: now).count,
                latest: try db.events(of: id, since: now.adding(days: -365), most: 1).first,
                wishes: try db.wishes(of: id, keys)?.given.count ?? 0,
                secondFactorSince: try db.secondFactor(of: id)?.since, passkeys: try db.countPasskeys(of: id),
                person: try db.person(of: id, keys),
                delivery: try db.deliveryChoice(of: id)?.way ?? .electronic,
                undeliverable: try db.undeliverable(of: id),
                programs: try db.customerTokens(of: id).count { $0.isAlive(at: now) },
                calendars: try db.calendarLinks(of: id).count { $0.endedAt == nil },
                accessGiven: try db.givenAccess(by: id).count, accessReceived: try db.receivedAccess(of: id).count)
        }
        guard let standing = found else { throw Refusal.notFound }
        let notice = notice(visit.request.query["hinweis"])
        return visit.page(SettingsTexts.title, section: .settings, lead: SettingsTexts.lead, wide: true) { page in
            if let notice { page.p(notice, .class("notice"), .role("status")) }
            page.undeliverable(standing.undeliverable, visit)
            if let until = standing.bankFrozenUntil { page.p(EmailTexts.frozen(until), .class("notice")) }
            page.div(.class("cards")) {
                for part in parts(standing) { section(page, part) }
            }
        }
    }

    private static func parts(_ standing: Standing) -> [Part] {
        [
            Part(
                title: PersonTexts.title, standing: PersonTexts.standing(standing.person), path: PersonPage.path,
                action: PersonTexts.manage),
            Part(
                title: EmailTexts.part, standing: EmailTexts.standing(standing.email, waiting: standing.newEmail),
                path: "/einstellungen/email", action: EmailTexts.title),
            Part(
                title: SettingsTexts.password, standing: SettingsTexts.passwordStanding,
                path: "/einstellungen/passwort", action: SettingsTexts.changePassword),
            Part(
                title: SecondFactorTexts.title,
                standing: SecondFactorTexts.standing(since: standing.secondFactorSince),
                path: SecondFactorPage.path, action: SecondFactorTexts.manage),
            Part(
                title: PasskeyTexts.title, standing: PasskeyTexts.standing(standing.passkeys),
                path: PasskeysPage.path, action: PasskeyTexts.manage),
            Part(
                title: SettingsTexts.devices, standing: SettingsTexts.devicesStanding(standing.devices),
                path: "/einstellungen/geraete", action: SettingsTexts.showDevices),
            Part(
                title: SettingsTexts.activity, standing: SettingsTexts.activityStanding(standing.latest),
                path: "/einstellungen/aktivitaet", action: SettingsTexts.showActivity),
            Part(
                title: WishesTexts.title, standing: WishesTexts.standing(standing.wishes),
                path: "/einstellungen/kontakt", action: WishesTexts.change),
            Part(
                title: DeliveryTexts.title, standing: DeliveryTexts.standing(standing.delivery),
                path: DeliveryPage.path, action: DeliveryTexts.manage),
            Part(
                title: PeopleTexts.title,
                standing: PeopleTexts.standing(given: standing.accessGiven, received: standing.accessReceived),
                path: PeoplePage.path, action: PeopleTexts.show),
            Part(
                title: ProgramTexts.title, standing: ProgramTexts.standing(standing.programs),
                path: ProgramsPage.path, action: ProgramTexts.manage),
            Part(
                title: CalendarTexts.title, standing: CalendarTexts.standing(standing.calendars),
                path: CalendarPage.path, action: CalendarTexts.manage),
            Part(
                title: MergeTexts.title, standing: MergeTexts.standing, path: AskToMerge.path, action: MergeTexts.show),
            Part(
                title: ExportTexts.title, standing: ExportTexts.standing, path: DataPage.path, action: ExportTexts.show),
            Part(
                title: ClosingTexts.title, standing: ClosingTexts.standing, path: CloseAccount.path,
                action: ClosingTexts.show),
        ]
    }

    private static func section(_ page: Page, _ part: Part) {
        page.section(.class("card")) {
            page.h2(part.title)
            page.p(part.standing)
            page.a(part.action, href: part.path, .class("button-second"))
        }
    }

    private static func notice(_ name: String?) -> Text? {
        switch name {
        case "passwort": SettingsTexts.passwordSaved
        case "email": EmailTexts.saved
        case "email-pruefung": UndeliverableTexts.sent
        case "behalten": ClosingTexts.keptNotice
        case "zweiter-faktor-aus": SecondFactorTexts.turnedOff
        default: nil
        }
    }
}
