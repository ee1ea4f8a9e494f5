import Crypto
import Foundation

/// The head of an age file, version 1 (age-encryption.org/v1): the key of the file, wrapped for each recipient (X25519), and
/// a seal over all of it.
struct AgeHeader {
    static let version = "age-encryption.org/v1"
    private static let wrapping = Data("age-encryption.org/v1/X25519".utf8)
    /// Far more than a head with a hundred recipients has.
    private static let longest = 65_536

    /// From the first sign to the three hyphens before the seal.
    private let sealed: [UInt8]
    private let seal: [UInt8]
    private let stanzas: [(share: [UInt8], body: [UInt8])]

    /// What stands in the file.
    var bytes: [UInt8] { sealed + Array(" \(Self.text(seal))\n".utf8) }

    /// Wraps a key of 16 bytes for everybody.
    init(_ fileKey: [UInt8], for recipients: [BackupRecipient]) throws {
        var (lines, stanzas) = ([Self.version], [(share: [UInt8], body: [UInt8])]())
        for recipient in recipients {
            let ephemeral = Curve25519.KeyAgreement.PrivateKey()
            let share = [UInt8](ephemeral.publicKey.rawRepresentation)
            let key = try Self.wrapKey(ephemeral, recipient.bytes, share: share, recipient: recipient.bytes)
            let box = try ChaChaPoly.seal(fileKey, using: key, nonce: ChaChaPoly.Nonce(data: Self.zeros))
            stanzas.append((share, [UInt8](box.ciphertext + box.tag)))
        }
        for stanza in stanzas { lines += ["-> X25519 \(Self.text(stanza.share))", Self.text(stanza.body)] }
        sealed = Array((lines + ["---"]).joined(separator: "\n").utf8)
        self.stanzas = stanzas
        seal = Self.seal(sealed, fileKey)
    }

    /// Reads it from the begin of a file.
    init(reading next: () throws -> [UInt8]) throws {
        var (read, stanzas) = ([UInt8](), [(share: [UInt8], body: [UInt8])]())
        var share: [UInt8]?
        while true {
            let line = try next()
            let words = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
            guard read.count + line.count < Self.longest else { throw BackupProblem.damaged }
            if read.isEmpty {
                guard words == [Self.version] else {
                    throw BackupProblem("This is no backup of the portal: it does not begin with \(Self.version).")
                }
            } else if words.first == "---" {
                guard words.count == 2, let seal = Self.bytes(words[1]), seal.count == 32 else {
                    throw BackupProblem.damaged
                }
                sealed = read + Array("---".utf8)
                (self.seal, self.stanzas) = (seal, stanzas)
                return
            } else if words.first == "->" {
                share = words.count == 3 && words[1] == "X25519" ? Self.bytes(words[2]) : nil
            } else if let known = share, words.count == 1, let body = Self.bytes(words[0]), body.count == 32 {
                stanzas.append((known, body))
                share = nil
            }
            read += line + [UInt8(ascii: "\n")]
        }
    }

    /// The key of the file. Throws when the private key fits no recipient.
    func open(with key: BackupKey) throws -> [UInt8] {
        let secret = try key.secret()
        let own = [UInt8](secret.publicKey.rawRepresentation)
        for stanza in stanzas {
            let wrap = try? Self.wrapKey(secret, stanza.share, share: stanza.share, recipient: own)
            guard let wrap, let box = try? ChaChaPoly.SealedBox(combined: Data(Self.zeros + stanza.body)),
                let fileKey = try? ChaChaPoly.open(box, using: wrap)
            else { continue }
            try check([UInt8](fileKey))
            return [UInt8](fileKey)
        }
        throw BackupProblem.noKeyFits
    }

    /// Throws unless the head is as it was written with this key.
    func check(_ fileKey: [UInt8]) throws {
        let key = Self.sealKey(fileKey)
        guard HMAC<SHA256>.isValidAuthenticationCode(seal, authenticating: sealed, using: key) else {
            throw BackupProblem.damaged
        }
    }

    private static let zeros = [UInt8](repeating: 0, count: 12)

    private static func wrapKey(
        _ secret: Curve25519.KeyAgreement.PrivateKey, _ other: [UInt8], share: [UInt8], recipient: [UInt8]
    ) throws -> SymmetricKey {
        try secret.sharedSecretFromKeyAgreement(with: Curve25519.KeyAgreement.PublicKey(rawRepresentation: other))
            .hkdfDerivedSymmetricKey(
                using: SHA256.self, salt: Data(share + recipient), sharedInfo: wrapping, outputByteCount: 32)
    }

    private static func sealKey(_ fileKey: [UInt8]) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: fileKey), info: Data("header".utf8), outputByteCount: 32)
    }

    private static func seal(_ sealed: [UInt8], _ fileKey: [UInt8]) -> [UInt8] {
        [UInt8](HMAC<SHA256>.authenticationCode(for: sealed, using: sealKey(fileKey)))
    }

    /// Base64 without the signs that fill up.
    private static func text(_ bytes: [UInt8]) -> String {
        String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
    }

    /// Nil also where the last sign holds bits that mean nothing: one content has one text.
    private static func bytes(_ text: String) -> [UInt8]? {
        let filled = text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        return Data(base64Encoded: filled).map { [UInt8]($0) }.flatMap { Self.text($0) == text ? $0 : nil }
    }
}
