import Foundation
import Store
import Vocabulary

/// Applies documents: rows of `documents.jsonl` that name a PDF in the folder `documents`, PDFs there with what is known of them
/// beside them (`NAME.json`, or a line in a table), and PDFs nobody says anything about. What belongs to no contract anybody
/// knows waits in the office.
struct DocumentImport {
    let portal: Portal
    let folder: String
    let delivery: String

    private static let file = ImportFile.documents.rawValue
    /// Rows of one transaction, as of other files.
    private static let atOnce = 500

    /// Rows that were looked at, with their lines.
    private typealias Waiting = [(line: Int?, ready: DocumentDesk.Ready)]

    func run(_ book: inout ImportBook) async throws {
        var desk = DocumentDesk(portal: portal, folder: folder, delivery: delivery)
        try await applyRows(&book, &desk)
        let names = RowFile.names(in: "\(folder)/documents")
        for name in names where name.hasSuffix(".json") { try await applyObject(name, &book, &desk) }
        for name in names where name.lowercased().hasSuffix(".csv") { try await applyTable(name, &book, &desk) }
        for name in names where name.lowercased().hasSuffix(".pdf") && !desk.isNamed(name) {
            try await settle("documents/\(DeliveredName.shown(name))", line: nil, &book) { _ in
                try await desk.place(UploadFacts(fileName: name), file: name)
            }
        }
    }

    private func applyRows(_ book: inout ImportBook, _ desk: inout DocumentDesk) async throws {
        for file in book.files(of: .documents, in: folder) {
            if let problem = try file.problem() {
                book.refuseWhole(file, problem)
                continue
            }
            book.begin(file)
            var rows = try file.rows()
            var waiting: Waiting = []
            while let next = try rows.next() {
                try await settle(file.name, line: next.line, &book, counted: file.name) { book in
                    switch try await row(try next.fields.get(), beside: nil, &book, &desk) {
                    case .settled(let outcome): return outcome
                    case .ready(let ready):
                        waiting.append((next.line, ready))
                        return nil
                    }
                }
                if waiting.count == Self.atOnce { try await write(&waiting, of: file.name, &book, desk) }
            }
            try await write(&waiting, of: file.name, &book, desk)
        }
    }

    private func write(
        _ waiting: inout Waiting, of file: String, _ book: inout ImportBook, _ desk: DocumentDesk
    ) async throws {
        guard !waiting.isEmpty else { return }
        for (one, outcome) in zip(waiting, try await desk.write(waiting.map(\.ready))) {
            try await settle(file, line: one.line, &book, counted: file) { _ in .row(outcome) }
        }
        waiting.removeAll(keepingCapacity: true)
    }

    private func applyObject(_ name: String, _ book: inout ImportBook, _ desk: inout DocumentDesk) async throws {
        let pdf = "\(name.dropLast(".json".count)).pdf"
        desk.note(pdf)
        try await settle("documents/\(DeliveredName.shown(name))", line: nil, &book) { book in
            let bytes: Data
            do throws(DeliveredFile.Trouble) {
                bytes = try DeliveredFile.bytes(name, in: "documents", of: folder, limit: LineReader.longest)
            } catch {
                throw RowProblem("the file \(error.reason)")
            }
            guard let object = JSONField.object(bytes) else { throw RowProblem("the file is not one JSON object") }
            switch try await row(object, beside: pdf, &book, &desk) {
            case .settled(let outcome): return outcome
            case .ready(let ready): return try await desk.write([ready]).first.map { .row($0) }
            }
        }
    }

    /// A row with a name of the billing system is known by it ever after; one without by its content.
    private func row(
        _ object: [String: JSONField], beside pdf: String?, _ book: inout ImportBook, _ desk: inout DocumentDesk
    ) async throws -> DocumentDesk.Looked {
        if let file = object["file"]?.words { desk.note(file) }
        if let pdf, object["external_id"] == nil {
            return .settled(try await desk.place(try Self.facts(object.compactMapValues(\.words)), file: pdf))
        }
        var fields = Fields(object)
        let row = try DocumentRow(&fields)
        book.noteUnknown(fields.unknown, in: Self.file)
        guard let name = row.file ?? pdf else { throw RowProblem("file is missing") }
        return try await desk.look(at: row, file: name)
    }

    /// A table with a line for each PDF, as the office takes it in a ZIP.
    private func applyTable(_ name: String, _ book: inout ImportBook, _ desk: inout DocumentDesk) async throws {
        let place = "documents/\(DeliveredName.shown(name))"
        let bytes: Data
        do {
            bytes = try DeliveredFile.bytes(name, in: "documents", of: folder, limit: SidecarTable.mostBytes)
        } catch {
            return book.report.refuse(place, line: nil, "the file \(error.reason)")
        }
        guard let rows = SidecarTable.rows([UInt8](bytes)) else {
            return book.report.refuse(place, line: nil, "the file is no table whose first line names its columns")
        }
        for (index, row) in rows.enumerated() {
            try await settle(place, line: index + 2, &book) { _ in
                guard let file = (row["file"] ?? row["datei"])?.trimmed, !file.isEmpty else {
                    throw RowProblem("file is missing")
                }
                return try await desk.place(try Self.facts(row), file: file)
            }
        }
    }

    private static func facts(_ row: [String: String]) throws(RowProblem) -> UploadFacts {
        do throws(UploadFactTrouble) {
            return try UploadFacts(row: row)
        } catch {
            throw RowProblem("\(error.field) cannot be read")
        }
    }

    /// Counts what became of a document, or says why it was refused; nothing for what is written later.
    private func settle(
        _ place: String, line: Int?, _ book: inout ImportBook, counted file: String = file,
        _ apply: (inout ImportBook) async throws -> DocumentDesk.Outcome?
    ) async throws {
        do {
            switch try await apply(&book) {
            case nil: break
            case .row(.refused(let reason)): throw RowProblem(reason)
            case .row(let outcome): book.report.count(outcome, in: file)
            case .waits(let reason):
                book.report.countWaiting(in: file)
                book.report.note("\(line.map { "\(place) line \($0)" } ?? place) waits in the office: \(reason)")
            }
        } catch let problem as RowProblem {
            book.report.refuse(place, line: line, problem.reason)
        } catch let error as StoreError where error.isAboutARow {
            book.report.refuse(place, line: line, "the database refuses the row: \(error)")
        }
    }
}
