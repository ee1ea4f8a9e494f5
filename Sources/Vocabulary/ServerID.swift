/// How a smart meter names itself in its messages (SML server id): ten bytes, written as twenty hexadecimal digits.
///
/// 0A, kind of meter, three letters of the maker, block, and the number as four bytes, highest first
/// (DIN 43863-5, server id). The number on the type plate follows from it.
public struct ServerID: Canonical {
    /// What can be wrong with typed text.
    public enum Problem: Error, Sendable, Equatable {
        case empty
        /// Not twenty digits; holds how many there were.
        case length(Int)
        /// Something other than 0–9 and A–F.
        case characters
        /// Ten bytes that do not stand for a number of DIN 43863-5: other first byte, unknown kind, no letters of a
        /// maker, or a number above 99 999 999.
        case notStandardised
    }

    /// Twenty capital hexadecimal digits.
    public let value: String

    /// The number on the type plate: 0A01454D48000051971E is 1EMH0005347102.
    public let meterNumber: MeterNumber

    /// Blanks, hyphens and colons between the digits are left out; small letters become capitals.
    public init(_ typed: String) throws(Problem) {
        let signs = TypedSigns(typed, ignoring: "-:").uppercased
        guard !signs.isEmpty else { throw .empty }
        let nibbles = signs.bytes.compactMap(Self.nibble)
        guard nibbles.count == signs.count else { throw .characters }
        guard nibbles.count == 20 else { throw .length(nibbles.count) }
        let bytes = stride(from: 0, to: 20, by: 2).map { nibbles[$0] * 16 + nibbles[$0 + 1] }
        guard let number = Self.meterNumber(bytes: bytes, block: signs.bytes[10...11]) else {
            throw .notStandardised
        }
        value = signs.text
        meterNumber = number
    }

    private static func meterNumber(bytes: [UInt8], block: ArraySlice<UInt8>) -> MeterNumber? {
        guard bytes[0] == 0x0A, bytes[1] < 16 else { return nil }
        let serial = bytes[6...9].reduce(0) { $0 * 256 + Int($1) }
        guard serial <= 99_999_999 else { return nil }
        let text = SignWriter.string(capacity: 14) { writer in
            writer.sign(bytes[1] < 10 ? 0x30 + bytes[1] : 0x41 + bytes[1] - 10)
            for byte in bytes[2...4] + block { writer.sign(byte < 0x80 ? byte : 0x3F) }
            writer.digits(serial, width: 8)
        }
        guard let number = try? MeterNumber(text), number.isStandardised, number.value == text else { return nil }
        return number
    }

    private static func nibble(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        default: nil
        }
    }
}
