import HTML
import Store
import Vocabulary

/// `/service/vorgaenge`: one list over all kinds of requests, what is due first at the top.
struct WorklistPage {
    static let perPage = 50

    let visit: StaffVisit
    let filter: WorkFilter
    let items: [WorkItem]
    let hasMore: Bool
    let isBehind: Bool
    let counts: WorkCounts
    let colleagues: [Staff]
    let views: ViewsPart

    static func show(_ visit: StaffVisit) async throws -> Answer { try await show(visit, viewForm: ViewForm()) }

    /// Where only a form leads: opened by itself it is the list.
    static func back(_ visit: StaffVisit) async throws -> Answer {
        .seeOther(WorkFilter(visit.request.query).path("/service/vorgaenge"))
    }

    /// The list; with what was typed for a view that could not be kept.
    static func show(_ visit: StaffVisit, viewForm: ViewForm) async throws -> Answer {
        let filter = WorkFilter(visit.request.query)
        let after = visit.request.query["nach"].flatMap(WorkPosition.init)
        let (me, today) = (visit.person.id, visit.request.today)
        let (found, counts, colleagues, views) = try await visit.portal.store.read { db in
            (
                try db.work(filter, of: me, after: after, today: today, most: perPage + 1),
                try db.workCounts(of: me, today: today), try db.colleagues(), try db.workViews(for: me)
            )
        }
        return WorklistPage(
            visit: visit, filter: filter, items: Array(found.prefix(perPage)), hasMore: found.count > perPage,
            isBehind: after != nil, counts: counts, colleagues: colleagues,
            views: ViewsPart(visit: visit, filter: filter, views: views, form: viewForm)
        ).answer()
    }

    private func answer() -> Answer {
        visit.office(
            WorklistTexts.title, problems: views.form.problems, section: .work, lead: WorklistTexts.counts(counts),
            wide: true
        ) { page in
            notice(page)
            views.write(page)
            filters(page)
            if items.isEmpty {
                page.div(.class("empty")) { page.p(isBehind ? RequestTexts.noOlder : WorklistTexts.none) }
            } else {
                if visit.may(.takeWork), !filter.isClosed {
                    page.listForm(visit, action: filter.path("/service/vorgaenge/mehrere")) {
                        table(page, isSelectable: true)
                        bulk(page)
                    }
                } else {
                    table(page, isSelectable: false)
                }
            }
            pager(page)
            views.keeping(page)
            page.ul(.class("links")) {
                if visit.may(.exportWork) {
                    page.li { page.a(WorkExportTexts.title, href: filter.path(ExportWork.path)) }
                }
                if visit.may(.editTemplates) {
                    page.li { page.a(TemplateTexts.title, href: TemplateList.path) }
                }
            }
            OfficeKey.explain(page, [.first, .filter])
        }
    }

    private func filters(_ page: Page) {
        page.details(isOpen: filter.query != nil, .class("filters")) {
            page.summary(WorklistTexts.filters, .accessKey(OfficeKey.filter.sign))
            page.form(.get, action: "/service/vorgaenge") {
                page.choice(
                    choice("stand", WorklistTexts.stand, filter.stand.rawValue),
                    WorkFilter.Stand.allCases.map { ($0.rawValue, WorklistTexts.stand($0)) })
                page.choice(
                    choice("art", WorklistTexts.kind, filter.kind), RequestKinds.all.map { ($0.name, $0.title) })
                page.choice(
                    choice("frist", WorklistTexts.due, filter.due?.rawValue),
                    WorkFilter.Due.allCases.map { ($0.rawValue, WorklistTexts.due($0)) })
                page.choice(
                    choice("bei", WorklistTexts.owner, filter.owner?.typed),
                    [("ich", WorklistTexts.me), ("niemand", WorklistTexts.nobody)]
                        + colleagues.filter { $0.id != visit.person.id }.map { ($0.id.value, Text(same: $0.name)) })
                page.button(WorklistTexts.apply, .class("button-second"))
            }
        }
    }

    private func choice(_ name: String, _ label: Text, _ value: String?) -> Field {
        var field = Field(name, label)
        field.raw = value ?? ""
        return field
    }

    private func notice(_ page: Page) {
        switch visit.request.query["hinweis"] {
        case "fertig": page.p(WorklistTexts.finished, .class("notice"), .role("status"))
        case "ansicht": page.p(WorkViewTexts.kept, .class("notice"), .role("status"))
        case "ansicht-weg": page.p(WorkViewTexts.removed, .class("notice"), .role("status"))
        case "keine": page.p(BulkTexts.none, .class("warn"), .role("status"))
        case "zuviele": page.p(BulkTexts.tooMany, .class("warn"), .role("status"))
        case "niemand": page.p(OfficeRequestTexts.notice("niemand") ?? BulkTexts.none, .class("warn"), .role("status"))
        default: break
        }
    }

    /// What can be done with many at once.
    private func bulk(_ page: Page) {
        let others = colleagues.filter { $0.id != visit.person.id }
        page.section {
            page.h2(BulkTexts.title)
            page.div(.class("actions")) {
                page.button(BulkTexts.take, name: "aktion", value: "nehmen", .class("button-second"))
                page.button(BulkTexts.release, name: "aktion", value: "freigeben", .class("button-second"))
                page.button(BulkTexts.look, name: "aktion", value: "pruefen", .class("button-second"))
            }
            page.p(BulkTexts.lookHint, .class("hint"))
            if !others.isEmpty {
                page.choice(
                    choice("an", OfficeRequestTexts.handTo, nil), others.map { ($0.id.value, Text(same: $0.name)) })
                page.button(BulkTexts.handOver, name: "aktion", value: "uebergeben", .class("button-second"))
            }
        }
    }

    private func table(_ page: Page, isSelectable: Bool) {
        let rows = items.enumerated().map { WorkRow(item: $1, filter: filter, isFirst: $0 == 0) }
        page.table(WorklistTexts.title, of: rows, WorkRow.columns(visit, isSelectable: isSelectable))
    }

    private func pager(_ page: Page) {
        guard hasMore || isBehind else { return }
        page.nav(.class("pager"), .ariaLabel(PostboxTexts.pages)) {
            if isBehind { page.a(WorklistTexts.toStart, href: filter.path("/service/vorgaenge")) }
            if hasMore, let last = items.last {
                page.a(
                    WorklistTexts.more,
                    href: filter.path("/service/vorgaenge", "nach=\(Path.encoded(last.position.value))"))
            }
        }
    }
}
