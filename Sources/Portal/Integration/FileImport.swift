import Foundation
import Logging
import Store
import Vocabulary

/// Applies one file of rows: looks at the whole file first, then writes it in batches.
struct FileImport<Row: ImportRow> {
    let portal: Portal
    let folder: String

    /// Rows of one transaction: few enough that pages never wait long for the writer.
    private let batchSize = 500

    private struct Numbered: Sendable {
        let line: Int
        let row: Row
    }

    func run(_ book: inout ImportBook) async throws {
        let path = "\(folder)/\(Row.file.rawValue)"
        guard FileFacts.exists(path) else { return }
        if let problem = try WholeFile.problem(path: path) { return book.refuseWhole(Row.file, problem) }
        book.report.files[Row.file.rawValue] = ImportReport.Counts()
        var lines = try LineReader(path: path)
        var seen: Set<Int> = []
        var batch: [Numbered] = []
        while let line = try lines.next() {
            guard let row = read(line, &seen, &book) else { continue }
            batch.append(Numbered(line: line.number, row: row))
            if batch.count == batchSize {
                try await apply(batch, &book)
                batch.removeAll(keepingCapacity: true)
            }
        }
        try await apply(batch, &book)
    }

    /// The row of a line, or nil when it was refused. Of `seen` only hashes are kept, so that memory stays small.
    private func read(_ line: LineReader.Line, _ seen: inout Set<Int>, _ book: inout ImportBook) -> Row? {
        guard let bytes = line.bytes, let object = JSONField.object(bytes) else {
            book.refuse(Row.file, line: line.number, key: nil, "the line is not one JSON object of at most 1 MiB")
            return nil
        }
        var fields = Fields(object)
        let key: String? = if case .text(let text) = object["external_id"] { text } else { nil }
        do throws(RowProblem) {
            let row = try Row(&fields)
            book.noteUnknown(fields.unknown, in: Row.file.rawValue)
            guard seen.insert(row.key.hashValue).inserted else {
                book.refuse(Row.file, line: line.number, key: nil, "\(row.key) stands in this file more than once")
                return nil
            }
            if let reason = book.reason(against: row.needs) {
                book.refuse(Row.file, line: line.number, key: key, reason)
                return nil
            }
            return row
        } catch {
            book.refuse(Row.file, line: line.number, key: key, error.reason)
            return nil
        }
    }

    private func apply(_ batch: [Numbered], _ book: inout ImportBook) async throws {
        guard !batch.isEmpty else { return }
        let outcomes = try await RowWriter<Row>(portal: portal).write(batch.map(\.row)) { _, outcomes in outcomes }
        for (one, outcome) in zip(batch, outcomes) {
            if case .refused(let reason) = outcome {
                book.refuse(Row.file, line: one.line, key: one.row.key, reason)
            } else {
                book.report.count(outcome, in: Row.file.rawValue)
            }
        }
    }
}
