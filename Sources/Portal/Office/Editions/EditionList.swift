import HTML
import Store
import Vocabulary

/// `/service/einstellungen`: what the office can edit, and for each subject what there is.
enum EditionList {
    static let path: Path = "/service/einstellungen"

    static func path(_ subject: EditionSubject) -> Path { "/service/einstellungen/\(subject.path)" }

    static func subjects(_ visit: StaffVisit) async throws -> Answer {
        visit.office(EditionTexts.section, section: .editions, lead: EditionTexts.lead) { page in
            page.ul(.class("list")) {
                for subject in EditionSubject.allCases {
                    page.li {
                        page.div {
                            page.a(subject.title, href: path(subject))
                            page.p(subject.lead, .class("detail"))
                        }
                    }
                }
            }
        }
    }

    static func show(_ visit: StaffVisit) async throws -> Answer {
        guard let subject = EditionSubject(path: visit.request.parameters["thema"]) else { throw Refusal.notFound }
        return try await list(subject.content, visit)
    }

    private static func list<Content: Edited>(_: Content.Type, _ visit: StaffVisit) async throws -> Answer {
        let (house, today) = (visit.portal.operator, visit.request.today)
        let (originals, editions) = try await visit.portal.store.read { db in
            (try Content.originals(house, db), try db.editions(Content.subject))
        }
        let rows = EditionRow.rows(Content.self, originals, editions, on: today)
        if let only = rows.first, rows.count == 1, !Content.canBeAdded {
            return .seeOther(EditionPage.path(Content.subject, only.name))
        }
        let subject = Content.subject
        return visit.office(subject.title, section: .editions, lead: subject.lead, wide: true) { page in
            if Content.canBeAdded, visit.may(.writeEditions) {
                page.p(.class("actions")) {
                    page.a(
                        EditionTexts.add, href: EditionPage.path(subject, EditionDesk<Content>.newName),
                        .class("button"))
                }
            }
            if rows.isEmpty { page.p(EditionTexts.none) }
            page.ul(.class("list")) {
                for row in rows {
                    page.li {
                        page.div {
                            page.a(row.title, href: EditionPage.path(subject, row.name))
                            page.p(row.state, .class("detail"))
                        }
                    }
                }
            }
            page.ul(.class("links")) { page.li { page.a(EditionTexts.toSubjects, href: path) } }
        }
    }
}

/// One line of such a list.
struct EditionRow: Sendable {
    let name: String
    let title: Text
    let state: Text

    /// What there is without editions, in its order, and what editions added.
    static func rows<Content: Edited>(
        _: Content.Type, _ originals: [EditedName], _ editions: [Edition], on today: Day
    ) -> [EditionRow] {
        let byName = Dictionary(grouping: editions, by: \.name)
        let known = Set(originals.map(\.name))
        let added = byName.keys.filter { !known.contains($0) }.sorted().map {
            EditedName(name: $0, title: Text(same: $0))
        }
        return (originals + added).map { one in
            let versions = byName[one.name] ?? []
            let inForce = versions.inForce(on: today)
            let newest = versions.first { $0.withdrawnAt == nil && $0.json != nil }
            let said: Content? = inForce?.content() ?? (known.contains(one.name) ? nil : newest?.content())
            let next = versions.filter { EditionStanding($0, among: versions, on: today) == .toCome }
                .compactMap(\.startsOn).min()
            return EditionRow(
                name: one.name, title: said?.title ?? one.title,
                state: EditionTexts.state(inForce, next: next, isOriginal: known.contains(one.name)))
        }
    }
}
