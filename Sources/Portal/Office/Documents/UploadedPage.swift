import HTML
import Store
import Vocabulary

/// `/service/dokumente/hochgeladen/{id}`: what became of each file of a press.
enum UploadedPage {
    static func show(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("id", of: UploadBatch.self)
        let lines = try await visit.portal.store.read { try $0.uploads(of: id) }
        guard let first = lines.first else { throw Refusal.notFound }
        let taken = lines.count { $0.outcome == .placed || $0.outcome == .same }
        let waiting = lines.count { $0.outcome == .waiting }
        return visit.office(
            OfficeDocumentTexts.uploaded, section: .documents,
            lead: OfficeDocumentTexts.summary(taken, waiting, lines.count - taken - waiting), wide: true
        ) { page in
            page.p(OfficeDocumentTexts.batch(first.uploadedAt, first.uploader), .class("detail"))
            table(page, lines, caption: OfficeDocumentTexts.uploaded)
            page.ul(.class("links")) {
                page.li { page.a(OfficeDocumentTexts.uploadMore, href: "/service/dokumente/hochladen") }
                page.li { page.a(OfficeDocumentTexts.back, href: "/service/dokumente") }
            }
        }
    }

    static func table(_ page: Page, _ lines: [UploadLine], caption: Text) {
        page.tableFrame(caption) {
            page.table(.class("stack"), caption: caption) {
                page.thead {
                    page.tr {
                        page.th(OfficeDocumentTexts.file, scope: .column)
                        page.th(OfficeDocumentTexts.result, scope: .column)
                        page.th(OfficeDocumentTexts.contract, scope: .column)
                        page.th(PostboxTexts.document, scope: .column)
                    }
                }
                page.tbody { for line in lines { row(page, line) } }
            }
        }
    }

    private static func row(_ page: Page, _ line: UploadLine) {
        page.tr {
            page.td {
                if line.outcome == .waiting {
                    page.a(name(line), href: "/service/dokumente/eingang/\(line.id.value)")
                } else {
                    page.text(name(line))
                }
            }
            page.td(page.cellLabel(OfficeDocumentTexts.result)) {
                page.span(OfficeDocumentTexts.words(line.outcome), .class(badge(line.outcome)))
                if let reason = line.reason {
                    page.small(OfficeDocumentTexts.reason(reason), .class("detail"))
                }
            }
            page.td(line.contract ?? "–", page.cellLabel(OfficeDocumentTexts.contract))
            page.td(page.cellLabel(PostboxTexts.document)) {
                if let document = line.document {
                    page.a(line.title ?? name(line), href: "/service/dokumente/\(document.value)")
                } else {
                    page.text(line.category?.name ?? Text(same: "–"))
                }
            }
        }
    }

    static func name(_ line: UploadLine) -> String { line.fileName.isEmpty ? "–" : line.fileName }

    private static func badge(_ outcome: UploadLine.Outcome) -> StaticString {
        switch outcome {
        case .placed: "badge badge-good"
        case .waiting: "badge badge-wait"
        case .same: "badge"
        case .unreadable, .dropped: "badge badge-warn"
        }
    }
}
