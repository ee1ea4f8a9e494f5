/// The number of a metering location, where energy is measured (MeLo-ID, Zählpunktbezeichnung): 33 signs.
///
/// DE, six digits of the grid operator, five of the postal code, twenty capitals or digits. No check digit. A market
/// location may have several of them and the reverse. Source: BDEW/VDE Metering Code, Zählpunktbezeichnung.
public struct MesslokationID: Canonical {
    /// What can be wrong with typed text.
    public enum Problem: Error, Sendable, Equatable {
        case empty
        /// Not 33 signs; holds how many there were.
        case length(Int)
        /// Does not begin with DE in capitals.
        case country
        /// Something other than digits up to the thirteenth sign, or than capitals and digits behind it.
        case characters
    }

    /// 33 capitals and digits.
    public let value: String

    /// Blanks and dots between the signs are left out; small letters are not made capitals.
    public init(_ typed: String) throws(Problem) {
        let signs = TypedSigns(typed, ignoring: ".")
        guard !signs.isEmpty else { throw .empty }
        guard signs.count == 33 else { throw .length(signs.count) }
        guard signs.bytes.starts(with: Array("DE".utf8)) else { throw .country }
        guard signs.areCapitalsOrDigits, signs.bytes[2..<13].allSatisfy(ASCII.isDigit) else { throw .characters }
        value = signs.text
    }

    /// Six digits of the grid operator that gave the number.
    public var gridOperator: String { String(value.dropFirst(2).prefix(6)) }

    /// Nil where the number carries 00000, which many grid operators write.
    public var postalCode: PostalCode? { try? PostalCode(String(value.dropFirst(8).prefix(5))) }
}
