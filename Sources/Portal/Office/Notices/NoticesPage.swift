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
            page.tableFrame(OfficeNoticeTexts.section) {
                page.table(.class("stack"), caption: OfficeNoticeTexts.section) {
                    page.thead {
                        page.tr {
                            page.th(OfficeNoticeTexts.titleColumn, scope: .column)
                            page.th(PostboxTexts.category, scope: .column)
                            page.th(OfficeNoticeTexts.time, scope: .column)
                            page.th(OfficeNoticeTexts.standing, scope: .column)
                        }
                    }
                    page.tbody { for one in all { row(page, one.notice, now) } }
                }
            }
        }
    }

    private static func row(_ page: Page, _ notice: ServiceNotice, _ now: Instant) {
        page.tr {
            page.td { page.a(notice.title.german, href: "/service/hinweise/\(notice.id.value)") }
            page.td(NoticeTexts.kind(notice.kind), page.cellLabel(PostboxTexts.category))
            page.td(NoticeTexts.time(notice), page.cellLabel(OfficeNoticeTexts.time))
            page.td(OfficeNoticeTexts.standing(notice, now), page.cellLabel(OfficeNoticeTexts.standing))
        }
    }
}
