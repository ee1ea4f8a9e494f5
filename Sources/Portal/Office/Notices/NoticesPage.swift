import HTML
import Store
import Vocabulary

/// `/service/hinweise`: what everybody is told about the services, now and before.
enum NoticesPage {
    static func show(_ visit: StaffVisit) async throws -> Answer {
        let now = visit.request.now
        let all = try await visit.portal.store.read { try $0.writtenNotices(most: 100) }
        let state = ServiceState(all.map(\.notice), at: now)
        let notice = OfficeNoticeTexts.notice(visit.request.query["hinweis"])
        return visit.office(
            OfficeNoticeTexts.section, section: .notices, lead: NoticeTexts.lead(state), wide: true
        ) { page in
            if let notice { page.p(notice, .class("notice"), .role("status")) }
            page.p(.class("actions")) {
                page.a(OfficeNoticeTexts.write, href: "/service/hinweise/neu", .class("button"))
                page.a(NoticeTexts.toState, href: StatePage.path)
            }
            guard !all.isEmpty else {
                page.p(OfficeNoticeTexts.none)
                return
            }
            page.table(
                OfficeNoticeTexts.section, of: all.map(\.notice),
                [
                    .name(OfficeNoticeTexts.titleColumn) { page, notice in
                        page.a(notice.title.german, href: "/service/hinweise/\(notice.id.value)")
                    },
                    .words(PostboxTexts.category) { NoticeTexts.kind($0.kind) },
                    .words(OfficeNoticeTexts.time) { NoticeTexts.time($0) },
                    .words(OfficeNoticeTexts.standing) { OfficeNoticeTexts.standing($0, now) },
                ])
        }
    }
}
