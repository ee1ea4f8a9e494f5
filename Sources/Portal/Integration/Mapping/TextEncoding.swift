/// How a table writes its letters. All of them have ASCII in the places of ASCII, so lines and cells are found before anything
/// is decoded.
enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case windows1252 = "windows-1252"
    case latin1 = "iso-8859-1"
    case latin9 = "iso-8859-15"

    /// Nil where a sign does not exist in this encoding.
    func text(_ bytes: some Collection<UInt8>) -> String? {
        if self == .utf8 { return String(validating: bytes, as: UTF8.self) }
        var text = String.UnicodeScalarView()
        for byte in bytes {
            guard let scalar = scalar(byte) else { return nil }
            text.append(scalar)
        }
        return String(text)
    }

    private func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        switch self {
        case .windows1252 where (0x80...0x9F).contains(byte): Self.windows[Int(byte) - 0x80]
        case .latin9: Self.differing[byte] ?? Unicode.Scalar(byte)
        case .utf8, .windows1252, .latin1: Unicode.Scalar(byte)
        }
    }

    /// 0x80 to 0x9F (WHATWG Encoding, index windows-1252); five of them are no letters.
    private static let windows: [Unicode.Scalar?] = [
        "\u{20AC}", nil, "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}", "\u{02C6}", "\u{2030}",
        "\u{0160}", "\u{2039}", "\u{0152}", nil, "\u{017D}", nil, nil, "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}",
        "\u{2022}", "\u{2013}", "\u{2014}", "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", nil, "\u{017E}",
        "\u{0178}",
    ]

    /// Where ISO 8859-15 is not ISO 8859-1: the euro and seven letters.
    private static let differing: [UInt8: Unicode.Scalar] = [
        0xA4: "\u{20AC}", 0xA6: "\u{0160}", 0xA8: "\u{0161}", 0xB4: "\u{017D}", 0xB8: "\u{017E}", 0xBC: "\u{0152}",
        0xBD: "\u{0153}", 0xBE: "\u{0178}",
    ]
}
