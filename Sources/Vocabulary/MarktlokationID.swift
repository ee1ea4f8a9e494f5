/// The number of a market location, where electricity or gas is bought (MaLo-ID): eleven digits.
///
/// Source: BDEW, Anwendungshilfe "Identifikatoren in der Marktkommunikation", section 8.1. A right check digit does not
/// prove the right location: a digit at an even position changed by five is not noticed.
public struct MarktlokationID: Canonical {
    /// What can be wrong with typed text.
    public enum Problem: Error, Sendable, Equatable {
        case empty
        /// Not eleven signs; holds how many there were.
        case length(Int)
        /// Something other than digits, or a 0 in front, which is not assigned.
        case characters
        /// The last digit does not fit the ten before: a typing error.
        case checkDigit
    }

    /// Eleven digits.
    public let value: String

    /// Blanks between the digits are left out.
    public init(_ typed: String) throws(Problem) {
        let signs = TypedSigns(typed)
        guard !signs.isEmpty else { throw .empty }
        guard signs.count == 11 else { throw .length(signs.count) }
        guard signs.areDigits, signs.bytes.first != 0x30 else { throw .characters }
        guard LocationCheckDigit.fits(signs.bytes) else { throw .checkDigit }
        value = signs.text
    }
}
