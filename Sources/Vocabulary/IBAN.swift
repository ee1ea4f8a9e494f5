/// The number of a bank account (ISO 13616). Checked: country, length and structure of the SWIFT IBAN registry, check
/// digits 02…98, MOD 97-10. Checks inside of a country's own number are left to the banks.
///
/// Printing it shows the masked form: account numbers do not belong into logs.
public struct IBAN: Canonical {
    /// What can be wrong with typed text.
    public enum Problem: Error, Sendable, Equatable {
        case empty
        /// Something other than letters and digits.
        case characters
        /// The first two signs are no country with IBANs.
        case unknownCountry
        /// Not as long as the country's IBANs; holds how long those are.
        case length(expected: Int)
        /// Letters where the country has digits, or the reverse.
        case structure
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
        guard let structure = IBANStructure(country: String(signs.text.prefix(2))) else { throw .unknownCountry }
        guard signs.count == structure.length else { throw .length(expected: structure.length) }
        let bytes = signs.bytes
        guard structure.fits(bytes[4...]), bytes[2...3].allSatisfy(ASCII.isDigit) else { throw .structure }
        guard Modulo97.isPossible(checkDigits: bytes[2...3]), Modulo97.remainder(bytes[4...] + bytes[..<4]) == 1 else {
            throw .checkDigit
        }
        value = signs.text
    }

    /// Two capitals (ISO 3166-1, and XK).
    public var country: String { String(value.prefix(2)) }

    /// Whether direct debits and transfers reach the account through SEPA.
    public var isSEPA: Bool { SEPACountries.contains(country) }

    /// Whether a direct debit has to carry the payer's address: the account is held outside of the European Economic Area
    /// (SEPA Core rulebook, EPC016-06, AT-T007; Regulation (EU) 2023/1113 Art. 4).
    public var needsPayerAddress: Bool { SEPACountries.areOutsideEEA(country) }

    /// In groups of four: "DE89 3704 0044 0532 0130 00".
    public var grouped: String { Self.inFours(Array(value)) }

    /// Country, check digits and the last four signs: "DE89 •••• •••• •••• ••30 00".
    public var masked: String {
        let hidden = value.enumerated().map { index, sign in
            index < 4 || index >= value.count - 4 ? sign : "•"
        }
        return Self.inFours(hidden)
    }

    private static func inFours(_ signs: [Character]) -> String {
        stride(from: 0, to: signs.count, by: 4)
            .map { String(signs[$0..<min($0 + 4, signs.count)]) }
            .joined(separator: " ")
    }
}

extension IBAN: Speakable {
    /// In groups of four, the same in both languages.
    public func words(in language: Language) -> String { grouped }
}

extension IBAN: CustomDebugStringConvertible, CustomReflectable {
    public var description: String { masked }

    public var debugDescription: String { masked }

    /// Reflection would print the stored text.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
