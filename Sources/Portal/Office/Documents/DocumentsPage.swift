import HTML
import Store
import Vocabulary

/// `/service/dokumente`: what waits to be assigned, what is to be taken back, and what was put in last.
enum DocumentsPage {
    static func show(_ visit: StaffVisit) async throws -> Answer {
        let found = try await visit.portal.store.read { db in
            (
                try db.waitingUploads(most: 100), try db.openWithdrawals(most: 100), try db.uploadBatches(most: 20)
            )
        }
        let (waiting, withdrawals, batches) = found
        let notice = OfficeDocumentTexts.notice(visit.request.query["hinweis"])
        return visit.office(OfficeDocumentTexts.section, section: .documents, wide: true) { page in
            if let notice { page.p(notice, .class("notice"), .role("status")) }
            page.p(.class("actions")) {
                page.a(OfficeDocumentTexts.upload, href: "/service/dokumente/hochladen", .class("button"))
            }
            page.h2(OfficeDocumentTexts.waiting)
            if waiting.isEmpty {
                page.p(OfficeDocumentTexts.nothingWaits)
            } else {
                UploadedPage.table(page, waiting, caption: OfficeDocumentTexts.waiting)
            }
            if !withdrawals.isEmpty {
                page.h2(OfficeDocumentTexts.openWithdrawals)
                page.ul(.class("list")) {
                    for one in withdrawals {
                        page.li {
                            page.a(one.title, href: "/service/dokumente/\(one.document.value)")
                            page.small(OfficeDocumentTexts.wanted(by: one.proposer, one.proposedAt))
                        }
                    }
                }
            }
            page.h2(OfficeDocumentTexts.batches)
            guard !batches.isEmpty else {
                page.p(OfficeDocumentTexts.noBatches)
                return
            }
            page.ul(.class("list")) {
                for batch in batches {
                    page.li {
                        page.a(
                            OfficeDocumentTexts.batch(batch.uploadedAt, batch.uploader),
                            href: "/service/dokumente/hochgeladen/\(batch.id.value)")
                        page.small(OfficeDocumentTexts.count(batch.files, waiting: batch.waiting))
                    }
                }
            }
        }
    }
}
