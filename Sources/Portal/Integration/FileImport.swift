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
        for file in book.files(of: Row.file, in: folder) { try await run(file, &book) }
    }

    private func run(_ file: RowFile, _ book: inout ImportBook) async throws {
        if let problem = try file.problem() { return book.refuseWhole(file, problem) }
        book.begin(file)
        var rows = try file.rows()
        var batch: [Numbered] = []
        while let next = try rows.next() {
            guard let row = read(next, of: file, &book) else { continue }
            batch.append(Numbered(line: next.line, row: row))
            if batch.count == batchSize {
                try await apply(batch, of: file, &book)
                batch.removeAll(keepingCapacity: true)
            }
        }
        try await apply(batch, of: file, &book)
    }

    /// The row of a line, or nil when it was refused.
    private func read(_ next: RowReader.Row, of file: RowFile, _ book: inout ImportBook) -> Row? {
        var key: String?
        do throws(RowProblem) {
            let object = try next.fields.get()
            if case .text(let text) = object["external_id"] { key = text }
            var fields = Fields(object)
            let row = try Row(&fields)
            book.noteUnknown(fields.unknown, in: file.name)
            guard book.isNew(row.key, in: Row.file) else {
                key = nil
                throw RowProblem("\(row.key) stands in this file more than once")
            }
            if let reason = book.reason(against: row.needs) { throw RowProblem(reason) }
            return row
        } catch {
            book.refuse(file, line: next.line, key: key, error.reason)
            return nil
        }
    }

    private func apply(_ batch: [Numbered], of file: RowFile, _ book: inout ImportBook) async throws {
        guard !batch.isEmpty else { return }
        let outcomes = try await RowWriter<Row>(portal: portal).write(batch.map(\.row)) { _, outcomes in outcomes }
        for (one, outcome) in zip(batch, outcomes) {
            if case .refused(let reason) = outcome {
                book.refuse(file, line: one.line, key: one.row.key, reason)
            } else {
                book.report.count(outcome, in: file.name)
            }
        }
    }
}
