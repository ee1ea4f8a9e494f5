import HTML
import Store
import Vocabulary

/// `/service/lieferungen`: what came from the billing system, newest first, and of which day each kind of data is.
enum ImportRunList {
    private static let most = 100

    static func show(_ visit: StaffVisit) async throws -> Answer {
        let (runs, fresh) = try await visit.portal.store.read { db in
            (try db.importRuns(most: most), try ImportFile.allCases.map { ($0, try db.lastDelivery($0)) })
        }
        return visit.office(ImportRunTexts.section, section: .deliveries, lead: ImportRunTexts.lead, wide: true) {
            page in
            page.h2(ImportRunTexts.newest)
            if runs.isEmpty { page.p(ImportRunTexts.none) } else { table(page, runs) }
            page.h2(ImportRunTexts.freshness)
            page.tableFrame(ImportRunTexts.freshness) {
                page.table(.class("stack"), caption: ImportRunTexts.freshness) {
                    page.thead {
                        page.tr {
                            page.th(ImportRunTexts.kind, scope: .column)
                            page.th(ImportRunTexts.freshness, scope: .column)
                        }
                    }
                    page.tbody {
                        for (kind, moment) in fresh {
                            page.tr {
                                page.th(ImportRunTexts.kind(kind), scope: .row)
                                page.td(
                                    moment?.text ?? ImportRunTexts.neverCame, page.cellLabel(ImportRunTexts.freshness))
                            }
                        }
                    }
                }
            }
        }
    }

    private static func table(_ page: Page, _ runs: [ImportRun]) {
        let heads = [
            ImportRunTexts.when, ImportRunTexts.delivery, ImportRunTexts.way, ImportRunTexts.accepted,
            ImportRunTexts.refused,
            ImportRunTexts.result,
        ]
        page.tableFrame(ImportRunTexts.newest) {
            page.table(.class("stack"), caption: ImportRunTexts.newest) {
                page.thead { page.tr { for head in heads { page.th(head, scope: .column) } } }
                page.tbody { for run in runs { row(page, run) } }
            }
        }
    }

    private static func row(_ page: Page, _ run: ImportRun) {
        page.tr {
            page.td { page.a(run.finishedAt.text, href: "/service/lieferungen/\(run.id.value)") }
            page.td(run.delivery.isEmpty ? "–" : run.delivery, page.cellLabel(ImportRunTexts.delivery))
            page.td(ImportRunTexts.way(run.origin), page.cellLabel(ImportRunTexts.way))
            page.td(String(run.accepted), page.cellLabel(ImportRunTexts.accepted))
            page.td(String(run.refused), page.cellLabel(ImportRunTexts.refused))
            page.td(page.cellLabel(ImportRunTexts.result)) {
                let isWell = run.stopped == nil && run.refused == 0
                page.span(ImportRunTexts.result(run), .class(isWell ? "badge badge-good" : "badge badge-warn"))
            }
        }
    }
}
