/// An e-mail address that can be kept, compared and written to (RFC 5321, without quoted local parts and comments).
///
/// The local part is ASCII; a domain typed with German letters becomes its ASCII form (RFC 3492). So equality here,
/// bytes in the database and the mail server mean the same address; look-alike letters are refused, not folded.
/// Printing it shows `a•••@example.de`: addresses do not belong into logs.
public struct EmailAddress: Canonical {
    /// What can be wrong with typed text.
    public enum Problem: Error, Sendable, Equatable {
        case empty
        /// More than 254 signs, or more than 64 before the @.
        case length
        /// No @, or more than one.
        case atSign
        /// What stands before the @ is not letters, digits and signs with single dots between.
        case localPart
        /// What stands behind the @ is no name of a host with at least two parts.
        case domain
        /// A letter that looks like another one or that mail servers do not know.
        case nonASCII
    }

    /// The address to write to: the local part as typed, the domain in small letters.
    public let value: String

    /// The identity: all small letters. Addresses with one key are equal and belong to one account.
    public let key: String

    /// Blanks around the address are left out.
    public init(_ typed: String) throws(Problem) {
        guard typed.utf8.count <= 600 else { throw .length }
        let text = Self.trimmed(typed)
        guard !text.isEmpty else { throw .empty }
        // Bytes, not characters: a combining mark behind the @ would hide it in one character with it.
        let parts = Array(text.utf8).split(separator: 0x40, omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw .atSign }
        let local = Array(parts[0])
        guard local.allSatisfy({ $0 < 0x80 }) else { throw .nonASCII }
        guard Self.isDotAtom(local) else { throw .localPart }
        let domain: String
        do throws(DomainName.Problem) {
            domain = try DomainName(typed: String(decoding: parts[1], as: UTF8.self)).ascii
        } catch {
            throw error == .nonASCII ? .nonASCII : .domain
        }
        guard local.count <= 64, local.count + 1 + domain.utf8.count <= 254 else { throw .length }
        value = String(decoding: local, as: UTF8.self) + "@" + domain
        key = String(decoding: local.map(ASCII.lowercased), as: UTF8.self) + "@" + domain
    }

    /// `a•••@example.de`.
    public var masked: String {
        guard let at = value.firstIndex(of: "@") else { return "•••" }
        return "\(value.prefix(1))•••\(value[at...])"
    }

    /// What stands behind the @.
    public var domain: String { String(value.drop { $0 != "@" }.dropFirst()) }

    /// Most text is stored text, which has nothing to be left out.
    private static func trimmed(_ typed: String) -> String {
        let isClean = [typed.utf8.first, typed.utf8.last].allSatisfy { $0.map { (0x21...0x7E).contains($0) } ?? true }
        if isClean { return typed }
        return String(typed.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }

    private static func isBlank(_ sign: Character) -> Bool { " \t\r\n\u{A0}".contains(sign) || sign == "\r\n" }

    private static func isDotAtom(_ bytes: [UInt8]) -> Bool {
        bytes.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty && atom.allSatisfy { ASCII.isDigit($0) || ASCII.isLetter($0) || atomSigns.contains($0) }
        }
    }

    /// RFC 5322 section 3.2.3, `atext`, beside letters and digits.
    private static let atomSigns = Array("!#$%&'*+-/=?^_`{|}~".utf8)
}

extension EmailAddress: CustomDebugStringConvertible, CustomReflectable {
    public var description: String { masked }

    public var debugDescription: String { masked }

    /// Reflection would print the stored text.
    public var customMirror: Mirror { Mirror(self, children: [:]) }

    public static func == (left: EmailAddress, right: EmailAddress) -> Bool { left.key == right.key }

    public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
