/// What a mapping makes of the tables in a folder, without a database: of each its first row, and what cannot be read.
public struct MappingTrial {
    public struct Line: Sendable, Equatable {
        public let words: String
        public let isRefusal: Bool
    }

    private let mapping: Mapping
    private let folder: String
    private static let mostRefusals = 100

    public init(_ mapping: Mapping, folder: String) {
        (self.mapping, self.folder) = (mapping, folder)
    }

    public func lines() -> [Line] {
        let book = ImportBook(report: ImportReport(startedAt: ""), mapping: mapping)
        let files = ImportFile.allCases.flatMap { book.files(of: $0, in: folder) }.filter { $0.mapping != nil }
        guard !files.isEmpty else { return [Line(words: "no table of the mapping lies in \(folder)", isRefusal: true)] }
        return files.flatMap { file in
            do {
                return try lines(of: file)
            } catch {
                return [Line(words: "\(file.name): the file cannot be read", isRefusal: true)]
            }
        }
    }

    private func lines(of file: RowFile) throws -> [Line] {
        if let problem = try file.problem() { return [Line(words: "\(file.name): \(problem)", isRefusal: true)] }
        var (lines, count, refused): ([Line], Int, Int) = ([], 0, 0)
        var rows = try file.rows()
        while let row = try rows.next() {
            count += 1
            let place = "\(file.name) line \(row.line)"
            if count == 1, let fields = try? row.fields.get() {
                lines.append(Line(words: "\(place): \(fields.json)", isRefusal: false))
            }
            guard let problem = problem(row, of: file.kind) else { continue }
            refused += 1
            if refused <= Self.mostRefusals { lines.append(Line(words: "\(place): \(problem)", isRefusal: true)) }
        }
        let kind = file.kind.rawValue.dropLast(".jsonl".count)
        lines.append(
            Line(words: "\(file.name): \(count) rows of \(kind), \(refused) cannot be read", isRefusal: refused > 0))
        return lines
    }

    private func problem(_ row: RowReader.Row, of kind: ImportFile) -> String? {
        switch row.fields {
        case .success(let fields): RowCheck.problem(fields, of: kind)
        case .failure(let problem): problem.reason
        }
    }
}

extension [String: JSONField] {
    /// As a line of the portal's own form, its fields in order.
    fileprivate var json: String {
        let fields = sorted { $0.key < $1.key }.map { "\(ExportRows.quoted($0.key)):\($0.value.json)" }
        return "{\(fields.joined(separator: ","))}"
    }
}

extension JSONField {
    fileprivate var json: String {
        switch self {
        case .text(let text): ExportRows.quoted(text)
        case .number(let number): String(number)
        case .truth(let truth): String(truth)
        case .rows(let rows): "[\(rows.map(\.json).joined(separator: ","))]"
        case .nothing, .other: "null"
        }
    }
}
