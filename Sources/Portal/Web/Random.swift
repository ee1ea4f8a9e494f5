#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Randomness for identities, tokens and codes, from the operating system's generator.
enum Random {
    /// That many random bytes, in one call of the system for each 256.
    static func bytes(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let part = min(256, count - filled)
                // Fails only while the machine boots (no randomness yet) or for more than 256 bytes.
                guard let start = buffer.baseAddress, getentropy(start + filled, part) == 0 else { continue }
                filled += part
            }
        }
    }

    /// Random bytes as lower-case hexadecimal digits, two for each byte.
    static func hexadecimal(bytes count: Int) -> String {
        Hexadecimal.string(bytes(count))
    }

    /// `length` characters of `alphabet`, each equally likely.
    static func characters(_ length: Int, of alphabet: [Character]) -> String {
        var generator = SystemRandomNumberGenerator()
        return String((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "0" })
    }
}

/// Bytes as text.
enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    static func string(_ bytes: some Sequence<UInt8>) -> String {
        var text = [UInt8]()
        text.reserveCapacity(bytes.underestimatedCount * 2)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Nil unless `text` is an even number of hexadecimal digits.
    static func bytes(_ text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes = [UInt8]()
        bytes.reserveCapacity(digits.count / 2)
        for position in stride(from: 0, to: digits.count, by: 2) {
            guard let high = value(digits[position]), let low = value(digits[position + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
