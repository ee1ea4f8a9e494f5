/// The word a password is made round: without what people put before and behind it, with letters for the signs that look
/// like them. „P4sswort!2024“ and „sonne12sonne“ are no more than „passwort“ and „sonne“ to somebody who guesses.
struct PasswordStem: Sendable {
    /// More digits and signs than a date with dots and two signs are worth something.
    private static let mostAround = 12

    private let bytes: [UInt8]

    /// `password` as `SearchKey` folds it: small letters, umlauts as two.
    init(folded password: String) {
        bytes = Array(password.utf8)
    }

    /// The known word, if the password is one, or the same one again and again.
    func word(in isKnown: (String) -> Bool) -> String? {
        let before = min(Self.mostAround, bytes.prefix { !Self.isLetter($0) }.count)
        let after = min(Self.mostAround, bytes.reversed().prefix { !Self.isLetter($0) }.count)
        for begin in 0...before {
            for end in 0...after where begin + end <= Self.mostAround && begin + end < bytes.count {
                let core = bytes[begin..<(bytes.count - end)]
                for letters in Self.readings(of: core) {
                    if let word = Self.known(letters, isKnown) ?? Self.known(letters.reversed(), isKnown) {
                        return word
                    }
                }
            }
        }
        return nil
    }

    private static func known(_ letters: [UInt8], _ isKnown: (String) -> Bool) -> String? {
        guard letters.count >= 3 else { return nil }
        let whole = String(decoding: letters, as: UTF8.self)
        if isKnown(whole) { return whole }
        guard letters.count >= 6 else { return nil }
        for length in 1...(letters.count / 2) where letters.count.isMultiple(of: length) {
            guard zip(letters, letters.dropFirst(length)).allSatisfy(==) else { continue }
            let part = String(decoding: letters.prefix(length), as: UTF8.self)
            if length <= 3 || isKnown(part) { return part }
        }
        return nil
    }

    /// With signs read as the letters they look like (a 1 as i, and as l), and with signs left out.
    private static func readings(of core: ArraySlice<UInt8>) -> [[UInt8]] {
        let plain = core.filter(isLetter)
        guard plain.count < core.count else { return [plain] }
        return [plain] + ["i", "l"].map { one in core.compactMap { isLetter($0) ? $0 : letter($0, one: one) } }
    }

    private static func letter(_ sign: UInt8, one: Unicode.Scalar) -> UInt8? {
        switch sign {
        case UInt8(ascii: "0"): UInt8(ascii: "o")
        case UInt8(ascii: "1"), UInt8(ascii: "!"), UInt8(ascii: "|"): UInt8(ascii: one)
        case UInt8(ascii: "3"): UInt8(ascii: "e")
        case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
        case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "s")
        case UInt8(ascii: "7"), UInt8(ascii: "+"): UInt8(ascii: "t")
        case UInt8(ascii: "8"): UInt8(ascii: "b")
        case UInt8(ascii: "9"): UInt8(ascii: "g")
        default: nil
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
}
