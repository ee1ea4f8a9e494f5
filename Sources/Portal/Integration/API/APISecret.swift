/// The token of a program as it is shown once: `bkp_<id>_<64 digits>_<check>`, of a customer's program `bkk_…`. The check lets
/// a typing error and a secret in a public place be told without asking the database.
struct APISecret: Sendable, Equatable {
    /// Whose program it is. One kind never opens what the other does.
    enum Kind: String, Sendable, CaseIterable {
        case utility = "bkp"
        case customer = "bkk"
    }

    let kind: Kind
    /// Sixteen hexadecimal digits.
    let id: String
    /// 256 bits as hexadecimal digits.
    let secret: String

    /// A new one.
    init(_ kind: Kind = .utility) {
        self.kind = kind
        (id, secret) = (Random.hexadecimal(bytes: 8), Random.hexadecimal(bytes: 32))
    }

    /// Nil for what was never one of the utility's.
    init?(_ text: String) {
        self.init(text, of: .utility)
    }

    /// Nil for what was never one of this kind.
    init?(_ text: String, of kind: Kind) {
        let parts = text.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, parts[0] == kind.rawValue, Self.isDigits(parts[1], 16), Self.isDigits(parts[2], 64)
        else { return nil }
        self.kind = kind
        (id, secret) = (parts[1], parts[2])
        guard parts[3] == check else { return nil }
    }

    var text: String { "\(kind.rawValue)_\(id)_\(secret)_\(check)" }

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
