/// RFC 4648, 4, without line breaks; MIME breaks the lines where it writes them.
enum Base64 {
    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count / 3 + 1) * 4)
        var group: UInt32 = 0
        var filled = 0
        for byte in bytes {
            group = group << 8 | UInt32(byte)
            filled += 1
            if filled == 3 {
                append(group, digits: 4, to: &text)
                group = 0
                filled = 0
            }
        }
        if filled > 0 {
            append(group << (8 * UInt32(3 - filled)), digits: filled + 1, to: &text)
            text += repeatElement(UInt8(ascii: "="), count: 3 - filled)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Skips whatever is no digit, as RFC 2045, 6.8 asks of readers, and stops at the padding.
    static func decode(_ text: some Sequence<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var group: UInt32 = 0
        var bits = 0
        for character in text {
            if character == UInt8(ascii: "=") { break }
            guard let digit = value(of: character) else { continue }
            group = group << 6 | UInt32(digit)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: group >> UInt32(bits)))
            }
        }
        return bytes
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static func append(_ group: UInt32, digits: Int, to text: inout [UInt8]) {
        for place in 0..<digits {
            text.append(alphabet[Int(group >> (18 - 6 * UInt32(place)) & 63)])
        }
    }

    private static func value(of character: UInt8) -> UInt8? {
        switch character {
        case 0x41...0x5A: character - 0x41
        case 0x61...0x7A: character - 0x47
        case 0x30...0x39: character + 4
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
