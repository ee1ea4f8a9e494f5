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
            guard let bytes = try? Data(contentsOf: URL(filePath: "\(folder)/\(place)"), options: .mappedIfSafe),
                bytes.count <= LineReader.longest, let object = JSONField.object(bytes)
            else {
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
        guard FileManager.default.fileExists(atPath: path) else { return }
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
        var fields = Fields(object)
        do throws(RowProblem) {
            let row = try DocumentRow(&fields)
            book.noteUnknown(fields.unknown, in: ImportFile.documents.rawValue)
            guard let name = row.file ?? pdf else { throw RowProblem("file is missing") }
            let kept = try (examined[name] ?? examine(name)).get()
            examined[name] = .success(kept)
            guard row.sha256 == nil || row.sha256 == kept.sha256 else {
                throw RowProblem("sha256 is not that of \(name)")
            }
            let outcome = await write(row, kept)
            if case .refused(let reason) = outcome { throw RowProblem(reason) }
            book.report.count(outcome, in: ImportFile.documents.rawValue)
        } catch {
            book.report.refuse(place, line: line, error.reason)
        }
    }

    /// Reads the PDF, asks the rule and keeps the bytes.
    private func examine(_ name: String) -> Result<DocumentStore.Kept, RowProblem> {
        let path = "\(folder)/documents/\(name)"
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue
        guard let size else { return .failure(RowProblem("file \(name) is missing")) }
        guard size <= PDFAcceptance.mostBytes else {
            return .failure(RowProblem("file \(name) \(PDFAcceptance.Refusal.tooLarge.reason)"))
        }
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            return .failure(RowProblem("file \(name) cannot be read"))
        }
        let bytes = [UInt8](data)
        if let refusal = PDFAcceptance.refusal(of: bytes) {
            return .failure(RowProblem("file \(name) \(refusal.reason)"))
        }
        do {
            return .success(try portal.documents.keep(bytes))
        } catch {
            return .failure(RowProblem("file \(name) cannot be kept: \(error)"))
        }
    }

    private func write(_ row: DocumentRow, _ kept: DocumentStore.Kept) async -> RowOutcome {
        let now = portal.clock.now()
        do {
            return try await portal.store.write(about: "import") { db in
                guard let contract = try db.knownContract(number: row.contract)?.id else {
                    return .refused("contract_number \(row.contract.value) is not known")
                }
                if let known = try db.knownDocument(key: row.key),
                    known.sha256 != kept.sha256 || known.contract != contract
                {
                    return .refused("a document never changes; deliver it under a new external_id")
                }
                return try db.put(row, kept, contract: contract, at: now)
            }
        } catch {
            return .refused("the document was not kept: \(error)")
        }
    }

    private func sidecars() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/documents")) ?? []
        return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted()
    }
}
