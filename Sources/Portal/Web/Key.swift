import Crypto

/// What derives from one key file (HKDF-SHA256, RFC 5869).
struct Key: Sendable {
    /// Stands before everything it sealed.
    let number: UInt8
    /// For `seal` and `open`.
    let columns: SymmetricKey
    let marks: KeyMarks
    /// By what this key is known again. It stands in the database and says nothing about the key.
    let check: String
    private let forms: SymmetricKey
    private let backups: SymmetricKey

    init(number: UInt8, secret: [UInt8]) {
        let master = SymmetricKey(data: secret)
        func derived(_ purpose: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: master, info: Array("kundenportal \(purpose) 1".utf8), outputByteCount: 32)
        }
        self.number = number
        check = Hexadecimal.string(
            HMAC<SHA256>.authenticationCode(for: Array("kundenportal".utf8), using: derived("check")))
        forms = derived("forms")
        backups = derived("backups")
        columns = derived("columns")
        marks = KeyMarks(
            counters: derived("counters"), codes: derived("codes"), unsubscribing: derived("unsubscribe"),
            proofs: derived("proofs"))
    }

    func formSecret(of visitor: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(visitor.utf8), using: forms))
    }

    /// Shows that a backup with this SHA-256 was written by a portal that has this key.
    func backupMark(_ sha256: String) -> String {
        Hexadecimal.string(HMAC<SHA256>.authenticationCode(for: Array(sha256.utf8), using: backups))
    }
}

/// The part of a key whose results people hold in their hands: codes on paper, links in letters, proofs of consents. It
/// outlives the key, and it opens nothing.
struct KeyMarks: Sendable {
    let counters, codes, unsubscribing, proofs: SymmetricKey

    init(counters: SymmetricKey, codes: SymmetricKey, unsubscribing: SymmetricKey, proofs: SymmetricKey) {
        (self.counters, self.codes, self.unsubscribing, self.proofs) = (counters, codes, unsubscribing, proofs)
    }

    /// As `bytes` wrote them. Nil for anything else.
    init?(bytes: [UInt8]) {
        guard bytes.count == 128 else { return nil }
        let parts = [bytes[..<32], bytes[32..<64], bytes[64..<96], bytes[96...]].map { SymmetricKey(data: $0) }
        self.init(counters: parts[0], codes: parts[1], unsubscribing: parts[2], proofs: parts[3])
    }

    var bytes: [UInt8] {
        [counters, codes, unsubscribing, proofs].flatMap { $0.withUnsafeBytes { Array($0) } }
    }

    func counted(_ who: String) -> String {
        Hexadecimal.string(HMAC<SHA256>.authenticationCode(for: Array(who.utf8), using: counters).prefix(16))
    }

    func codeHash(_ code: String) -> String {
        Hexadecimal.string(HMAC<SHA256>.authenticationCode(for: Array(code.utf8), using: codes))
    }

    func proof(_ contact: String) -> String {
        Hexadecimal.string(HMAC<SHA256>.authenticationCode(for: Array(contact.utf8), using: proofs))
    }

    func unsubscribeMark(of subject: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(subject.utf8), using: unsubscribing).prefix(16))
    }
}

extension Key: CustomStringConvertible, CustomDebugStringConvertible {
    var description: String { "Key \(number)" }
    var debugDescription: String { description }
}

extension KeyMarks: CustomStringConvertible, CustomDebugStringConvertible {
    var description: String { "KeyMarks" }
    var debugDescription: String { description }
}
