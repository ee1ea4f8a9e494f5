/// A header field as people read it: encoded words decoded (RFC 2047, 6), control characters gone.
enum HeaderReader {
    static func decoded(_ value: String) -> String {
        var bytes: [UInt8] = []
        var blanks: [UInt8] = []
        var wasEncoded = false
        var token: [UInt8] = []
        func finish() {
            guard !token.isEmpty else { return }
            let word = encodedWord(token)
            // Blanks between two encoded words only separate them.
            if !(wasEncoded && word != nil) { bytes += blanks }
            bytes += word ?? token
            wasEncoded = word != nil
            token = []
            blanks = []
        }
        for byte in value.utf8 {
            if byte == 0x20 || byte == 0x09 {
                finish()
                blanks.append(0x20)
            } else {
                token.append(byte)
            }
        }
        finish()
        let text = String(decoding: bytes, as: UTF8.self)
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
    }

    /// The bytes of `=?utf-8?Q?…?=`; nil for other words and other character sets.
    private static func encodedWord(_ token: [UInt8]) -> [UInt8]? {
        let parts = token.split(separator: UInt8(ascii: "?"), omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].elementsEqual("=".utf8), parts[4].elementsEqual("=".utf8),
            ["utf-8", "us-ascii"].contains(String(decoding: parts[1], as: UTF8.self).lowercased())
        else { return nil }
        switch String(decoding: parts[2], as: UTF8.self).lowercased() {
        case "q": return QuotedPrintable.decode(parts[3].map { $0 == UInt8(ascii: "_") ? 0x20 : $0 })
        case "b": return Base64.decode(parts[3])
        default: return nil
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
    }
}
