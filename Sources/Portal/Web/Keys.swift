import Crypto

/// The secrets of one installation, all derived from the 32 bytes of its key file (HKDF-SHA256, RFC 5869).
struct Keys: Sendable {
    private let forms: SymmetricKey
    private let counters: SymmetricKey
    private let codes: SymmetricKey
    private let unsubscribing: SymmetricKey
    /// For `seal` and `open`.
    let columns: SymmetricKey

    /// `secret` is the content of the key file: at least 32 bytes.
    init(secret: [UInt8]) {
        let master = SymmetricKey(data: secret)
        func derived(_ purpose: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: master, info: Array("kundenportal \(purpose) 1".utf8), outputByteCount: 32)
        }
        forms = derived("forms")
        counters = derived("counters")
        codes = derived("codes")
        unsubscribing = derived("unsubscribe")
        columns = derived("columns")
    }

    /// What a form of this visitor must bring back. `visitor` is the session or the guest cookie.
    func formSecret(of visitor: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(visitor.utf8), using: forms))
    }

    /// Whom a counter counts, so that no address stands in the table of counters.
    func counted(_ who: String) -> String {
        Hexadecimal.string(HMAC<SHA256>.authenticationCode(for: Array(who.utf8), using: counters).prefix(16))
    }

    /// How a typed one-time code is stored. Keyed, because a code is short enough to be tried out against a plain hash.
    func codeHash(_ code: String) -> String {
        Hexadecimal.string(HMAC<SHA256>.authenticationCode(for: Array(code.utf8), using: codes))
    }

    /// What proves that a link that ends a consent was made here: 128 bits.
    func unsubscribeMark(of subject: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(subject.utf8), using: unsubscribing).prefix(16))
    }
}

/// Keys are never printed.
extension Keys: CustomStringConvertible, CustomDebugStringConvertible {
    var description: String { "Keys" }
    var debugDescription: String { "Keys" }
}

/// How a random token of 256 bits is stored: a plain hash is enough, since it cannot be tried out.
func tokenHash(_ token: String) -> String {
    Hexadecimal.string(SHA256.hash(data: Array(token.utf8)))
}

/// Whether two secrets are equal, in a time that does not depend on where they differ.
func isEqualInConstantTime(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for (one, other) in zip(left, right) { difference |= one ^ other }
    return difference == 0
}
