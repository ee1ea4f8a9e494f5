import HTTPTypes
import Store
import Vocabulary

/// Documents a program sent before, as they are kept.
enum ReadDocuments {
    static let pages = RowPages { which, db, keys in try DocumentRow.known(which, db, keys) }

    static func pdf(_ visit: MachineVisit) async throws -> Answer {
        let key = try visit.rowKey()
        guard let known = try await visit.portal.store.read({ try $0.storedPDF(key: key) }) else {
            throw Refusal.notFound
        }
        let file = StoredFile(
            path: visit.portal.documents.path(known.sha256), type: "application/pdf", size: known.size,
            sha256: known.sha256)
        if Precondition(visit).isKnown("\"\(known.sha256)\"") {
            var answer = Answer(status: .notModified, contentType: nil, body: .none)
            answer.headers[.eTag] = "\"\(known.sha256)\""
            return answer
        }
        try await visit.portal.store.write(about: "rows read") { db in
            try db.audit(visit.act(.rowsRead, [.count: "1", .route: "/api/v1/documents"]))
        }
        return file.answer(to: visit.request)
    }
}
