/// The number on a meter (Zählernummer): up to twenty signs of A–Z, 0–9, dot, hyphen and slash.
///
/// New meters carry the 14 signs of DIN 43849 (before: DIN 43863-5); meters of earlier decades carry any number their
/// owner gave them, so the form is not demanded.
public struct MeterNumber: Canonical {
    /// What can be wrong with typed text.
    public enum Problem: Error, Sendable, Equatable {
        case empty
        /// More than twenty signs; holds how many there were.
        case length(Int)
        /// A sign that stands on no meter, or not a single letter or digit.
        case characters
    }

    /// Capitals, digits and ". - /", without blanks.
    public let value: String

    /// Blanks are left out, letters become capitals: "1 emh 00 12345678" is 1EMH0012345678.
    public init(_ typed: String) throws(Problem) {
        let signs = TypedSigns(typed).uppercased
        guard !signs.isEmpty else { throw .empty }
        let isKnown = signs.bytes.allSatisfy { ASCII.isDigit($0) || ASCII.isCapital($0) || 0x2D...0x2F ~= $0 }
        guard isKnown, signs.bytes.contains(where: { ASCII.isDigit($0) || ASCII.isCapital($0) }) else {
            throw .characters
        }
        guard signs.count <= 20 else { throw .length(signs.count) }
        value = signs.text
    }

    /// Whether the number follows DIN 43849: kind of meter, three letters of the maker (FLAG), two signs of block
    /// (hexadecimal), eight digits. It has no check digit.
    public var isStandardised: Bool {
        let bytes = Array(value.utf8)
        return bytes.count == 14
            && Self.kinds.contains(bytes[0])
            && bytes[1...3].allSatisfy(ASCII.isCapital)
            && bytes[4...5].allSatisfy { ASCII.isDigit($0) || 0x41...0x46 ~= $0 }
            && bytes[6...13].allSatisfy(ASCII.isDigit)
    }

    /// The first sign of a standardised number: 1 electricity, 2 direct current, 4 heat cost, 5 cooling, 6 heat,
    /// 7 gas, 8 cold water, 9 hot water, E and F communication and other devices, G control modules.
    static let kinds = Array("12456789EFG".utf8)
}
