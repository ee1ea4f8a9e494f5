/// Reads texts of fixed form, sign by sign and without copies: stored days and instants come by the thousand.
struct SignReader {
    private var bytes: UnsafeBufferPointer<UInt8>.Iterator

    /// The value `read` makes of the whole of `text`; nil when signs are left over.
    static func value<Value>(of text: some StringProtocol, _ read: (inout SignReader) -> Value?) -> Value? {
        // As a String: generic text is not specialised across modules and costs several times as much.
        var text = String(text)
        return text.withUTF8 { bytes in
            var reader = SignReader(bytes: bytes.makeIterator())
            guard let value = read(&reader), reader.bytes.next() == nil else { return nil }
            return value
        }
    }

    /// Exactly `width` ASCII digits, at most four.
    mutating func number(width: Int) -> Int? {
        var value = 0
        for _ in 0..<min(width, 4) {
            guard let byte = bytes.next(), ASCII.isDigit(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// Whether the next sign is `expected`; it is read in any case.
    mutating func reads(_ expected: UInt8) -> Bool {
        bytes.next() == expected
    }
}
