import Foundation
import HTTPTypes
import Store
import Vocabulary

/// A program sends a document: its row and its PDF in one `multipart/form-data`, as `document` and `pdf`.
enum PutDocument {
    static func put(_ visit: MachineVisit) async throws -> Answer {
        let once = try OnceByKey(visit)
        let (condition, keys) = (Precondition(visit), visit.portal.keys)
        try visit.demand("multipart/form-data")
        let type = visit.request.headers[.contentType] ?? ""
        guard let body = Multipart.read(visit.bytes, contentType: type), let pdf = body.file("pdf"),
            let text = body["document"] ?? body.file("document").map({ String(decoding: $0.bytes, as: UTF8.self) })
        else {
            throw APIProblem(
                "document-missing", .badRequest, "The body is not multipart/form-data with `document` and `pdf`")
        }
        let row = try row(text, visit)
        if let refusal = PDFAcceptance.refusal(of: pdf.bytes) { throw refused("pdf \(refusal.reason)") }
        let kept = try visit.portal.documents.keep(pdf.bytes)
        let answer = try await visit.portal.filing(kept, isFiled: { $0.status.kind == .successful }) {
            () async throws -> Answer in
            guard row.sha256 == nil || row.sha256 == kept.sha256 else { throw refused("sha256 is not that of the pdf") }
            return try await once.run {
                try await visit.portal.store.write(about: "import") { db in
                    try once.check(db)
                    if condition.isAsked {
                        try condition.check(try DocumentRow.known(.one(row.key), db, keys).first?.tag)
                    }
                    let result = RowResult(row.key, try db.keep(row, kept, at: visit.request.now))
                    try visit.noteRow(isRefused: result.reason != nil, db)
                    if let reason = result.reason { return try once.keep(.unprocessableContent, refused(reason), db) }
                    try db.noteDelivered(.documents, at: visit.request.now)
                    var answer = try once.keep(result.outcome == "added" ? .created : .ok, result, db)
                    answer.headers[.eTag] = try DocumentRow.known(.one(row.key), db, keys).first?.tag
                    return answer
                }
            }
        }
        visit.portal.bell.ring()
        return answer
    }

    private static func row(_ text: String, _ visit: MachineVisit) throws -> DocumentRow {
        guard let object = JSONField.deepObject(Array(text.utf8)) else {
            throw APIProblem("not-json", .badRequest, "document is not one JSON object")
        }
        var fields = Fields(try visit.named(object))
        do throws(RowProblem) {
            let row = try DocumentRow(&fields)
            guard let unknown = fields.unknown.first else { return row }
            throw RowProblem("\(unknown) is a field nobody knows")
        } catch {
            throw refused(error.reason)
        }
    }

    private static func refused(_ reason: String) -> APIProblem {
        APIProblem("row-refused", .unprocessableContent, "The document cannot stand", detail: reason)
    }
}
