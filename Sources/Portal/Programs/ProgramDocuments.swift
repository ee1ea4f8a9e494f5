import HTTPTypes
import Store
import Vocabulary

/// The mailbox of the token's contracts. A program that fetches a file does not make it read: that a person opened a document
/// is noted only where a person did.
enum ProgramDocuments {
    private struct List: Encodable {
        let documents: [Record]
        /// Where the next page begins; nil on the last one.
        let before: String?
    }

    private struct Record: Encodable {
        let id, contract, category, title, issuedOn, arrivedAt: String
        let bytes: Int
        let sha256: String
        let isNew: Bool
        /// Set where it was taken back: then there is no file any more.
        let withdrawnAt: String?

        init(_ document: PostboxDocument) {
            (id, contract) = (document.id.value, document.contract.value)
            (category, title) = (document.category.rawValue, document.title)
            (issuedOn, arrivedAt) = (document.issuedOn.iso, document.arrivedAt.iso)
            (bytes, sha256, isNew) = (document.size, document.sha256, document.isNew)
            withdrawnAt = document.withdrawnAt?.iso
        }
    }

    static let most = 100

    static func list(_ visit: ProgramVisit) async throws -> Answer {
        var filter = PostboxFilter()
        filter.token = visit.token.id
        filter.contract = try contract(visit)
        filter.before = try before(visit)
        let (account, limit, narrowed) = (visit.account, try limit(visit), filter)
        let found = try await visit.portal.store.read { db in
            try db.documents(for: account, narrowed, most: limit + 1)
        }
        let shown = Array(found.prefix(limit))
        return try visit.answer(
            List(
                documents: shown.map(Record.init),
                before: found.count > limit ? shown.last.map { PostboxPosition($0).value } : nil))
    }

    static func pdf(_ visit: ProgramVisit) async throws -> Answer {
        let id = try visit.request.id("id", of: PostboxDocument.self)
        let (account, token) = (visit.account, visit.token.id)
        let found = try await visit.portal.store.read { db -> PostboxDocument? in
            guard let document = try db.document(id, for: account) else { return nil }
            return try db.contracts(ofToken: token).contains { $0.number == document.contract } ? document : nil
        }
        guard let document = found else { throw Refusal.notFound }
        guard document.withdrawnAt == nil else {
            throw APIProblem("withdrawn", .gone, "The document was taken back", detail: "The portal says why.")
        }
        let tag = "\"\(document.sha256)\""
        if Precondition(visit.request).isKnown(tag) {
            var answer = Answer(status: .notModified, contentType: nil, body: .none)
            answer.headers[.eTag] = tag
            return answer
        }
        if visit.request.beginsFile {
            await visit.portal.documentWatch.note(account, visit.request, visit.act(.alarm), visit.portal)
        }
        let file = StoredFile(
            path: visit.portal.documents.path(document.sha256), type: "application/pdf", size: document.size,
            sha256: document.sha256)
        return file.answer(to: visit.request).named(document.fileName, attachment: true)
    }

    private static func contract(_ visit: ProgramVisit) throws(APIProblem) -> ContractNumber? {
        guard let typed = visit.request.query["contract"] else { return nil }
        guard let number = try? ContractNumber(typed) else {
            throw APIProblem("query", .badRequest, "contract is no number of a contract")
        }
        return number
    }

    private static func before(_ visit: ProgramVisit) throws(APIProblem) -> PostboxPosition? {
        guard let typed = visit.request.query["before"] else { return nil }
        guard let position = PostboxPosition(typed) else {
            throw APIProblem("query", .badRequest, "before is not what a page before said")
        }
        return position
    }

    private static func limit(_ visit: ProgramVisit) throws(APIProblem) -> Int {
        guard let limit = Int(visit.request.query["limit"] ?? "50"), (1...most).contains(limit) else {
            throw APIProblem("query", .badRequest, "limit is not a whole number from 1 to \(most)")
        }
        return limit
    }
}
