/// The number of any location of the electricity market beside market and metering location: eleven signs of which the
/// first says the kind and the last is a check digit.
///
/// Source: BDEW "Identifikatoren in der Marktkommunikation", section 8.2.
public struct LocationID: Canonical {
    /// Raw values are the first signs of the number (Codetyp).
    public enum Kind: String, Sendable, CaseIterable {
        /// CR-ID.
        case clusterResource = "A"
        /// SG-ID, Steuergruppe.
        case controlGroup = "B"
        /// SR-ID, steuerbare Ressource.
        case controllableResource = "C"
        /// TR-ID, technische Ressource.
        case technicalResource = "D"
        /// NeLo-ID, Netzlokation.
        case gridLocation = "E"
        /// NeBe-ID, Netzbereich.
        case gridArea = "F"
        /// Paket-ID.
        case package = "P9"
    }

    /// What can be wrong with typed text.
    public enum Problem: Error, Sendable, Equatable {
        case empty
        /// Not eleven signs; holds how many there were.
        case length(Int)
        /// The first sign (for P: the first two) belongs to no kind.
        case kind
        /// Something other than capitals and digits, or no digit at the end.
        case characters
        /// The last digit does not fit the ten signs before.
        case checkDigit
    }

    /// Eleven capitals and digits.
    public let value: String
    /// What the number names.
    public let kind: Kind

    /// Blanks between the signs are left out; small letters are not made capitals.
    public init(_ typed: String) throws(Problem) {
        let signs = TypedSigns(typed)
        guard !signs.isEmpty else { throw .empty }
        guard signs.count == 11 else { throw .length(signs.count) }
        guard signs.areCapitalsOrDigits, signs.bytes.last.map(ASCII.isDigit) == true else { throw .characters }
        guard let kind = Kind.allCases.first(where: { signs.text.hasPrefix($0.rawValue) }) else { throw .kind }
        guard LocationCheckDigit.fits(signs.bytes) else { throw .checkDigit }
        value = signs.text
        self.kind = kind
    }
}
