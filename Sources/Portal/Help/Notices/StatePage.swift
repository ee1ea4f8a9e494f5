import HTML
import Vocabulary

/// `/status`: how the services stand, what is planned, what is over. For everybody.
enum StatePage {
    static let path: Path = "/status"

    static func show(_ visit: GuestVisit) async throws -> Answer {
        let now = visit.request.now
        let notices = await visit.portal.serviceNotices(at: now)
        let state = ServiceState(notices, at: now)
        let shown = notices.filter { $0.isShown(at: now) }
        let coming = notices.filter { $0.kind == .planned && !$0.isShown(at: now) && now < $0.beginsAt }
        let over = notices.filter { $0.isJustOver(at: now) }
        return visit.page(NoticeTexts.title, lead: NoticeTexts.lead(state), wide: true) { page in
            page.p(NoticeTexts.asOf(now), .class("hint"))
            list(page, NoticeTexts.now, shown)
            list(page, NoticeTexts.coming, coming)
            list(page, NoticeTexts.over, over)
            page.p(NoticeTexts.ownTrouble(visit.portal.operator.phone))
        }
    }

    private static func list(_ page: Page, _ title: Text, _ notices: [ServiceNotice]) {
        guard !notices.isEmpty else { return }
        page.section {
            page.h2(title)
            for notice in notices { page.notice(notice) }
        }
    }
}
