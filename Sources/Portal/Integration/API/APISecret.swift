/// The token of a program as it is shown once: `bkp_<id>_<64 digits>_<check>`. The check lets a typing error and a secret in
/// a public place be told without asking the database.
struct APISecret: Sendable, Equatable {
    static let prefix = "bkp"
    /// Sixteen hexadecimal digits.
    let id: String
    /// 256 bits as hexadecimal digits.
    let secret: String

    /// A new one.
    init() {
        (id, secret) = (Random.hexadecimal(bytes: 8), Random.hexadecimal(bytes: 32))
    }

    /// Nil for what was never one.
    init?(_ text: String) {
        let parts = text.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, parts[0] == Self.prefix, Self.isDigits(parts[1], 16), Self.isDigits(parts[2], 64)
        else { return nil }
        (id, secret) = (parts[1], parts[2])
        guard parts[3] == check else { return nil }
    }

    var text: String { "\(Self.prefix)_\(id)_\(secret)_\(check)" }

    /// What stands in the table.
    var hash: String { tokenHash("\(id)_\(secret)") }

    private var check: String {
        let sum = CRC32.of(Array("\(id)_\(secret)".utf8))
        return Hexadecimal.string((0..<4).map { UInt8(truncatingIfNeeded: sum >> (24 - 8 * $0)) })
    }

    private static func isDigits(_ text: String, _ count: Int) -> Bool {
        text.utf8.count == count && text == text.lowercased() && Hexadecimal.bytes(text) != nil
    }
}

/// The checksum of ISO 3309, as in ZIP and PNG.
enum CRC32 {
    static func of(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}
