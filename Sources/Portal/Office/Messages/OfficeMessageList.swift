import HTML
import Store
import Vocabulary

/// `/service/nachrichten`: what customers wrote, what is due first at the top.
struct OfficeMessageList {
    static let perPage = 50

    private let visit: StaffVisit
    private let filter: MessageFilter
    private let lines: [OfficeConversationLine]
    private let hasMore: Bool

    static func show(_ visit: StaffVisit) async throws -> Answer {
        let filter = MessageFilter(visit.request.query)
        let (me, today) = (visit.person.id, visit.request.today)
        let (found, counts) = try await visit.portal.store.read { db in
            (
                try db.officeConversations(filter, of: me, most: perPage + 1), try db.openConversations(today: today)
            )
        }
        let list = OfficeMessageList(
            visit: visit, filter: filter, lines: Array(found.prefix(perPage)), hasMore: found.count > perPage)
        return visit.office(
            MessageTexts.title, section: .messages, lead: OfficeMessageTexts.counts(counts.open, counts.late),
            wide: true,
            content: list.write)
    }

    private func write(_ page: Page) {
        views(page)
        if lines.isEmpty {
            page.div(.class("empty")) { page.p(OfficeMessageTexts.none) }
        } else {
            table(page)
        }
        guard hasMore || filter.after != nil else { return }
        page.nav(.class("pager"), .ariaLabel(PostboxTexts.pages)) {
            if filter.after != nil {
                page.a(WorklistTexts.toStart, href: MessageFilter.path(filter.state, isMine: filter.isMine))
            }
            if hasMore, let last = lines.last { page.a(OfficeMessageTexts.more, href: filter.path(after: last)) }
        }
    }

    private func views(_ page: Page) {
        page.nav(.ariaLabel(WorklistTexts.views)) {
            page.ul(.class("actions")) {
                for state in [Conversation.State.open, .answered, .closed] {
                    page.li {
                        page.a(
                            OfficeMessageTexts.state(state), href: MessageFilter.path(state), .class("button-quiet"),
                            .ariaCurrent(filter.state == state && !filter.isMine))
                    }
                }
                page.li {
                    page.a(
                        OfficeMessageTexts.mine, href: MessageFilter.path(.open, isMine: true), .class("button-quiet"),
                        .ariaCurrent(filter.isMine && filter.state == .open))
                }
            }
        }
    }

    private func table(_ page: Page) {
        page.table(
            MessageTexts.title, of: lines,
            [
                .name(OfficeMessageTexts.topic) { page, line in
                    page.a(
                        visit.portal.operator.topic(line.topic, orElse: line.subject),
                        href: "/service/nachrichten/\(line.id.value)")
                    page.small(OfficeMessageTexts.moved(line), .class("detail"))
                },
                .cell(OfficeMessageTexts.writer) { page, line in page.text(line.writer ?? "–") },
                .cell(WorklistTexts.due) { page, line in page.due(line.dueOn, on: visit.request.today) },
                .cell(WorklistTexts.owner) { page, line in page.owner(line.owner, line.ownerName, visit) },
            ])
    }
}
