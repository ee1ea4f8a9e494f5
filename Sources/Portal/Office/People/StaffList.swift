import HTML
import Store
import Vocabulary

/// `/service/personen`: everybody of the office, and the roles that wait for a second pair of eyes.
enum StaffList {
    static func show(_ visit: StaffVisit) async throws -> Answer {
        let (people, changes) = try await visit.portal.store.read { (try $0.allStaff(), try $0.openRoleChanges()) }
        return visit.office(StaffTexts.title, section: .people, lead: StaffTexts.lead, wide: true) { page in
            if visit.may(.managePeople) {
                page.p(.class("actions")) {
                    page.a(StaffTexts.invite, href: "/service/personen/einladen", .class("button"))
                }
            }
            page.tableFrame(StaffTexts.title) {
                page.table(.class("stack"), caption: StaffTexts.title) {
                    page.thead {
                        page.tr {
                            page.th(StaffTexts.name, scope: .column)
                            page.th(StaffTexts.role, scope: .column)
                            page.th(StaffTexts.standing, scope: .column)
                        }
                    }
                    page.tbody {
                        for person in people { row(page, person, changes.first { $0.staff == person.id }) }
                    }
                }
            }
        }
    }

    private static func row(_ page: Page, _ person: Staff, _ change: RoleChange?) {
        page.tr {
            page.td { page.a(person.name, href: "/service/personen/\(person.id.value)") }
            page.td(page.cellLabel(StaffTexts.role)) {
                page.text(OfficeTexts.role(person.role))
                if let change {
                    page.text(" ")
                    page.span(StaffTexts.proposed(change.role), .class("badge badge-wait"))
                }
            }
            page.td(page.cellLabel(StaffTexts.standing)) {
                page.span(StaffTexts.standing(person.standing), .class(person.standing.badge))
            }
        }
    }
}

extension Staff.Standing {
    /// How it is shown; the words say the same.
    var badge: StaticString {
        switch self {
        case .active: "badge badge-good"
        case .invited: "badge badge-wait"
        case .locked: "badge badge-warn"
        }
    }
}
