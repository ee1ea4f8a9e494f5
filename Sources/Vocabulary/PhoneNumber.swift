/// A telephone number in the international form of ITU-T E.164: plus, country, digits ("+493857550").
///
/// German numbers are checked against the lengths of the numbering plan (Bundesnetzagentur), others only for an
/// existing country and a possible length. Printing it shows `+49•••550`.
public struct PhoneNumber: Canonical {
    /// What can be wrong with typed text.
    public enum Problem: Error, Sendable, Equatable {
        case empty
        /// Something other than digits and the signs people put between them.
        case characters
        /// Begins neither with 0 nor with + and a country: the area code is missing.
        case areaCode
        /// No country has this code.
        case unknownCountry
        /// Too short or too long for a number of this kind.
        case length
    }

    /// Plus and 7 to 15 digits (ITU-T E.164).
    public let value: String

    /// "0385 755-0", "03861/12345", "+49 (0)385 7550", "0049 385 7550". Without country the number is German.
    public init(_ typed: String) throws(Problem) {
        // "+43 (0)1 58058": the 0 in brackets is dialled inside of the country only.
        let mayHoldZero = typed.utf8.count <= 60 && !typed.hasPrefix("(0")
        let signs = TypedSigns(mayHoldZero ? typed.replacing("(0)", with: "") : typed, ignoring: "-/().")
        guard !signs.isEmpty else { throw .empty }
        guard signs.count <= 40 else { throw .length }
        let isInternational = signs.bytes.first == 0x2B
        let digits = isInternational ? Array(signs.bytes.dropFirst()) : signs.bytes
        guard digits.allSatisfy(ASCII.isDigit) else { throw .characters }
        if isInternational {
            value = try Self.international(digits[...])
        } else if digits.starts(with: [0x30, 0x30]) {
            value = try Self.international(digits.dropFirst(2))
        } else if digits.first == 0x30 {
            value = try Self.german(digits.dropFirst())
        } else {
            throw .areaCode
        }
    }

    /// `+49•••550`.
    public var masked: String { "\(value.prefix(3))•••\(value.suffix(3))" }

    /// For reading and for fields that are filled in: "+49 385 000 0001". Where an area code ends is in no rule, so German
    /// numbers stand in groups of three with up to four at the end; others stay as they are.
    public var grouped: String {
        guard value.hasPrefix("+49") else { return value }
        var (rest, groups) = (value.dropFirst(3), ["+49"])
        while rest.count > 4 {
            groups.append(String(rest.prefix(3)))
            rest = rest.dropFirst(3)
        }
        return (groups + [String(rest)]).joined(separator: " ")
    }

    private static func international(_ digits: ArraySlice<UInt8>) throws(Problem) -> String {
        if digits.starts(with: Array("49".utf8)) {
            let national = digits.dropFirst(2)
            return try german(national.first == 0x30 ? national.dropFirst() : national)
        }
        guard CallingCodes.contains(digits) else { throw .unknownCountry }
        guard 7...15 ~= digits.count else { throw .length }
        return "+" + String(decoding: digits, as: UTF8.self)
    }

    private static func german(_ national: ArraySlice<UInt8>) throws(Problem) -> String {
        let number = String(decoding: national, as: UTF8.self)
        guard let first = number.first, first != "0" else { throw .areaCode }
        guard possibleLengths(number).contains(number.utf8.count) else { throw .length }
        return "+49" + number
    }

    /// How many digits follow +49. Area codes have two to five digits, subscribers at least three.
    private static func possibleLengths(_ number: String) -> ClosedRange<Int> {
        switch number.prefix(2) {
        case "15", "16", "17": 10...11
        case "80", "90", "70", "12", "13", "18", "19": number.hasPrefix("800") ? 10...13 : 6...13
        case "10", "11", "14": 99...99
        default: 6...13
        }
    }
}

extension PhoneNumber: CustomDebugStringConvertible, CustomReflectable {
    public var description: String { masked }

    public var debugDescription: String { masked }

    /// Reflection would print the stored text.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
