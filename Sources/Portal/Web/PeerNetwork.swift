/// Whom a limit by address counts: an IPv4 address, or the /64 of an IPv6 address, because whoever has one has all 2⁶⁴
/// addresses of it (RFC 6177).
enum PeerNetwork {
    /// What is no address stays.
    static func of(_ address: String) -> String {
        if !address.utf8.contains(UInt8(ascii: ":")) { return address }
        guard let bytes = NetworkAddress(address)?.bytes else { return address }
        return bytes.count == 4
            ? bytes.map(String.init).joined(separator: ".") : "\(Hexadecimal.string(bytes.prefix(8)))/64"
    }

    /// The larger network of what `of` returned, for what is kept for long: `192.0.2.0/24`, or the /48 of IPv6. Nil for
    /// what is no address.
    static func block(_ counted: String) -> String? {
        if counted.hasSuffix("/64"), Hexadecimal.bytes(String(counted.dropLast(3)))?.count == 8 {
            return "\(counted.prefix(12))/48"
        }
        guard let bytes = NetworkAddress(counted)?.bytes, bytes.count == 4 else { return nil }
        return "\(bytes.prefix(3).map(String.init).joined(separator: ".")).0/24"
    }
}
