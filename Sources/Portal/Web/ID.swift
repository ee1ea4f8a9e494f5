import Store

/// The identity of one `Subject`: 128 random bits as 32 hexadecimal digits. It cannot be guessed, and it tells nothing.
struct ID<Subject>: Sendable, Hashable {
    let value: String

    /// A fresh identity.
    init() {
        value = Random.hexadecimal(bytes: 16)
    }

    /// An identity somebody handed in. Nil unless it has the right form, so that nothing else ever reaches a query.
    init?(_ typed: String) {
        let isHexadecimal = typed.utf8.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
        }
        guard typed.utf8.count == 32, isHexadecimal else { return nil }
        value = typed
    }

    /// An identity read from the database.
    init(stored value: String) {
        self.value = value
    }
}
