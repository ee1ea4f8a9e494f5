/// A table for spreadsheets: semicolons, CRLF, UTF-8 with a byte order mark (RFC 4180 with the separator German
/// spreadsheets expect).
struct CSV: Sendable {
    private(set) var bytes: [UInt8]

    /// - Parameter isFirst: false for rows that follow others of the same file.
    init(isFirst: Bool = true) { bytes = isFirst ? [0xEF, 0xBB, 0xBF] : [] }

    mutating func add(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ";")) }
            bytes += Self.quoted(Self.harmless(cell)).utf8
        }
        bytes += [13, 10]
    }

    /// Thousandths as a plain number with a decimal comma: "12345,678", "-0,5".
    static func number(_ thousandths: Int64) -> String {
        let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
        let sign = thousandths < 0 ? "-" : ""
        guard rest > 0 else { return "\(sign)\(whole)" }
        var digits = String(String(1000 + rest).dropFirst())
        while digits.last == "0" { digits.removeLast() }
        return "\(sign)\(whole),\(digits)"
    }

    /// A spreadsheet takes what begins like a formula for one (OWASP, CSV injection): an apostrophe makes it words.
    /// Numbers stay numbers.
    static func harmless(_ cell: String) -> String {
        guard let first = cell.utf8.first, "=+-@\t\r\n".utf8.contains(first) else { return cell }
        let isNumber = cell.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C }
        return first == UInt8(ascii: "-") && cell.utf8.count > 1 && isNumber ? cell : "'\(cell)"
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.utf8.contains(where: { ";\"\r\n".utf8.contains($0) }) else { return cell }
        return "\"\(cell.replacing("\"", with: "\"\""))\""
    }
}
