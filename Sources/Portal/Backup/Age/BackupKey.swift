import Crypto
import Foundation

/// Whom backups are written for: the public half of a pair. Who has it writes backups and reads none.
public struct BackupRecipient: Sendable, Equatable, CustomStringConvertible {
    let bytes: [UInt8]

    /// As `age1…`. Throws a sentence when it is none.
    public init(_ text: String) throws(BackupProblem) {
        guard let (prefix, bytes) = Bech32.decode(text.trimmingCharacters(in: .whitespaces)), prefix == "age",
            bytes.count == 32, (try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes)) != nil
        else {
            throw BackupProblem(
                "\"\(text.prefix(80))\" is no public key for backups. It begins with age1; kundenportal backup-key new makes one."
            )
        }
        self.bytes = bytes
    }

    init(_ key: BackupKey) throws {
        bytes = [UInt8](try key.secret().publicKey.rawRepresentation)
    }

    public var description: String { Bech32.encode("age", bytes) }
}

/// The private half, which opens backups. It is kept away from the machine of the portal.
public struct BackupKey: Sendable, CustomStringConvertible {
    private let bytes: [UInt8]

    /// A new one.
    public init() {
        bytes = [UInt8](Curve25519.KeyAgreement.PrivateKey().rawRepresentation)
    }

    /// As `AGE-SECRET-KEY-1…`. Throws a sentence that does not show it.
    public init(_ text: String) throws(BackupProblem) {
        guard let (prefix, bytes) = Bech32.decode(text.trimmingCharacters(in: .whitespacesAndNewlines)),
            prefix == "age-secret-key-", bytes.count == 32
        else { throw BackupProblem("A private key for backups is one line that begins with AGE-SECRET-KEY-1.") }
        self.bytes = bytes
    }

    /// Reads the file that `backup-key new` printed: its comments begin with `#`. The first key counts.
    public init(file: String) throws(BackupProblem) {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw BackupProblem("The file \(file) with the private key cannot be read.")
        }
        let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
        guard let line = lines.first(where: { !$0.isEmpty && !$0.hasPrefix("#") }) else {
            throw BackupProblem("The file \(file) holds no private key.")
        }
        try self.init(line)
    }

    func secret() throws -> Curve25519.KeyAgreement.PrivateKey {
        try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes)
    }

    public var recipient: BackupRecipient {
        get throws { try BackupRecipient(self) }
    }

    /// What the age tool writes and reads. Printed once, and never into a log.
    public var line: String { Bech32.encode("age-secret-key-", bytes).uppercased() }

    public var description: String { "BackupKey" }
}
