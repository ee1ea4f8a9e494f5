import Foundation
import Store
import Vocabulary

/// Applies documents: rows of `documents.jsonl` that name a PDF in the folder `documents`, and PDFs there that have
/// their row beside them as `NAME.json`.
struct DocumentImport {
    let portal: Portal
    let folder: String

    /// PDFs that were looked at in this run: many rows may name one file.
    private typealias Examined = [String: Result<DocumentStore.Kept, RowProblem>]

    func run(_ book: inout ImportBook) async throws {
        var examined: Examined = [:]
        try await applyRows(&book, &examined)
        for name in sidecars() {
            let place = "documents/\(name)"
            let path = "\(folder)/\(place)"
            let bytes: Data
            do {
                bytes = try DeliveredFile.bytes(path, limit: LineReader.longest)
            } catch {
                book.report.refuse(place, line: nil, "the file \(error.reason)")
                continue
            }
            guard let object = JSONField.object(bytes) else {
                book.report.refuse(place, line: nil, "the file is not one JSON object")
                continue
            }
            let pdf = "\(name.dropLast(".json".count)).pdf"
            try await apply(object, pdf: pdf, place: place, line: nil, &book, &examined)
        }
    }

    private func applyRows(_ book: inout ImportBook, _ examined: inout Examined) async throws {
        let file = ImportFile.documents
        let path = "\(folder)/\(file.rawValue)"
        guard FileFacts.exists(path) else { return }
        if let problem = try WholeFile.problem(path: path) { return book.refuseWhole(file, problem) }
        var lines = try LineReader(path: path)
        while let line = try lines.next() {
            guard let bytes = line.bytes, let object = JSONField.object(bytes) else {
                book.report.refuse(file.rawValue, line: line.number, "the line is not one JSON object of at most 1 MiB")
                continue
            }
            try await apply(object, pdf: nil, place: file.rawValue, line: line.number, &book, &examined)
        }
    }

    private func apply(
        _ object: [String: JSONField], pdf: String?, place: String, line: Int?, _ book: inout ImportBook,
        _ examined: inout Examined
    ) async throws {
        do {
            let outcome = try await outcome(of: object, pdf: pdf, &book, &examined)
            if case .refused(let reason) = outcome { throw RowProblem(reason) }
            book.report.count(outcome, in: ImportFile.documents.rawValue)
        } catch let problem as RowProblem {
            book.report.refuse(place, line: line, problem.reason)
        } catch let error as StoreError where error.isAboutARow {
            book.report.refuse(place, line: line, "the database refuses the row: \(error)")
        }
    }

    private func outcome(
        of object: [String: JSONField], pdf: String?, _ book: inout ImportBook, _ examined: inout Examined
    ) async throws -> RowOutcome {
        var fields = Fields(object)
        let row = try DocumentRow(&fields)
        book.noteUnknown(fields.unknown, in: ImportFile.documents.rawValue)
        guard let name = row.file ?? pdf else { throw RowProblem("file is missing") }
        let result = try examined[name] ?? examine(name)
        examined[name] = result
        let kept = try result.get()
        return try await portal.filing(kept, isFiled: { $0.isApplied }) { () async throws -> RowOutcome in
            guard row.sha256 == nil || row.sha256 == kept.sha256 else {
                throw RowProblem("sha256 is not that of \(name)")
            }
            return try await write(row, kept)
        }
    }

    /// Reads the PDF, asks the rule and keeps the bytes. Throws when they cannot be kept, which is not the file's fault.
    private func examine(_ name: String) throws(DocumentStore.Trouble) -> Result<DocumentStore.Kept, RowProblem> {
        let data: Data
        do {
            data = try DeliveredFile.bytes("\(folder)/documents/\(name)", limit: PDFAcceptance.mostBytes)
        } catch {
            let reason = error == .isTooLarge ? PDFAcceptance.Refusal.tooLarge.reason : error.reason
            return .failure(RowProblem("file \(name) \(reason)"))
        }
        let bytes = [UInt8](data)
        if let refusal = PDFAcceptance.refusal(of: bytes) {
            return .failure(RowProblem("file \(name) \(refusal.reason)"))
        }
        return .success(try portal.documents.keep(bytes))
    }

    private func write(_ row: DocumentRow, _ kept: DocumentStore.Kept) async throws -> RowOutcome {
        let now = portal.clock.now()
        return try await portal.store.write(about: "import") { db in
            try db.keep(row, kept, at: now)
        }
    }

    private func sidecars() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/documents")) ?? []
        return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted()
    }
}
