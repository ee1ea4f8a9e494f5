import HTML
import Store
import Vocabulary

/// What happened to the account in the last twelve months.
enum ActivityPage {
    private static let most = 200

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let (account, since) = (visit.person.account, visit.request.now.adding(days: -365))
        let entries = try await visit.portal.store.read { try $0.events(of: account, since: since, most: most) }
        return visit.page(SettingsTexts.activity, section: .settings, lead: SettingsTexts.activityLead) { page in
            page.table(
                SettingsTexts.activity, of: entries,
                [
                    .name(SettingsTexts.what) { page, entry in page.text(entry.kind.words) },
                    .cell(SettingsTexts.when) { page, entry in
                        page.time(entry.happenedAt, datetime: entry.happenedAt.iso)
                    },
                    .words(SettingsTexts.device) { $0.device.map { Text(same: $0) } ?? SettingsTexts.noDevice },
                ])
            page.p(SettingsTexts.notYou(visit.portal.operator.phone), .class("hint"))
            page.ul(.class("links")) { page.li { page.a(SettingsTexts.back, href: "/einstellungen") } }
        }
    }
}
