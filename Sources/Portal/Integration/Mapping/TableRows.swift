import Foundation

/// The rows of a table. Where the mapping has fields of lists, as the registers of a meter, lines of one `external_id` that
/// follow each other are one row.
struct TableRows {
    private let table: MappedTable
    private var reader: TableReader
    private let places: [String: Int]
    /// How many columns the first line names.
    let width: Int
    private let hasLists: Bool
    private var waiting: RowReader.Row?
    /// A list has at most 100 entries; one more tells that there are too many.
    private static let mostEntries = 101

    init(path: String, _ table: MappedTable) throws {
        self.table = table
        reader = try TableReader(path: path, delimiter: table.delimiter)
        hasLists = table.fields.contains { $0.name.contains(".") }
        guard let head = try reader.next() else {
            (places, width) = ([:], 0)
            return
        }
        guard let names = head.cells?.map({ table.encoding.text($0)?.trimmed ?? "" }) else {
            throw RowProblem("its first line cannot be read")
        }
        var places: [String: Int] = [:]
        for column in table.columns.sorted() {
            let found = names.indices.filter { names[$0] == column }
            guard let place = found.first else { throw RowProblem("the column \(column) is missing") }
            guard found.count == 1 else { throw RowProblem("the column \(column) stands there more than once") }
            places[column] = place
        }
        self.places = places
        // Some programs end each line with a separator.
        width = names.last == "" ? names.count - 1 : names.count
    }

    mutating func record() throws -> TableReader.Record? { try reader.next() }

    mutating func next() throws -> RowReader.Row? {
        guard hasLists else { return try line() }
        var begun = waiting
        waiting = nil
        if begun == nil { begun = try line() }
        guard var row = begun else { return nil }
        var count = 1
        while let more = try line() {
            guard case .success(let mine) = row.fields, case .success(let theirs) = more.fields,
                let key = mine["external_id"], key == theirs["external_id"]
            else {
                waiting = more
                break
            }
            count += 1
            guard count <= Self.mostEntries else { continue }
            row = RowReader.Row(line: row.line, fields: Self.joined(mine, theirs, line: more.line))
        }
        return row
    }

    private mutating func line() throws -> RowReader.Row? {
        guard let record = try reader.next() else { return nil }
        return RowReader.Row(line: record.line, fields: Result { () throws(RowProblem) in try fields(of: record) })
    }

    private func fields(of record: TableReader.Record) throws(RowProblem) -> [String: JSONField] {
        guard let cells = record.cells else {
            throw RowProblem("the line is longer than 1 MiB, or its quotation marks do not fit together")
        }
        guard cells.count >= width, cells.dropFirst(width).allSatisfy(\.isEmpty) else {
            throw RowProblem("the line has \(cells.count) cells, the first line names \(width)")
        }
        var (fields, lists): ([String: JSONField], [String: [String: JSONField]]) = ([:], [:])
        for field in table.fields {
            guard let value = try value(of: field, cells) else { continue }
            let parts = field.name.split(separator: ".", maxSplits: 1).map(String.init)
            if parts.count == 2 { lists[parts[0], default: [:]][parts[1]] = value } else { fields[field.name] = value }
        }
        for (name, entry) in lists where !isConstant(entry, of: name) { fields[name] = .rows([entry]) }
        return fields
    }

    /// An entry that only has what stands in every line says nothing.
    private func isConstant(_ entry: [String: JSONField], of list: String) -> Bool {
        !table.fields.contains { field in
            guard field.name.hasPrefix("\(list)."), !field.source.columns.isEmpty else { return false }
            return entry[String(field.name.dropFirst(list.count + 1))] != nil
        }
    }

    private func value(of field: MappedField, _ cells: [[UInt8]]) throws(RowProblem) -> JSONField? {
        switch field.source {
        case .constant(let value): return value
        case .column(let name): return field.value(try cell(name, cells), table)
        case .template(let parts):
            var text = ""
            for part in parts {
                switch part {
                case .words(let words): text += words
                case .column(let name):
                    let word = try cell(name, cells)
                    guard !word.isEmpty else { return nil }
                    text += word
                }
            }
            return field.value(text, table)
        }
    }

    private func cell(_ name: String, _ cells: [[UInt8]]) throws(RowProblem) -> String {
        guard let place = places[name], cells.indices.contains(place) else { return "" }
        guard let text = table.encoding.text(cells[place]) else {
            throw RowProblem("the column \(name) has signs that are not \(table.encoding.rawValue)")
        }
        return text.trimmed
    }

    private static func joined(_ mine: [String: JSONField], _ theirs: [String: JSONField], line: Int)
        -> Result<[String: JSONField], RowProblem>
    {
        var all = mine
        for name in Set(mine.keys).union(theirs.keys) {
            switch (mine[name], theirs[name]) {
            case (.rows(let before), .rows(let more)): all[name] = .rows(before + more)
            case (nil, .rows(let more)): all[name] = .rows(more)
            case (.rows, nil): continue
            case (let one, let other):
                guard one == other else {
                    return .failure(
                        RowProblem("\(name) is another one in line \(line), which has the same external_id"))
                }
            }
        }
        return .success(all)
    }
}
