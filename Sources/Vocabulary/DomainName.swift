/// A host name in its ASCII form: small letters, digits and hyphens, at least two labels (RFC 1123, RFC 5890).
///
/// Beside ASCII the letters of German domains are read (DENIC: ß and the small letters of Latin-1 and Latin
/// Extended-A). Everything else, above all letters that only look Latin, is refused.
struct DomainName {
    enum Problem: Error, Equatable {
        case structure
        case nonASCII
    }

    let ascii: String

    init(typed: String) throws(Problem) {
        let labels = typed.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
        var written: [String] = []
        for label in labels {
            let ascii = try Self.ascii(label: Array(label))
            guard Self.isLabel(Array(ascii.utf8)) else { throw .structure }
            written.append(ascii)
        }
        guard written.count >= 2, let last = written.last, last.utf8.contains(where: ASCII.isSmall) else {
            throw .structure
        }
        ascii = written.joined(separator: ".")
        guard ascii.utf8.count <= 253 else { throw .structure }
    }

    private static func ascii(label: [Unicode.Scalar]) throws(Problem) -> String {
        guard label.count <= 63 else { throw .structure }
        let small = label.map { scalar in
            scalar.isASCII ? Unicode.Scalar(ASCII.lowercased(UInt8(truncatingIfNeeded: scalar.value))) : scalar
        }
        if small.allSatisfy(\.isASCII) {
            return String(decoding: small.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
        }
        guard small.allSatisfy({ $0.isASCII || isGermanDomainLetter($0) }) else { throw .nonASCII }
        guard let encoded = Punycode.encode(small) else { throw .structure }
        return "xn--" + encoded
    }

    private static func isGermanDomainLetter(_ scalar: Unicode.Scalar) -> Bool {
        0xDF...0x17F ~= scalar.value && scalar.properties.isLowercase && !scalar.properties.changesWhenNFKCCaseFolded
            || scalar == "ß"
    }

    private static func isLabel(_ bytes: [UInt8]) -> Bool {
        guard 1...63 ~= bytes.count, bytes.first != 0x2D, bytes.last != 0x2D else { return false }
        guard bytes.allSatisfy({ ASCII.isSmall($0) || ASCII.isDigit($0) || $0 == 0x2D }) else { return false }
        // Hyphens at positions three and four are reserved (RFC 5891, 4.2.3.1); only "xn--" has a meaning.
        return !bytes.dropFirst(2).starts(with: [0x2D, 0x2D]) || bytes.starts(with: Array("xn--".utf8))
    }
}
