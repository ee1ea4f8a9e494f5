/// Kinds of ASCII bytes. Swift's `Character.isNumber` and `isLetter` accept far more than identifiers may hold.
enum ASCII {
    static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

    static func isCapital(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte }

    static func isSmall(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte }

    static func isLetter(_ byte: UInt8) -> Bool { isCapital(byte) || isSmall(byte) }

    static func uppercased(_ byte: UInt8) -> UInt8 { isSmall(byte) ? byte - 0x20 : byte }

    static func lowercased(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte + 0x20 : byte }
}
