/// A Message-ID (RFC 5322, 3.6.4) of the narrow form this module writes, so that its inside can name a file as it is.
struct MessageID: Equatable {
    /// Without the angle brackets: `id@host`.
    let inside: String

    init(_ typed: String) throws(MailError) {
        let bytes = Array(typed.utf8)
        guard (5...128).contains(bytes.count), bytes.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">") else {
            throw .notALetter("Message-ID must have the form <id@host>, at most 128 characters")
        }
        let sides = bytes.dropFirst().dropLast().split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard sides.count == 2, sides.allSatisfy(Self.isDotAtom) else {
            throw .notALetter("Message-ID may hold letters, digits and . - _ + = around one @")
        }
        inside = String(typed.unicodeScalars.dropFirst().dropLast())
    }

    /// The same letter always gets the same boundaries. `=_` cannot occur in quoted-printable or base64 text.
    func boundary(_ number: Int) -> String {
        "=_\(String(hash, radix: 36))_\(number)"
    }

    /// FNV-1a, 64 bits.
    private var hash: UInt64 {
        inside.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    private static func isDotAtom(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty && atom.allSatisfy { $0.isASCIILetterOrDigit || "-_+=".utf8.contains($0) }
        }
    }
}
