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

    static func show(_ visit: StaffVisit) async throws -> Answer {
        let filter = WorkFilter(visit.request.query)
        let after = visit.request.query["nach"].flatMap(WorkPosition.init)
        let (me, today) = (visit.person.id, visit.request.today)
        let (found, counts, colleagues) = try await visit.portal.store.read { db in
            (
                try db.work(filter, of: me, after: after, today: today, most: perPage + 1),
                try db.workCounts(of: me, today: today), try db.colleagues()
            )
        }
        return WorklistPage(
            visit: visit, filter: filter, items: Array(found.prefix(perPage)), hasMore: found.count > perPage,
            isBehind: after != nil, counts: counts, colleagues: colleagues
        ).answer()
    }

    private func answer() -> Answer {
        visit.office(WorklistTexts.title, section: .work, lead: WorklistTexts.counts(counts), wide: true) { page in
            if visit.request.query["hinweis"] == "fertig" {
                page.p(WorklistTexts.finished, .class("notice"), .role("status"))
            }
            views(page)
            filters(page)
            if items.isEmpty {
                page.div(.class("empty")) { page.p(isBehind ? RequestTexts.noOlder : WorklistTexts.none) }
            } else {
                table(page)
            }
            pager(page)
            page.ul(.class("links")) {
                if visit.may(.editTemplates) {
                    page.li { page.a(TemplateTexts.title, href: TemplateList.path) }
                }
            }
            OfficeKey.explain(page, [.first, .filter])
        }
    }

    /// The lists that are needed all day, one press each.
    private func views(_ page: Page) {
        page.nav(.ariaLabel(WorklistTexts.views)) {
            page.ul(.class("actions")) {
                for (words, query) in WorklistTexts.shortcuts {
                    let path = Path(own: query.map { "/service/vorgaenge?\($0)" } ?? "/service/vorgaenge")
                    page.li {
                        page.a(words, href: path, .class("button-quiet"), .ariaCurrent(filter.query == query))
                    }
                }
            }
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

    private func table(_ page: Page) {
        page.tableFrame(WorklistTexts.title) {
            page.table(.class("stack"), caption: WorklistTexts.title) {
                page.thead {
                    page.tr {
                        page.th(RequestTexts.what, scope: .column)
                        page.th(WorklistTexts.due, scope: .column)
                        page.th(RequestTexts.state, scope: .column)
                        page.th(WorklistTexts.owner, scope: .column)
                    }
                }
                page.tbody {
                    for (index, item) in items.enumerated() {
                        WorkRow(item: item, filter: filter, isFirst: index == 0).write(page, visit)
                    }
                }
            }
        }
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

/// One line of the worklist.
struct WorkRow {
    let item: WorkItem
    let filter: WorkFilter
    let isFirst: Bool

    func write(_ page: Page, _ visit: StaffVisit) {
        let (request, today) = (item.request, visit.request.today)
        page.tr {
            page.td {
                page.a(
                    href: filter.path("/service/vorgaenge/\(request.number.value)"),
                    .accessKey(isFirst ? OfficeKey.first.sign : nil)
                ) {
                    page.text(request.headline)
                    page.text(" ")
                    page.span(request.number.value)
                }
                page.small(WorklistTexts.received(request.receivedAt.day, request.contract), .class("detail"))
            }
            page.td(page.cellLabel(WorklistTexts.due)) {
                if let closed = request.closedAt {
                    page.text(WorklistTexts.closed(closed.day))
                } else if let due = item.dueOn {
                    page.text(due)
                    if let clock = WorkClock(due, on: today) {
                        page.text(" ")
                        page.span(clock.words, .class(clock.badge))
                    }
                    if let law = item.clock, law.until == due {
                        page.small(WorklistTexts.law(law), .class("detail"))
                    }
                } else {
                    page.text("–")
                }
            }
            page.td(page.cellLabel(RequestTexts.state)) {
                page.span(RequestTexts.state(request.state), .class(request.state.badge))
            }
            page.td(page.cellLabel(WorklistTexts.owner)) {
                if item.owner == visit.person.id {
                    page.text(WorklistTexts.me)
                } else {
                    page.text(item.ownerName ?? "–")
                }
            }
        }
    }
}
