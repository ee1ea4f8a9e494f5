import Foundation

/// A file of rows in a folder: JSON lines of the portal's own form, or a table the mapping explains.
struct RowFile: Sendable {
    let kind: ImportFile
    let file: String
    let folder: String
    /// Nil for JSON lines.
    var mapping: Mapping?

    /// As the report names it.
    var name: String { DeliveredName.shown(file) }

    private var path: String { "\(folder)/\(file)" }

    var exists: Bool { FileFacts.exists(path) }

    /// Why nothing of it can be applied: it is no plain file, was cut off, or is not what the mapping says.
    func problem() throws -> String? {
        guard let mapping else { return try WholeFile.problem(path: path) }
        do throws(RowProblem) {
            guard let table = try mapping.table(of: file) else { return nil }
            return try WholeTable.problem(path: path, table)
        } catch {
            return "\(error.reason); nothing of it was applied"
        }
    }

    func rows() throws -> RowReader {
        guard let table = try mapping?.table(of: file) else { return RowReader(try LineReader(path: path)) }
        return RowReader(try TableRows(path: path, table))
    }

    /// Names of what lies in a folder, in order; nothing hidden.
    static func names(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }
}

/// Gives the rows of a file one by one.
struct RowReader {
    struct Row {
        let line: Int
        let fields: Result<[String: JSONField], RowProblem>
    }

    // One of the two.
    private var lines: LineReader?
    private var table: TableRows?

    init(_ lines: LineReader) { self.lines = lines }

    init(_ table: TableRows) { self.table = table }

    mutating func next() throws -> Row? {
        if let row = try table?.next() { return row }
        guard let line = try lines?.next() else { return nil }
        guard let bytes = line.bytes, let object = JSONField.object(bytes) else {
            return Row(
                line: line.number, fields: .failure(RowProblem("the line is not one JSON object of at most 1 MiB")))
        }
        return Row(line: line.number, fields: .success(object))
    }
}
