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
        page.table(
            caption, of: lines,
            [
                .name(OfficeDocumentTexts.file, file), .cell(OfficeDocumentTexts.result, result),
                .cell(OfficeDocumentTexts.contract) { page, line in page.text(line.contract ?? "–") },
                .cell(PostboxTexts.document, document),
            ])
    }

    private static func file(_ page: Page, _ line: UploadLine) {
        guard line.outcome == .waiting else { return page.text(name(line)) }
        page.a(name(line), href: "/service/dokumente/eingang/\(line.id.value)")
    }

    private static func result(_ page: Page, _ line: UploadLine) {
        page.span(OfficeDocumentTexts.words(line.outcome), .class(badge(line.outcome)))
        if let reason = line.reason { page.small(OfficeDocumentTexts.reason(reason), .class("detail")) }
    }

    private static func document(_ page: Page, _ line: UploadLine) {
        guard let document = line.document else { return page.text(line.category?.name ?? Text(same: "–")) }
        page.a(line.title ?? name(line), href: "/service/dokumente/\(document.value)")
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
