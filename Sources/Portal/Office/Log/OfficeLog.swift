import HTML
import Store
import Vocabulary

/// `/service/protokoll`: what people of the office did, newest first. Reading it stands in it.
enum OfficeLog {
    static let perPage = 50

    static func show(_ visit: StaffVisit) async throws -> Answer {
        let before = visit.request.query["vor"].flatMap { Int64($0) } ?? Int64.max
        let about = visit.request.query["person"].flatMap { ID<Staff>($0) }
        let reader = visit.person.id
        // Written down before it is shown: nobody reads without a trace.
        let (rows, people) = try await visit.portal.store.write(about: reader.value) { db in
            let rows = try db.officeActs(before: before, by: about, most: perPage + 1)
            let people = try db.allStaff()
            try db.audit(visit.staffAct(.logRead))
            return (rows, people)
        }
        let names = Dictionary(people.map { ("staff:\($0.id.value)", $0.name) }) { one, _ in one }
        return visit.office(OfficeTexts.log, section: .log, lead: OfficeLogTexts.lead, wide: true) { page in
            filter(page, people, about)
            page.table(
                OfficeTexts.log, of: rows.prefix(perPage),
                [
                    .name(OfficeLogTexts.when) { page, row in page.text(row.happenedAt) },
                    .cell(OfficeLogTexts.who) { page, row in page.text(row.actor.map { names[$0] ?? $0 } ?? "–") },
                    .words(OfficeLogTexts.what) { OfficeLogTexts.what($0.kind) },
                    .cell(OfficeLogTexts.detail) { page, row in
                        let subject = row.subject.flatMap { names[$0] }
                        page.code([subject, row.detail].compactMap { $0 }.joined(separator: " · "))
                    },
                ])
            if rows.count > perPage, let last = rows.prefix(perPage).last {
                let person = about?.value ?? ""
                page.nav(.class("pager"), .ariaLabel(PostboxTexts.pages)) {
                    page.a(OfficeLogTexts.older, href: "/service/protokoll?vor=\(Int(last.position))&person=\(person)")
                }
            }
        }
    }

    private static func filter(_ page: Page, _ people: [Staff], _ about: ID<Staff>?) {
        page.details(isOpen: about != nil, .class("filters")) {
            page.summary(WorklistTexts.filters)
            page.form(.get, action: "/service/protokoll") {
                var field = Field("person", OfficeLogTexts.who)
                field.raw = about?.value ?? ""
                page.choice(field, people.map { ($0.id.value, Text(same: $0.name)) })
                page.button(WorklistTexts.apply, .class("button-second"))
            }
        }
    }
}
