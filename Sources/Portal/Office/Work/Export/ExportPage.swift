import HTML
import Store
import Vocabulary

/// What saving the present list means, and which long lists wait for a second person.
enum ExportPage {
    static func answer(_ visit: StaffVisit, _ form: ExportForm) async throws -> Answer {
        let filter = WorkFilter(visit.request.query)
        let (me, today, now) = (visit.person.id, visit.request.today, visit.request.now)
        let (rows, exports) = try await visit.portal.store.read { db in
            (
                try db.workCount(filter, of: me, today: today),
                try db.workExports(since: now.adding(hours: -7 * WorkExport.hours))
            )
        }
        let needsTwo = WorkExport.needsTwo(rows, visit.portal.operator)
        return visit.office(
            WorkExportTexts.title, problems: form.problems, section: .work, lead: WorkExportTexts.lead(rows)
        ) { page in
            if form.problems.isEmpty, let words = visit.request.query["hinweis"].flatMap(WorkExportTexts.notice) {
                page.p(words.words, .class(words.isGood ? "notice" : "warn"), .role("status"))
            }
            page.p(needsTwo ? WorkExportTexts.two(visit.portal.operator.rules.exportRowsAlone) : WorkExportTexts.alone)
            page.form(visit, action: filter.path(ExportWork.path)) {
                if needsTwo { page.field(form.reason) }
                page.button(
                    needsTwo ? WorkExportTexts.ask : WorkExportTexts.save, name: "aktion", value: "speichern",
                    .class("button"))
            }
            if !exports.isEmpty {
                page.section {
                    page.h2(WorkExportTexts.waiting)
                    page.ul(.class("list")) {
                        for export in exports { page.li { entry(page, export, visit) } }
                    }
                }
            }
            page.ul(.class("links")) {
                page.li { page.a(OfficeRequestTexts.toList, href: filter.path("/service/vorgaenge")) }
            }
        }
    }

    private static func entry(_ page: Page, _ export: WorkExport, _ visit: StaffVisit) {
        let standing = export.standing(at: visit.request.now)
        let isMine = export.askedBy == visit.person.id
        page.div {
            page.strong(WorkExportTexts.asked(export))
            page.p(export.reason, .class("detail"))
            if standing == .waits || standing == .confirmed {
                page.p {
                    page.a(WorkExportTexts.look, href: "/service/vorgaenge/tabelle?liste=\(export.id.value)")
                }
            }
            if standing == .waits || (standing == .confirmed && isMine) {
                page.form(visit, action: Path(own: ExportWork.path)) {
                    page.input(.hidden, name: "tabelle", value: export.id.value)
                    if standing == .confirmed {
                        page.button(WorkExportTexts.fetch, name: "aktion", value: "abholen", .class("button"))
                    } else {
                        if isMine {
                            page.p(WorkExportTexts.fourEyes, .class("hint"))
                        } else {
                            page.button(StaffTexts.confirm, name: "aktion", value: "bestaetigen", .class("button"))
                        }
                        page.button(
                            isMine ? StaffTexts.takeBack : StaffTexts.refuse, name: "aktion", value: "ablehnen",
                            .class("button-second"))
                    }
                }
            }
        }
        page.span(WorkExportTexts.standing(standing), .class("badge"))
    }
}
