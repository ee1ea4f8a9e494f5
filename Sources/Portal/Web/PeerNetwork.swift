import Foundation

/// Whom a limit by address counts: an IPv4 address, or the /64 of an IPv6 address, because whoever has one has all 2⁶⁴
/// addresses of it (RFC 6177).
enum PeerNetwork {
    /// An IPv4 address that is written as IPv6 (`::ffff:192.0.2.1`) counts as what it is. What is no address stays.
    static func of(_ address: String) -> String {
        var parsed = in6_addr()
        guard address.utf8.contains(UInt8(ascii: ":")), inet_pton(AF_INET6, address, &parsed) == 1 else {
            return address
        }
        let bytes = withUnsafeBytes(of: &parsed) { Array($0) }
        guard bytes.count == 16 else { return address }
        let isIPv4 = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
        if isIPv4 { return bytes.suffix(4).map(String.init).joined(separator: ".") }
        return "\(Hexadecimal.string(bytes.prefix(8)))/64"
    }
}
