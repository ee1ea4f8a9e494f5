/// Text inside PDF source.
enum PDFText {
    /// A text string as UTF-16BE with byte order mark, in hexadecimal: `<FEFF00C4>` (ISO 32000-1, 7.9.2.2).
    static func hexadecimal(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 4 + 6)
        bytes.append(contentsOf: "<FEFF".utf8)
        for unit in text.utf16 {
            for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift)) & 0xF]) }
        }
        bytes.append(UInt8(ascii: ">"))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A number with zeros on the left, as the cross-reference table needs it.
    static func padded(_ number: String, width: Int) -> String {
        String(repeating: "0", count: max(0, width - number.utf8.count)) + number
    }

    private static let digits = Array("0123456789ABCDEF".utf8)
}
