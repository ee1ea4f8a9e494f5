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
            page.tableFrame(SettingsTexts.activity) {
                page.table(.class("stack"), caption: SettingsTexts.activity) {
                    page.thead {
                        page.tr {
                            page.th(SettingsTexts.what, scope: .column)
                            page.th(SettingsTexts.when, scope: .column)
                            page.th(SettingsTexts.device, scope: .column)
                        }
                    }
                    page.tbody {
                        for entry in entries { row(page, entry) }
                    }
                }
            }
            page.p(SettingsTexts.notYou(visit.portal.operator.phone), .class("hint"))
            page.ul(.class("links")) { page.li { page.a(SettingsTexts.back, href: "/einstellungen") } }
        }
    }

    private static func row(_ page: Page, _ entry: AccountEntry) {
        page.tr {
            page.td(entry.kind.words)
            page.td(page.cellLabel(SettingsTexts.when)) {
                page.time(entry.happenedAt, datetime: entry.happenedAt.iso)
            }
            page.td(entry.device.map { Text(same: $0) } ?? SettingsTexts.noDevice, page.cellLabel(SettingsTexts.device))
        }
    }
}
