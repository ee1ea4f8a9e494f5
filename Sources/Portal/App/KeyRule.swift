import Foundation

/// Which bytes are good enough for a key. 32 bytes from the system's generator always pass; what somebody typed, copied
/// from an example or filled up with one sign does not.
enum KeyRule {
    static let length = 32

    enum Weakness: Sendable, Equatable {
        case tooShort
        /// Few different bytes, a repeated half, or a count.
        case pattern
        /// Words somebody wrote, and no random bytes as hexadecimal digits or Base64.
        case text
    }

    /// Nil when they are good enough.
    static func weakness(of bytes: [UInt8]) -> Weakness? {
        guard bytes.count >= length else { return .tooShort }
        guard isText(bytes) else { return isPattern(bytes) ? .pattern : nil }
        guard let meant = decoded(bytes), meant.count >= length, !isText(meant) else { return .text }
        return isPattern(meant) ? .pattern : nil
    }

    /// Random bytes are all visible signs once in 10¹³ times.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { (0x20...0x7E).contains($0) || (0x09...0x0D).contains($0) }
    }

    /// Of 32 random bytes hardly ever fewer than 20 differ.
    private static func isPattern(_ bytes: [UInt8]) -> Bool {
        if Set(bytes).count < 16 { return true }
        let half = bytes.count / 2
        if Array(bytes.prefix(half)) == Array(bytes.dropFirst(half).prefix(half)) { return true }
        return Set(zip(bytes, bytes.dropFirst()).map { $1 &- $0 }).count < 4
    }

    private static func decoded(_ text: [UInt8]) -> [UInt8]? {
        let signs = String(decoding: text.filter { $0 > 0x20 }, as: UTF8.self)
        if let bytes = Hexadecimal.bytes(signs.lowercased()) { return bytes }
        return Data(base64Encoded: signs).map { [UInt8]($0) }
    }
}
