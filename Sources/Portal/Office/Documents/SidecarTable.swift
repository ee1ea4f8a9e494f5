/// A table beside documents in a ZIP: a line for each, the first line names the columns. Semicolons, commas or tabs, as
/// spreadsheets write them (RFC 4180), in UTF-8 or in Latin-1.
enum SidecarTable {
    static let mostBytes = 1 << 20

    /// Rows under the names of their columns, in small letters. Nil when it is no such table.
    static func rows(_ bytes: [UInt8]) -> [[String: String]]? {
        guard bytes.count <= mostBytes else { return nil }
        let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let text =
            String(validating: plain, as: UTF8.self)
            ?? String(String.UnicodeScalarView(plain.map { Unicode.Scalar($0) }))
        let separator = text.prefix { !$0.isNewline }.first { ";\t,".contains($0) } ?? ";"
        let lines = cells(text, separator)
        guard let head = lines.first?.map({ $0.trimmed.lowercased() }), Set(head).count == head.count else {
            return nil
        }
        return lines.dropFirst().filter { $0 != [""] }.map { line in
            Dictionary(uniqueKeysWithValues: zip(head, line))
        }
    }

    private static func cells(_ text: String, _ separator: Character) -> [[String]] {
        var (lines, line, cell): ([[String]], [String], String) = ([], [], "")
        var (isQuoted, hasClosed) = (false, false)
        for sign in text {
            if isQuoted {
                if sign == "\"" { (isQuoted, hasClosed) = (false, true) } else { cell.append(sign) }
                continue
            }
            // Two quotation marks within quotation marks are one.
            if sign == "\"", hasClosed || cell.isEmpty {
                if hasClosed { cell.append(sign) }
                (isQuoted, hasClosed) = (true, false)
                continue
            }
            hasClosed = false
            if sign == separator {
                line.append(cell)
                cell = ""
            } else if sign.isNewline {
                lines.append(line + [cell])
                (line, cell) = ([], "")
            } else {
                cell.append(sign)
            }
        }
        return cell.isEmpty && line.isEmpty ? lines : lines + [line + [cell]]
    }
}
