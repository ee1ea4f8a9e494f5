import HTML
import Store
import Vocabulary

/// The rows of a list that was asked for, as they would leave the house: what whoever confirms looks at.
enum AskedTable {
    static func answer(_ visit: StaffVisit, _ id: ID<WorkExport>) async throws -> Answer {
        let position = visit.request.query["teil"].flatMap { Int($0) } ?? 1
        let found = try await visit.portal.store.read { db in
            (try db.workExport(id), try db.exportPart(position, of: id))
        }
        guard let export = found.0, let rows = found.1 else {
            return .seeOther(Path(own: "\(ExportWork.path)?hinweis=nicht-da"))
        }
        let first = (position - 1) * WorkTable.perPart + 1
        let shown = WorkExportTexts.shown(first, first + rows.count - 1, of: export.rows)
        return visit.office(WorkExportTexts.title, section: .work, lead: WorkExportTexts.asked(export), wide: true) {
            page in
            page.p(export.reason, .class("detail"))
            page.p(shown)
            table(page, rows)
            page.ul(.class("links")) {
                if position > 1 { link(page, WorkExportTexts.before, id, position - 1) }
                if first + rows.count - 1 < export.rows { link(page, WorkExportTexts.after, id, position + 1) }
                page.li { page.a(WorkExportTexts.back, href: Path(own: ExportWork.path)) }
            }
        }
    }

    private static func link(_ page: Page, _ words: Text, _ id: ID<WorkExport>, _ part: Int) {
        page.li { page.a(words, href: "/service/vorgaenge/tabelle?liste=\(id.value)&teil=\(part)") }
    }

    private static func table(_ page: Page, _ rows: [[String]]) {
        page.tableFrame(WorkExportTexts.table) {
            page.table(.class("stack"), caption: WorkExportTexts.table) {
                page.thead { page.tr { for title in WorkTable.head { page.th(title, scope: .column) } } }
                page.tbody {
                    for row in rows {
                        page.tr {
                            for (title, cell) in zip(WorkTable.head, row) { page.td(cell, page.cellLabel(title)) }
                        }
                    }
                }
            }
        }
    }
}
