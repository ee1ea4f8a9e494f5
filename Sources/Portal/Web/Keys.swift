import Crypto

/// The secrets of one installation. There may be several keys: the newest one makes and seals, what an older one made is
/// still taken. Of a retired key only its marks are known (docs/decisions/0017).
struct Keys: Sendable {
    let newest: Key
    /// The newer first.
    let older: [Key]
    /// Of keys whose files are gone.
    private(set) var retired: [KeyMarks] = []

    init(newest: Key, older: [Key] = []) {
        self.newest = newest
        self.older = older
    }

    /// One key with the number 1. `secret` is the content of the key file: at least 32 bytes.
    init(secret: [UInt8]) {
        self.init(newest: Key(number: 1, secret: secret))
    }

    var all: [Key] { [newest] + older }
    private var marks: [KeyMarks] { all.map(\.marks) + retired }

    func remembering(_ retired: [KeyMarks]) -> Keys {
        var keys = self
        keys.retired = retired
        return keys
    }

    /// What forms of this visitor must bring back. `visitor` is the session or the guest cookie.
    func forms(of visitor: String) -> FormGuard {
        FormGuard(newest: newest.formSecret(of: visitor), older: older.map { $0.formSecret(of: visitor) })
    }

    /// Whom a counter counts, so that no address stands in the table of counters. With a new key they begin anew.
    func counted(_ who: String) -> String { newest.marks.counted(who) }

    /// As any key ever made it.
    func everyCounted(_ who: String) -> [String] { marks.map { $0.counted(who) } }

    /// How a typed one-time code is stored. Keyed, because a code is short enough to be tried out against a plain hash.
    func codeHash(_ code: String) -> String { newest.marks.codeHash(code) }

    /// As any key ever made it: under one of them a code stands in the table.
    func everyCodeHash(_ code: String) -> [String] { marks.map { $0.codeHash(code) } }

    /// What stands in the place of an address or number once its owner has left.
    func proof(_ contact: String) -> String { newest.marks.proof(contact) }

    /// As any key ever made it.
    func everyProof(_ contact: String) -> [String] { marks.map { $0.proof(contact) } }

    /// What proves that a link that ends a consent was made here: 128 bits.
    func unsubscribeMark(of subject: String) -> [UInt8] { newest.marks.unsubscribeMark(of: subject) }

    /// Whether any key ever made this mark.
    func isUnsubscribeMark(_ mark: [UInt8], of subject: String) -> Bool {
        marks.contains { isEqualInConstantTime(mark, $0.unsubscribeMark(of: subject)) }
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
