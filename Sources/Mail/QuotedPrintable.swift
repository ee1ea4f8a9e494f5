/// RFC 2045, 6.7: text that stays nearly readable on the wire.
enum QuotedPrintable {
    /// Lines of at most 76 characters, each ended by CRLF. LF, CR and CRLF all count as one line break.
    /// A dot at the start of a line is encoded, so that the end-of-letter mark of SMTP can never appear, and so is the
    /// F of `From `, which mailbox files would change.
    static func encode(_ text: String) -> String {
        var out: [UInt8] = []
        for line in lines(of: text) {
            encode(line, into: &out)
            out += [0x0D, 0x0A]
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The bytes behind the encoding. What follows an equals sign without being hexadecimal stays as it is.
    static func decode(_ text: some Sequence<UInt8>) -> [UInt8] {
        let text = Array(text)
        var bytes: [UInt8] = []
        var at = 0
        while at < text.count {
            let rest = text[at...].dropFirst()
            if text[at] == equals {
                if rest.first == 0x0A {
                    at += 2
                    continue
                }
                if rest.starts(with: [0x0D, 0x0A]) {
                    at += 3
                    continue
                }
                let digits = rest.prefix(2).compactMap(\.hexDigitValue)
                if digits.count == 2 {
                    bytes.append(digits.reduce(0) { $0 << 4 | $1 })
                    at += 3
                    continue
                }
            }
            bytes.append(text[at])
            at += 1
        }
        return bytes
    }

    private static let equals = UInt8(ascii: "=")

    private static func lines(of text: String) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        var afterReturn = false
        for byte in text.utf8 {
            if byte == 0x0D || byte == 0x0A {
                if !(afterReturn && byte == 0x0A) { lines.append([]) }
            } else {
                lines[lines.count - 1].append(byte)
            }
            afterReturn = byte == 0x0D
        }
        if lines.count > 1, lines.last == [] { lines.removeLast() }
        return lines
    }

    private static func encode(_ line: [UInt8], into out: inout [UInt8]) {
        var used = 0
        let startsLikeFrom = line.starts(with: "From ".utf8)
        for (index, byte) in line.enumerated() {
            let isLast = index == line.count - 1
            let isBlank = byte == 0x20 || byte == 0x09
            let isPlain = (0x21...0x7E).contains(byte) && byte != equals || isBlank && !isLast
            let piece = isPlain ? 1 : 3
            // 75, because the soft break takes the 76th place; a character of several bytes may stand on both sides.
            if used + piece > 75 {
                out += [equals, 0x0D, 0x0A]
                used = 0
            }
            let isRisky = used == 0 && (byte == UInt8(ascii: ".") || index == 0 && startsLikeFrom)
            if isPlain && !isRisky {
                out.append(byte)
                used += 1
            } else {
                out.append(equals)
                out += byte.hex.utf8
                used += 3
            }
        }
    }
}
