/// Text of any script in a header field, RFC 2047: `=?utf-8?Q?Z=C3=A4hler?=`.
enum EncodedWord {
    /// Splits a text into encoded words of at most 75 characters, the first one of at most `first`; that one is empty
    /// when not even one character has room there. Each word decodes on its own: no character is split, as long as it
    /// fits into a word at all (RFC 2047, 5 (3)).
    static func words(_ text: String, first: Int) -> [String] {
        let form = cheaperForm(of: text)
        var words: [String] = []
        var bytes: [UInt8] = []
        var room = first - frame
        for unit in units(of: text, form: form) {
            if form.cost(bytes + unit) > room {
                words.append(bytes.isEmpty ? "" : form.word(bytes))
                bytes = []
                room = longest - frame
            }
            bytes += unit
        }
        return words + [bytes.isEmpty ? "" : form.word(bytes)]
    }

    /// The limit of RFC 2047, 2.
    private static let longest = 75
    /// `=?utf-8?Q?` and `?=`.
    private static let frame = 12

    private static func cheaperForm(of text: String) -> Form {
        let bytes = Array(text.utf8)
        return Form.quoted.cost(bytes) <= Form.base64.cost(bytes) ? .quoted : .base64
    }

    /// Characters as a person counts them; one that fits into no word falls apart into its scalars.
    private static func units(of text: String, form: Form) -> [[UInt8]] {
        text.flatMap { character -> [[UInt8]] in
            let bytes = Array(character.utf8)
            if form.cost(bytes) <= longest - frame { return [bytes] }
            return character.unicodeScalars.map { Array(String($0).utf8) }
        }
    }

    private enum Form {
        case quoted, base64

        func cost(_ bytes: [UInt8]) -> Int {
            switch self {
            case .quoted: bytes.reduce(0) { $0 + (Self.isPlain($1) ? 1 : 3) }
            case .base64: (bytes.count + 2) / 3 * 4
            }
        }

        func word(_ bytes: [UInt8]) -> String {
            switch self {
            case .quoted: "=?utf-8?Q?" + bytes.map(Self.quoted).joined() + "?="
            case .base64: "=?utf-8?B?" + Base64.encode(bytes) + "?="
            }
        }

        private static func quoted(_ byte: UInt8) -> String {
            if byte == 0x20 { return "_" }
            return isPlain(byte) ? String(UnicodeScalar(byte)) : "=" + byte.hex
        }

        /// The set that is allowed in a display name too (RFC 2047, 5 (3)); a space is written as one character.
        private static func isPlain(_ byte: UInt8) -> Bool {
            byte.isASCIILetterOrDigit || byte == 0x20 || "!*+-/".utf8.contains(byte)
        }
    }
}
