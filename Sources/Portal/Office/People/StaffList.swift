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
            page.table(
                StaffTexts.title, of: people,
                [
                    .name(StaffTexts.name) { page, person in
                        page.a(person.name, href: "/service/personen/\(person.id.value)")
                    },
                    .cell(StaffTexts.role) { page, person in
                        page.text(OfficeTexts.role(person.role))
                        guard let change = changes.first(where: { $0.staff == person.id }) else { return }
                        page.text(" ")
                        page.span(StaffTexts.proposed(change.role), .class("badge badge-wait"))
                    },
                    .cell(StaffTexts.standing) { page, person in
                        page.span(StaffTexts.standing(person.standing), .class(person.standing.badge))
                    },
                ])
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
