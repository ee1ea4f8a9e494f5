import Store

/// A row as a line of text: values with tabs between them, as PostgreSQL's `COPY … (FORMAT text)` writes and reads them. NULL
/// is `\N`, bytes are `\\x` and hexadecimal digits, signs that would break the line are written with a backslash.
enum RowLine {
    private static let escapes: [UInt8: UInt8] = [
        0x08: UInt8(ascii: "b"), 0x09: UInt8(ascii: "t"), 0x0A: UInt8(ascii: "n"), 0x0B: UInt8(ascii: "v"),
        0x0C: UInt8(ascii: "f"), 0x0D: UInt8(ascii: "r"), 0x5C: 0x5C,
    ]
    private static let signs = Dictionary(uniqueKeysWithValues: escapes.map { ($0.value, $0.key) })
    private static let null: [UInt8] = [0x5C, UInt8(ascii: "N")]
    private static let hex: [UInt8] = [0x5C, 0x5C, UInt8(ascii: "x")]

    static func append(_ row: [Value], to lines: inout [UInt8]) {
        for (index, value) in row.enumerated() {
            if index > 0 { lines.append(0x09) }
            switch value {
            case .null: lines += null
            case .integer(let number): lines += Array(String(number).utf8)
            case .text(let text): append(text, to: &lines)
            case .bytes(let bytes): lines += hex + Array(Hexadecimal.string(bytes).utf8)
            }
        }
        lines.append(0x0A)
    }

    private static func append(_ text: String, to lines: inout [UInt8]) {
        for byte in text.utf8 {
            if byte <= 0x5C, let sign = escapes[byte] {
                lines.append(0x5C)
                lines.append(sign)
            } else {
                lines.append(byte)
            }
        }
    }

    /// The values of a line without its end. Throws when they do not fit the table.
    static func values(_ line: ArraySlice<UInt8>, of table: TableShape) throws -> [Value] {
        let parts = line.split(separator: 0x09, omittingEmptySubsequences: false)
        guard parts.count == table.fields.count else { throw BackupProblem.damaged }
        return try zip(parts, table.fields).map { try value($0, $1.kind) }
    }

    private static func value(_ part: ArraySlice<UInt8>, _ kind: TableShape.Kind) throws -> Value {
        if part.elementsEqual(null) { return .null }
        switch kind {
        case .integer:
            guard let number = Int64(String(decoding: part, as: UTF8.self)) else { throw BackupProblem.damaged }
            return .integer(number)
        case .text:
            guard let text = String(validating: try plain(part), as: UTF8.self) else { throw BackupProblem.damaged }
            return .text(text)
        case .bytes:
            guard part.starts(with: hex),
                let bytes = Hexadecimal.bytes(String(decoding: part.dropFirst(hex.count), as: UTF8.self))
            else { throw BackupProblem.damaged }
            return .bytes(bytes)
        }
    }

    private static func plain(_ part: ArraySlice<UInt8>) throws -> [UInt8] {
        guard part.contains(0x5C) else { return Array(part) }
        var (bytes, isEscaped) = ([UInt8](), false)
        for byte in part {
            if isEscaped {
                guard let sign = signs[byte] else { throw BackupProblem.damaged }
                bytes.append(sign)
                isEscaped = false
            } else if byte == 0x5C {
                isEscaped = true
            } else {
                bytes.append(byte)
            }
        }
        guard !isEscaped else { throw BackupProblem.damaged }
        return bytes
    }
}
