import HTML
import Store
import Vocabulary

/// The mailbox: every document of every contract, newest first.
enum PostboxPage {
    static let perPage = 50

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let account = visit.person.account
        let filter = PostboxFilter(visit.request.query)
        let (found, choices, deliveredAt) = try await visit.portal.store.read { db in
            (
                try db.documents(for: account, filter, most: perPage + 1), try db.postboxChoices(for: account),
                try db.lastDelivery(.documents)
            )
        }
        let documents = Array(found.prefix(perPage))
        return visit.page(PostboxTexts.title, section: .postbox, wide: true) { page in
            guard !choices.isEmpty else {
                page.p(PostboxTexts.none, .class("empty"))
                return
            }
            page.filters(filter, choices)
            if documents.isEmpty {
                page.p(PostboxTexts.nothingFound, .class("empty"))
            } else {
                page.table(of: documents, caption: PostboxTexts.documents)
            }
            pager(page, filter, next: found.count > perPage ? documents.last : nil)
            page.freshness(deliveredAt)
        }
    }

    private static func pager(_ page: Page, _ filter: PostboxFilter, next: PostboxDocument?) {
        guard next != nil || filter.before != nil || filter.isNarrow else { return }
        page.nav(.class("pager"), .ariaLabel(PostboxTexts.pages)) {
            if filter.before != nil { page.a(PostboxTexts.newest, href: filter.path(before: nil)) }
            if let next { page.a(PostboxTexts.older, href: filter.path(before: PostboxPosition(next))) }
            if filter.isNarrow { page.a(PostboxTexts.showAll, href: "/postfach") }
        }
    }
}
