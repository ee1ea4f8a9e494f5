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
}
