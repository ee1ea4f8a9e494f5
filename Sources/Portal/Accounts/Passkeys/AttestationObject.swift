/// What an authenticator sends when it made a passkey (WebAuthn Level 3, 6.5.4).
struct AttestationObject: Sendable {
    let authenticator: AuthenticatorData

    /// Who made the authenticator is not asked for, so its statement is not judged; it has to be there and to be a map.
    init(_ bytes: [UInt8]) throws(PasskeyTrouble) {
        let object = try CBORReader.read(bytes)
        guard case .text = object[.text("fmt")], case .map = object[.text("attStmt")],
            let data = object[.text("authData")]?.bytes
        else { throw .unreadable }
        authenticator = try AuthenticatorData(data)
    }
}
