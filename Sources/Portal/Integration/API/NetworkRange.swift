/// A network as `192.0.2.0/24` or `2001:db8::/32`; an address without a length is that address alone.
struct NetworkRange: Sendable, Equatable {
    private let bytes: [UInt8]
    private let length: Int
    let text: String

    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard (1...2).contains(parts.count), let address = NetworkAddress(parts[0]) else { return nil }
        let most = address.bytes.count * 8
        guard let length = parts.count == 2 ? Int(parts[1]) : most, (0...most).contains(length) else { return nil }
        (bytes, self.length, self.text) = (address.bytes, length, text)
    }

    func contains(_ address: NetworkAddress) -> Bool {
        guard address.bytes.count == bytes.count else { return false }
        return bytes.indices.allSatisfy { index in
            let bits = min(8, max(0, length - index * 8))
            let mask = bits == 0 ? 0 : UInt8.max << UInt8(8 - bits)
            return address.bytes[index] & mask == bytes[index] & mask
        }
    }

    /// Networks with commas between them; nil where one is none.
    static func list(_ text: String) -> [NetworkRange]? {
        let words = text.split(separator: ",").map { String($0).trimmed }
        let ranges = words.compactMap(NetworkRange.init)
        return ranges.count == words.count ? ranges : nil
    }
}
