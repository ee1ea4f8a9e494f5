import Crypto

/// The rules by which a passkey is taken and a sign-in with one is believed (WebAuthn Level 3, 7.1 and 7.2), but for what
/// only the database knows: whether the challenge waits, whose the passkey is, and whether its counter grew. Left out,
/// because nothing here depends on them: whether a passkey can be backed up is not stored, so a sign-in is not compared
/// with it; outputs of extensions are not read; who made the authenticator is not asked for.
struct PasskeyCeremony: Sendable {
    /// The host the passkeys are bound to.
    let party: String
    /// The one origin that counts.
    let origin: String

    /// A passkey somebody made.
    func made(_ attestation: [UInt8], _ client: ClientData) throws(PasskeyTrouble) -> NewPasskey {
        try judge(client, "webauthn.create")
        let data = try AttestationObject(attestation).authenticator
        try judge(data)
        guard let credential = data.credential else { throw .unreadable }
        return NewPasskey(credential: credential, signCount: data.signCount)
    }

    /// A sign-in with a passkey. Returns how often the authenticator says it has signed.
    func proved(_ assertion: Assertion, by key: PasskeyKey) throws(PasskeyTrouble) -> Int64 {
        try judge(assertion.client, "webauthn.get")
        let data = try AuthenticatorData(assertion.authenticator)
        try judge(data)
        guard key.signed(assertion.message, assertion.signature) else { throw .wrongSignature }
        return data.signCount
    }

    private func judge(_ client: ClientData, _ ceremony: String) throws(PasskeyTrouble) {
        guard client.ceremony == ceremony else { throw .otherCeremony }
        guard client.origin == origin, !client.isFramed else { throw .foreignOrigin }
    }

    private func judge(_ data: AuthenticatorData) throws(PasskeyTrouble) {
        guard data.partyHash == Array(SHA256.hash(data: Array(party.utf8))) else { throw .foreignParty }
        guard data.isPresent else { throw .nobodyPresent }
        guard data.isVerified else { throw .nobodyVerified }
        guard data.canBeBackedUp || !data.isBackedUp else { throw .contradiction }
    }
}

/// A passkey that was just made.
struct NewPasskey: Sendable {
    let credential: AuthenticatorData.Credential
    let signCount: Int64
}

/// What a browser brings to sign somebody in with a passkey.
struct Assertion: Sendable {
    let credential: [UInt8]
    /// Whose the authenticator says the passkey is.
    let user: [UInt8]
    let client: ClientData
    let authenticator: [UInt8]
    let signature: [UInt8]

    /// What is signed: the authenticator's data and the hash of what the browser says.
    var message: [UInt8] { authenticator + Array(SHA256.hash(data: client.bytes)) }
}

extension Settings {
    /// The host without its port.
    var host: String {
        let end = authority.lastIndex(of: ":").flatMap { authority[$0...].contains("]") ? nil : $0 }
        return String(authority[..<(end ?? authority.endIndex)])
    }

    var passkeyCeremony: PasskeyCeremony { PasskeyCeremony(party: host, origin: baseURL) }
}
