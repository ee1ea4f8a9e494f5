import HTML
import Store
import Vocabulary

/// `/service/briefe`: the outbox. What failed first, because that is what somebody has to look at.
enum OfficeLetterList {
    static let perPage = 50

    struct Fields: Form {
        var query = Field(
            "suche", OfficeLetterTexts.query, hint: OfficeLetterTexts.queryHint, .search, autocomplete: "off")

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.query] }
    }

    static func show(_ visit: StaffVisit) async throws -> Answer {
        let filter = LetterFilter(visit.request.query)
        let found = try await visit.portal.store.write(about: visit.person.id.value) { db in
            let found = try db.letters(filter, most: perPage + 1)
            try db.audit(visit.staffAct(.lettersRead, of: nil, [.count: String(min(found.count, perPage))]))
            return found
        }
        return page(visit, Fields(), filter, found)
    }

    /// What is searched for is posted, and the search is no page that could be kept.
    static func submit(_ visit: StaffVisit) async throws -> Answer {
        var form = Fields(visit.body)
        let filter = LetterFilter(FormBody())
        guard let typed = form.query.typed(orElse: CustomerTexts.queryMissing) else {
            return page(visit, form, filter, [])
        }
        let found = try await visit.portal.store.readAtLength { try search(typed, $0) }
        guard let found else {
            form.query.error = OfficeLetterTexts.queryUnknown
            return page(visit, form, filter, [])
        }
        try await visit.portal.store.write(about: visit.person.id.value) { db in
            try db.audit(visit.staffAct(.lettersRead, of: nil, [.count: String(found.count)]))
        }
        return page(visit, form, nil, found)
    }

    /// Nil for what is none of the things letters are found by.
    private static func search(_ typed: String, _ db: Session) throws -> [LetterStanding]? {
        switch CustomerQuery(typed) {
        case .request(let number):
            return try db.request(numbered: number).map { try db.letters(about: $0, most: perPage) } ?? []
        case .mail(let address): return try db.letters(to: [address], most: perPage)
        case .number(let number): return try db.letters(to: try db.addresses(ofNumber: number), most: perPage)
        case .words, nil: return nil
        }
    }

    private static func page(
        _ visit: StaffVisit, _ form: Fields, _ filter: LetterFilter?, _ found: [LetterStanding]
    ) -> Answer {
        visit.office(
            OfficeLetterTexts.title, problems: form.problems, section: .letters, lead: OfficeLetterTexts.lead,
            wide: true
        ) { page in
            views(page, filter)
            page.form(visit, action: "/service/briefe") {
                page.field(form.query)
                page.button(CustomerTexts.search, .class("button-second"))
            }
            if let words = visit.request.query["hinweis"].flatMap(OfficeLetterTexts.notice) {
                page.p(words, .class("notice"), .role("status"))
            }
            if filter?.stand == .paper { PrintListPart(visit: visit).write(page, isEmpty: found.isEmpty) }
            if found.isEmpty {
                page.div(.class("empty"), .role("status")) { page.p(OfficeLetterTexts.none) }
            } else {
                OutboxTable(letters: Array(found.prefix(perPage))).write(page)
            }
            guard let filter, found.count > perPage, let last = found.prefix(perPage).last else { return }
            page.nav(.class("pager"), .ariaLabel(PostboxTexts.pages)) {
                page.a(OfficeLetterTexts.older, href: filter.path(after: last))
            }
        }
    }

    private static func views(_ page: Page, _ filter: LetterFilter?) {
        page.nav(.ariaLabel(WorklistTexts.views)) {
            page.ul(.class("actions")) {
                for stand in LetterFilter.Stand.allCases {
                    page.li {
                        page.a(
                            OfficeLetterTexts.stand(stand), href: LetterFilter.path(stand), .class("button-quiet"),
                            .ariaCurrent(filter?.stand == stand))
                    }
                }
                page.li { page.a(OfficeLetterTexts.batches, href: "/service/briefe/druck", .class("button-quiet")) }
            }
        }
    }
}

/// Letters, one a line.
struct OutboxTable {
    let letters: [LetterStanding]

    func write(_ page: Page) {
        page.table(
            OfficeLetterTexts.title, of: letters,
            [
                .name(OfficeLetterTexts.letter) { page, letter in
                    page.a(LetterTitles.title(letter.kind), href: "/service/briefe/\(letter.id.value)")
                    page.small(OfficeLetterTexts.queued(letter.queuedAt), .class("detail"))
                },
                .cell(OfficeLetterTexts.to) { page, letter in page.text(letter.recipient) },
                .cell(RequestTexts.state, state),
            ])
    }

    private func state(_ page: Page, _ letter: LetterStanding) {
        page.span(OfficeLetterTexts.state(letter.state), .class(OfficeLetterTexts.badge(letter.state)))
        if let why = OfficeLetterTexts.why(letter) { page.small(why, .class("detail")) }
        if letter.paperSince != nil, letter.batch == nil {
            page.small(OfficeLetterTexts.onPrintList, .class("detail"))
        }
    }
}
