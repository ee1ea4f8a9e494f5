/// The number under which the utility collects direct debits (Gläubiger-Identifikationsnummer; EPC262-08): country,
/// check digits, three signs of business code that no check covers, national number.
///
/// German ones have 18 signs, and their national number is eleven digits (Deutsche Bundesbank).
public struct CreditorID: Canonical {
    /// What can be wrong with typed text.
    public enum Problem: Error, Sendable, Equatable {
        case empty
        /// Not 18 signs (Germany) or not 8 to 35 (others); holds how many there were.
        case length(Int)
        /// Something other than letters and digits, or than digits where the German number has them.
        case characters
        /// The first two signs are no SEPA country.
        case unknownCountry
        /// The check digits do not fit: a typing error.
        case checkDigit
    }

    /// Without blanks, in capitals.
    public let value: String

    /// Blanks between the signs are left out, small letters become capitals.
    public init(_ typed: String) throws(Problem) {
        let signs = TypedSigns(typed).uppercased
        guard !signs.isEmpty else { throw .empty }
        guard signs.areCapitalsOrDigits else { throw .characters }
        let country = String(signs.text.prefix(2))
        guard SEPACountries.contains(country) else { throw .unknownCountry }
        guard country == "DE" ? signs.count == 18 : 8...35 ~= signs.count else { throw .length(signs.count) }
        let bytes = signs.bytes
        guard country != "DE" || bytes[7...].allSatisfy(ASCII.isDigit) else { throw .characters }
        guard Modulo97.isPossible(checkDigits: bytes[2...3]), Modulo97.remainder(bytes[7...] + bytes[..<4]) == 1 else {
            throw .checkDigit
        }
        value = signs.text
    }
}
