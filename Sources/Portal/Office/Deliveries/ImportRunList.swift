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
            page.table(
                ImportRunTexts.freshness, of: fresh,
                [
                    .name(ImportRunTexts.kind) { page, one in page.text(ImportRunTexts.kind(one.0)) },
                    .words(ImportRunTexts.freshness) { $0.1?.text ?? ImportRunTexts.neverCame },
                ])
        }
    }

    private static func table(_ page: Page, _ runs: [ImportRun]) {
        page.table(
            ImportRunTexts.newest, of: runs,
            [
                .name(ImportRunTexts.when) { page, run in
                    page.a(run.finishedAt.text, href: "/service/lieferungen/\(run.id.value)")
                },
                .cell(ImportRunTexts.delivery) { page, run in page.text(run.delivery.isEmpty ? "–" : run.delivery) },
                .words(ImportRunTexts.way) { ImportRunTexts.way($0.origin) },
                .words(ImportRunTexts.accepted) { Text(same: String($0.accepted)) },
                .words(ImportRunTexts.refused) { Text(same: String($0.refused)) },
                .cell(ImportRunTexts.result) { page, run in
                    let isWell = run.stopped == nil && run.refused == 0
                    page.span(ImportRunTexts.result(run), .class(isWell ? "badge badge-good" : "badge badge-warn"))
                },
            ])
    }
}
