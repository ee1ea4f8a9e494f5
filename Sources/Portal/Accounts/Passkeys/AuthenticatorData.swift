/// What the authenticator says (WebAuthn Level 3, 6.1).
struct AuthenticatorData: Sendable {
    /// A passkey that was just made.
    struct Credential: Sendable {
        let id: [UInt8]
        let key: PasskeyKey
    }

    static let longestCredentialID = 1023

    /// As they came; these are signed.
    let bytes: [UInt8]
    /// SHA-256 of the host it worked for.
    let partyHash: [UInt8]
    /// 0 when the authenticator does not count.
    let signCount: Int64
    let credential: Credential?
    private let flags: UInt8

    /// Somebody touched it.
    var isPresent: Bool { flags & 1 != 0 }
    /// It asked for PIN, finger or face.
    var isVerified: Bool { flags & 4 != 0 }
    var canBeBackedUp: Bool { flags & 8 != 0 }
    var isBackedUp: Bool { flags & 16 != 0 }

    init(_ bytes: [UInt8]) throws(PasskeyTrouble) {
        guard bytes.count <= CBORReader.mostBytes else { throw .unreadable }
        self.bytes = bytes
        var rest = bytes[...]
        partyHash = Array(try Self.take(32, from: &rest))
        flags = try Self.take(1, from: &rest).reduce(0) { $1 | $0 }
        signCount = try Self.take(4, from: &rest).reduce(0) { $0 << 8 | Int64($1) }
        credential = flags & 64 != 0 ? try Self.credential(&rest) : nil
        if flags & 128 != 0 {
            // Extensions: nothing was asked for, so nothing of it is used. It has to be a map all the same.
            guard case .map = try Self.value(&rest) else { throw .unreadable }
        }
        guard rest.isEmpty else { throw .unreadable }
    }

    /// What kind of authenticator it is (16 bytes, not asked for), the length of the identity, the identity, the key.
    private static func credential(_ rest: inout ArraySlice<UInt8>) throws(PasskeyTrouble) -> Credential {
        _ = try take(16, from: &rest)
        let length = try take(2, from: &rest).reduce(0) { $0 << 8 | Int($1) }
        guard (1...longestCredentialID).contains(length) else { throw .unreadable }
        let id = Array(try take(length, from: &rest))
        return Credential(id: id, key: try PasskeyKey(try value(&rest)))
    }

    private static func value(_ rest: inout ArraySlice<UInt8>) throws(PasskeyTrouble) -> CBOR {
        var reader = try CBORReader(rest)
        let value = try reader.next()
        rest = rest.dropFirst(reader.position)
        return value
    }

    private static func take(_ count: Int, from rest: inout ArraySlice<UInt8>) throws(PasskeyTrouble)
        -> ArraySlice<UInt8>
    {
        guard rest.count >= count else { throw .unreadable }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }
}
