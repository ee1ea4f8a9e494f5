import Foundation
import Store
import Vocabulary

/// Where the documents of one delivery are looked at and go from: to the mailbox of their contract, or to the office.
struct DocumentDesk {
    let portal: Portal
    let folder: String
    let delivery: String

    enum Outcome {
        case row(RowOutcome)
        /// Somebody has to say whose it is.
        case waits(because: String)
    }

    /// A row whose contract is known and whose PDF is on disk: it only has to be written.
    struct Ready: Sendable {
        let row: DocumentRow
        let kept: DocumentStore.Kept
    }

    enum Looked {
        case ready(Ready)
        case settled(Outcome)
    }

    private let batch = ID<UploadBatch>()
    private var position = 0
    /// PDFs that were looked at in this run: many rows may name one file.
    private var examined: [String: Result<DocumentStore.Kept, RowProblem>] = [:]
    /// PDFs somebody said something about, rightly or not.
    private var named: Set<String> = []
    private var placed: Set<String> = []

    init(portal: Portal, folder: String, delivery: String) {
        (self.portal, self.folder, self.delivery) = (portal, folder, delivery)
    }

    func isNamed(_ file: String) -> Bool { named.contains(file) }

    mutating func note(_ file: String) { named.insert(file) }

    /// A document with a name of its own.
    mutating func look(at row: DocumentRow, file: String) async throws -> Looked {
        note(file)
        let number = row.contract
        guard try await portal.store.read({ try $0.knownContract(number: number) }) != nil else {
            let facts = UploadFacts(
                contract: number, category: row.category, title: row.title, issuedOn: row.issuedOn)
            let words = "contract_number \(number.value) is not known"
            return .settled(try await wait(facts, file: file, key: row.key, words))
        }
        let result = try examined[file] ?? examine(file)
        examined[file] = result
        let kept = try result.get()
        guard row.sha256 == nil || row.sha256 == kept.sha256 else {
            try await portal.noteRefused(kept)
            throw RowProblem("sha256 is not that of \(file)")
        }
        return .ready(Ready(row: row, kept: kept))
    }

    /// Writes what is ready, in one transaction: each by itself takes ten times as long. Where the schema refuses one of them it
    /// takes no other with it. The outcomes have the order of the rows.
    func write(_ ready: [Ready]) async throws -> [RowOutcome] {
        let now = portal.clock.now()
        let outcomes: [RowOutcome]
        do {
            outcomes = try await portal.store.write(about: "import") { db in
                try ready.map { try db.keep($0.row, $0.kept, at: now) }
            }
        } catch let error as StoreError where error.isAboutARow && ready.count > 1 {
            var each: [RowOutcome] = []
            for one in ready { each += try await write([one]) }
            return each
        } catch {
            for one in ready { try? await portal.noteRefused(one.kept) }
            guard let refusal = error as? StoreError, refusal.isAboutARow else { throw error }
            return ready.map { _ in .refused("the database refuses the row: \(refusal)") }
        }
        for (one, outcome) in zip(ready, outcomes) where !outcome.isApplied { try await portal.noteRefused(one.kept) }
        return outcomes
    }

    /// A document that is known by its content only.
    mutating func place(_ facts: UploadFacts, file: String) async throws -> Outcome {
        note(file)
        guard placed.insert(file).inserted else { throw RowProblem("\(file) stands in this delivery more than once") }
        guard let number = facts.contract else { return try await wait(facts, file: file, "no contract is named") }
        guard let contract = try await portal.store.read({ try $0.knownContract(number: number)?.id }) else {
            return try await wait(facts, file: file, "contract_number \(number.value) is not known")
        }
        let kept = try examine(file).get()
        let now = portal.clock.now()
        let isNew = try await portal.filing(kept) {
            try await portal.store.write(about: "import") { db in
                try db.place(kept, facts, of: ID(stored: contract), at: now).outcome == .placed
            }
        }
        return .row(isNew ? .added : .unchanged)
    }

    private mutating func wait(_ facts: UploadFacts, file: String, key: String? = nil, _ reason: String) async throws
        -> Outcome
    {
        let kept = try portal.uploads.keep(try bytes(file))
        position += 1
        let document = WaitingDocument(
            fileName: DeliveredName.shown(file), facts: facts, key: key, kept: kept, delivery: delivery, batch: batch,
            position: position)
        let now = portal.clock.now()
        let isNew = try await portal.store.write(about: "import") { try $0.letWait(document, at: now) }
        return isNew ? .waits(because: reason) : .row(.unchanged)
    }

    /// Throws when it cannot be kept, which is not the file's fault.
    private func examine(_ name: String) throws(DocumentStore.Trouble) -> Result<DocumentStore.Kept, RowProblem> {
        let found: [UInt8]
        do {
            found = try bytes(name)
        } catch {
            return .failure(error)
        }
        return .success(try portal.documents.keep(found))
    }

    /// The PDF, if customers could open it.
    private func bytes(_ name: String) throws(RowProblem) -> [UInt8] {
        let data: Data
        do {
            data = try DeliveredFile.bytes(name, in: "documents", of: folder, limit: PDFAcceptance.mostBytes)
        } catch {
            let reason = error == .isTooLarge ? PDFAcceptance.Refusal.tooLarge.reason : error.reason
            throw RowProblem("file \(name) \(reason)")
        }
        let bytes = [UInt8](data)
        if let refusal = PDFAcceptance.refusal(of: bytes) { throw RowProblem("file \(name) \(refusal.reason)") }
        return bytes
    }
}

extension JSONField {
    /// A value as words; nil for what has none.
    var words: String? {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .truth, .rows, .nothing, .other: nil
        }
    }
}
