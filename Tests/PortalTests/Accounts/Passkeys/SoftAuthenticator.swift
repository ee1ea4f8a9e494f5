import Crypto
import Foundation

@testable import Portal

/// An authenticator of software: makes a passkey and signs with it, rightly or in any wrong way a test wants.
struct SoftAuthenticator: Sendable {
    enum Secret: Sendable {
        case es256(P256.Signing.PrivateKey)
        case edDSA(Curve25519.Signing.PrivateKey)
    }

    var secret: Secret
    let id = Random.bytes(32)
    /// What it is told the passkey is for.
    var user: [UInt8] = []
    var signCount: UInt32 = 0
    var origin = TestPortal.baseURL
    var party = "localhost"
    /// Present and verified.
    var flags: UInt8 = 0b101
    var makes = "webauthn.create"
    var uses = "webauthn.get"
    /// More of what the browser says, as it stands in JSON.
    var saysMore = ""

    static func es256() -> SoftAuthenticator { SoftAuthenticator(secret: .es256(P256.Signing.PrivateKey())) }
    static func edDSA() -> SoftAuthenticator { SoftAuthenticator(secret: .edDSA(Curve25519.Signing.PrivateKey())) }

    // MARK: Making

    func clientData(_ challenge: String, _ ceremony: String) -> [UInt8] {
        Array(
            "{\"type\":\"\(ceremony)\",\"challenge\":\"\(challenge)\",\"origin\":\"\(origin)\",\"crossOrigin\":false\(saysMore)}"
                .utf8)
    }

    func authenticatorData(with rest: [UInt8] = [], flags more: UInt8 = 0) -> [UInt8] {
        let count = (0..<4).map { UInt8(truncatingIfNeeded: signCount >> (24 - 8 * UInt32($0))) }
        return Array(SHA256.hash(data: Array(party.utf8))) + [flags | more] + count + rest
    }

    /// The passkey as it stands in the authenticator's data.
    var credential: [UInt8] {
        Array(repeating: 0, count: 16) + [0, UInt8(id.count)] + id + key
    }

    /// COSE: kind, algorithm, curve, coordinates.
    var key: [UInt8] {
        switch secret {
        case .es256(let secret):
            let point = Array(secret.publicKey.rawRepresentation)
            return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20] + point.prefix(32) + [0x22, 0x58, 0x20]
                + point.suffix(32)
        case .edDSA(let secret):
            return [0xA4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, 0x20]
                + Array(secret.publicKey.rawRepresentation)
        }
    }

    func attestation(of data: [UInt8]? = nil) -> [UInt8] {
        let data = data ?? authenticatorData(with: credential, flags: 0x40)
        return [0xA3, 0x63] + Array("fmt".utf8) + [0x64] + Array("none".utf8) + [0x67] + Array("attStmt".utf8) + [0xA0]
            + [0x68] + Array("authData".utf8) + [0x59, UInt8(data.count >> 8), UInt8(data.count & 255)] + data
    }

    // MARK: Signing

    func sign(_ message: [UInt8]) throws -> [UInt8] {
        switch secret {
        case .es256(let secret): Array(try secret.signature(for: message).derRepresentation)
        case .edDSA(let secret): Array(try secret.signature(for: message))
        }
    }

    func assertion(_ challenge: String) throws -> Assertion {
        let (client, data) = (clientData(challenge, uses), authenticatorData())
        return Assertion(
            credential: id, user: user, client: try ClientData(client), authenticator: data,
            signature: try sign(data + Array(SHA256.hash(data: client))))
    }
}
