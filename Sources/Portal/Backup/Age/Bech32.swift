/// Words for bytes that survive being typed (BIP 173), as age writes its keys; without that standard's limit of 90 signs.
enum Bech32 {
    private static let signs = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)

    /// In small letters.
    static func encode(_ prefix: String, _ bytes: [UInt8]) -> String {
        let values = regroup(bytes, from: 8, to: 5, pads: true) ?? []
        let checked = expanded(prefix) + values + [0, 0, 0, 0, 0, 0]
        let remainder = polymod(checked) ^ 1
        let checksum = (0..<6).map { UInt8(truncatingIfNeeded: remainder >> UInt32(5 * (5 - $0))) & 31 }
        return prefix + "1" + String(decoding: (values + checksum).map { signs[Int($0)] }, as: UTF8.self)
    }

    /// Nil when a sign is wrong or letters of both sizes are mixed.
    static func decode(_ text: String) -> (prefix: String, bytes: [UInt8])? {
        let small = text.lowercased()
        guard text == small || text == text.uppercased(), text.utf8.allSatisfy({ (33...126).contains($0) }),
            let separator = small.lastIndex(of: "1")
        else { return nil }
        let prefix = String(small[..<separator])
        let values = small[small.index(after: separator)...].utf8.compactMap {
            signs.firstIndex(of: $0).map(UInt8.init)
        }
        guard !prefix.isEmpty, values.count >= 6, values.count == small[separator...].utf8.count - 1,
            polymod(expanded(prefix) + values) == 1,
            let bytes = regroup(values.dropLast(6), from: 5, to: 8, pads: false)
        else { return nil }
        return (prefix, bytes)
    }

    private static func expanded(_ prefix: String) -> [UInt8] {
        prefix.utf8.map { $0 >> 5 } + [0] + prefix.utf8.map { $0 & 31 }
    }

    private static func polymod(_ values: [UInt8]) -> UInt32 {
        let generators: [UInt32] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
        return values.reduce(1) { sum, value in
            let top = sum >> 25
            var next = (sum & 0x1ff_ffff) << 5 ^ UInt32(value)
            for (bit, generator) in generators.enumerated() where top >> UInt32(bit) & 1 == 1 { next ^= generator }
            return next
        }
    }

    /// Nil when bits are left over that are not zero.
    private static func regroup(_ values: some Sequence<UInt8>, from: UInt32, to: UInt32, pads: Bool) -> [UInt8]? {
        var (sum, bits, groups): (UInt32, UInt32, [UInt8]) = (0, 0, [])
        let mask: UInt32 = (1 << to) - 1
        for value in values {
            sum = (sum << from | UInt32(value)) & 0xfff
            bits += from
            while bits >= to {
                bits -= to
                groups.append(UInt8(truncatingIfNeeded: sum >> bits & mask))
            }
        }
        if pads {
            if bits > 0 { groups.append(UInt8(truncatingIfNeeded: sum << (to - bits) & mask)) }
        } else if bits >= from || sum & ((1 << bits) - 1) != 0 {
            return nil
        }
        return groups
    }
}
