import HTML
import Store
import Vocabulary

/// `/einstellungen/zweiter-faktor`: how the second factor stands, and the way to turn it on or off. Asks for the
/// password first.
enum SecondFactorPage {
    static let path: Path = "/einstellungen/zweiter-faktor"

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        guard let standing = try await standing(visit) else { return try await TurnOnSecondFactor.show(visit) }
        return page(visit, standing, ChangeSecondFactor.Fields())
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        guard let standing = try await standing(visit) else { return try await TurnOnSecondFactor.submit(visit) }
        return try await ChangeSecondFactor.submit(visit, standing)
    }

    /// How it stands when it is on.
    struct Standing: Sendable {
        let since: Instant
        let codesLeft: Int
    }

    private static func standing(_ visit: CustomerVisit) async throws -> Standing? {
        let account = visit.person.account
        return try await visit.portal.store.read { db in
            guard let factor = try db.secondFactor(of: account) else { return nil }
            return Standing(since: factor.since, codesLeft: try db.recoveryCodesLeft(of: account))
        }
    }

    static func page(_ visit: CustomerVisit, _ standing: Standing, _ form: ChangeSecondFactor.Fields) -> Answer {
        visit.page(
            SecondFactorTexts.title, problems: form.problems, section: .settings,
            lead: SecondFactorTexts.isOn(since: standing.since)
        ) { page in
            page.p(SecondFactorTexts.codesLeft(standing.codesLeft))
            page.h2(SecondFactorTexts.change)
            page.p(SecondFactorTexts.changeHint)
            page.form(visit, action: path) {
                page.field(form.code)
                page.button(SecondFactorTexts.newCodes, name: "aktion", value: "neu", .class("button"))
                page.button(SecondFactorTexts.turnOff, name: "aktion", value: "aus", .class("button-second"))
            }
            page.ul(.class("links")) { page.li { page.a(SettingsTexts.back, href: "/einstellungen") } }
        }
    }

    /// The ten codes, shown this once.
    static func codes(_ visit: CustomerVisit, _ codes: [String], title: Text) -> Answer {
        visit.page(title, section: .settings, lead: SecondFactorTexts.codesLead) { page in
            page.ul(.class("codes")) {
                for code in codes { page.li { page.code(code) } }
            }
            page.p(SecondFactorTexts.codesKeep)
            page.p(SecondFactorTexts.codesOnce, .class("notice"))
            page.p(.class("actions")) { page.a(SecondFactorTexts.codesKept, href: "/einstellungen", .class("button")) }
        }
    }
}
