import Foundation

/// Where a message may go. Whoever can choose an address must not make the portal talk to the house's own machines.
struct WebhookAddress: Sendable, Equatable {
    let url: String
    let host: String
    let port: Int

    /// `https` only, without user, password and fragment; `isOpen` allows `http`, too. Nil for anything else.
    init?(_ text: String, isOpen: Bool) {
        guard text.utf8.count <= 500, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            let parts = URLComponents(string: text), let scheme = parts.scheme,
            scheme == "https" || (isOpen && scheme == "http"), let host = parts.host, !host.isEmpty,
            parts.user == nil, parts.password == nil, parts.fragment == nil
        else { return nil }
        let port = parts.port ?? (scheme == "https" ? 443 : 80)
        guard (1...65_535).contains(port), Self.isPlain(host),
            Self.authority(of: text) == parts.port.map({ "\(host):\($0)" }) ?? host
        else { return nil }
        (url, self.port) = (text, port)
        self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    }

    /// Small letters, digits, dots and hyphens, or an address in brackets: libcurl reads the same host as we do, and finds it
    /// among those that were looked at. A dot at the end would be another name there.
    private static func isPlain(_ host: String) -> Bool {
        let inner = host.hasPrefix("[") && host.hasSuffix("]") ? host.dropFirst().dropLast() : host[...]
        let isAddress = inner.count < host.count
        return !inner.isEmpty && inner.last != "."
            && inner.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."):
                    true
                case UInt8(ascii: "-"): !isAddress
                case UInt8(ascii: ":"): isAddress
                default: false
                }
            }
    }

    /// What stands between the scheme and the path, as it was typed.
    private static func authority(of text: String) -> String? {
        guard let begin = text.firstRange(of: "://")?.upperBound else { return nil }
        return String(text[begin...].prefix { !"/?#".contains($0) })
    }

    /// Not of the house, of this machine, of documentation or of many (IANA special-purpose registries).
    static func isPublic(_ address: NetworkAddress) -> Bool {
        !special.contains { $0.contains(address) }
    }

    private static let special = [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4", "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23",
        "2001:db8::/32", "2002::/16", "3fff::/20", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
    ].compactMap(NetworkRange.init)
}
