/// The code of a bank (ISO 9362): four letters, a country, two signs of place, and three of branch or none.
///
/// SEPA needs only the IBAN; a BIC is kept where a customer gives one.
public struct BIC: Canonical {
    /// What can be wrong with typed text.
    public enum Problem: Error, Sendable, Equatable {
        case empty
        /// Neither 8 nor 11 signs; holds how many there were.
        case length(Int)
        /// Something other than letters in the first six signs, or than letters and digits behind.
        case characters
        /// The fifth and sixth sign are no country.
        case unknownCountry
    }

    /// In capitals; as long as typed.
    public let value: String

    /// Blanks between the signs are left out, small letters become capitals.
    public init(_ typed: String) throws(Problem) {
        let signs = TypedSigns(typed).uppercased
        guard !signs.isEmpty else { throw .empty }
        guard signs.count == 8 || signs.count == 11 else { throw .length(signs.count) }
        guard signs.areCapitalsOrDigits, signs.bytes[..<6].allSatisfy(ASCII.isCapital) else { throw .characters }
        guard Countries.contains(String(decoding: signs.bytes[4..<6], as: UTF8.self)) else { throw .unknownCountry }
        value = signs.text
    }

    /// Two capitals (ISO 3166-1, and XK).
    public var country: String { String(value.dropFirst(4).prefix(2)) }
}
