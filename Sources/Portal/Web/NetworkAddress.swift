import Foundation

/// An IP address, by its bytes: every spelling of the same address is equal. An IPv4 address that is written as IPv6
/// (`::ffff:192.0.2.1`) is what it is.
public struct NetworkAddress: Sendable, Hashable {
    /// Four or sixteen.
    let bytes: [UInt8]

    /// Nil for what is no address by itself: names, ports, networks and zones.
    init?(_ text: String) {
        // C would stop reading there.
        guard !text.utf8.contains(0) else { return nil }
        var four = in_addr()
        var sixteen = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            bytes = withUnsafeBytes(of: &four) { Array($0) }
        } else if inet_pton(AF_INET6, text, &sixteen) == 1 {
            let all = withUnsafeBytes(of: &sixteen) { Array($0) }
            let isMapped = all.prefix(10).allSatisfy { $0 == 0 } && all[10] == 0xFF && all[11] == 0xFF
            bytes = isMapped ? Array(all.suffix(4)) : all
        } else {
            return nil
        }
    }
}

extension NetworkAddress {
    /// Reads addresses with commas between them. Throws the first part that is none.
    static func list(_ text: String) throws(NotAnAddress) -> Set<NetworkAddress> {
        var list: Set<NetworkAddress> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let typed = String(part).trimmed
            guard let address = NetworkAddress(typed) else { throw NotAnAddress(text: typed) }
            list.insert(address)
        }
        return list
    }

    struct NotAnAddress: Error {
        let text: String
    }
}
