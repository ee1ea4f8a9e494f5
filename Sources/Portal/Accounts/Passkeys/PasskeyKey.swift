import Crypto
import Store

/// The public half of a passkey: all the portal knows of it. The other half never leaves the authenticator.
struct PasskeyKey: Sendable, Equatable {
    /// What it signs with, by its number in COSE (RFC 9053, 2). The order is the one they are asked for in.
    enum Algorithm: Int64, Sendable, CaseIterable, Storable, Column {
        /// ECDSA over P-256 with SHA-256.
        case es256 = -7
        /// Ed25519.
        case edDSA = -8
    }

    let algorithm: Algorithm
    /// ES256: the uncompressed point, 65 bytes. EdDSA: 32 bytes.
    let bytes: [UInt8]

    init(algorithm: Algorithm, bytes: [UInt8]) {
        (self.algorithm, self.bytes) = (algorithm, bytes)
    }

    /// Reads a COSE key (RFC 9052, 7; WebAuthn Level 3, 5.8.5). Throws when it is none of the two kinds or no point of
    /// its curve.
    init(_ key: CBOR) throws(PasskeyTrouble) {
        guard let number = key[.integer(3)]?.integer else { throw .unreadable }
        guard let algorithm = Algorithm(rawValue: number) else { throw .otherAlgorithm }
        let (kind, curve) = (key[.integer(1)]?.integer, key[.integer(-1)]?.integer)
        guard let x = key[.integer(-2)]?.bytes, x.count == 32 else { throw .unreadable }
        switch (algorithm, kind, curve) {
        case (.es256, 2, 1):
            guard let y = key[.integer(-3)]?.bytes, y.count == 32 else { throw .unreadable }
            bytes = [4] + x + y
        case (.edDSA, 1, 6): bytes = x
        default: throw .otherAlgorithm
        }
        self.algorithm = algorithm
        guard isUsable else { throw .unreadable }
    }

    private var isUsable: Bool {
        switch algorithm {
        case .es256: (try? P256.Signing.PublicKey(x963Representation: bytes)) != nil
        case .edDSA: (try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)) != nil
        }
    }

    /// Checked against when nobody has the passkey, so that an unknown one takes as long as a known one: the base point of
    /// P-256 (FIPS 186-4, D.1.2.3). It belongs to the secret 1, so it must never be the only thing that lets somebody in.
    static let decoy = PasskeyKey(
        algorithm: .es256,
        bytes: Hexadecimal.bytes(
            "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
                + "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5") ?? [])

    /// Whether this key's other half signed `message`. ES256 signatures are DER (WebAuthn Level 3, 6.5.5).
    func signed(_ message: [UInt8], _ signature: [UInt8]) -> Bool {
        switch algorithm {
        case .es256:
            guard let key = try? P256.Signing.PublicKey(x963Representation: bytes),
                let proof = try? P256.Signing.ECDSASignature(derRepresentation: signature)
            else { return false }
            return key.isValidSignature(proof, for: message)
        case .edDSA:
            guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else { return false }
            return key.isValidSignature(signature, for: message)
        }
    }
}
