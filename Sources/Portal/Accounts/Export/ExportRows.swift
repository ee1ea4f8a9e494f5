import Store

/// Rows as JSON and as CSV.
struct ExportRows: Sendable {
    let columns: [String]
    /// A value for each column.
    let rows: [[Value]]

    /// One object a row, in a list whose brackets stand elsewhere. `isFirst`: nothing stands before.
    func json(isFirst: Bool) -> [UInt8] {
        var text = ""
        for (index, row) in rows.enumerated() {
            text += isFirst && index == 0 ? "\n  {" : ",\n  {"
            for (place, (column, value)) in zip(columns, row).enumerated() {
                if place > 0 { text += ", " }
                text += "\(Self.quoted(column)): \(Self.json(value))"
            }
            text += "}"
        }
        return Array(text.utf8)
    }

    /// `withHead`: the byte order mark and the names of the columns stand before.
    func csv(withHead: Bool) -> [UInt8] {
        var table = CSV()
        let mark = table.bytes.count
        if withHead { table.add(columns) }
        for row in rows { table.add(row.map(Self.cell)) }
        return withHead ? table.bytes : Array(table.bytes.dropFirst(mark))
    }

    private static func json(_ value: Value) -> String {
        switch value {
        case .null: "null"
        case .integer(let number): String(number)
        case .text(let text): quoted(text)
        case .bytes(let bytes): quoted(Hexadecimal.string(bytes))
        }
    }

    private static func cell(_ value: Value) -> String {
        switch value {
        case .null: ""
        case .integer(let number): String(number)
        case .text(let text): text
        case .bytes(let bytes): Hexadecimal.string(bytes)
        }
    }

    /// A string of JSON (RFC 8259, 7).
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20:
                result += "\\u00\(Hexadecimal.string([UInt8(scalar.value)]))"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
