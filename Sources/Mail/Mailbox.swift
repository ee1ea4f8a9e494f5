public import Vocabulary

/// An address with the name a mail program shows beside it (RFC 5322, 3.4).
public struct Mailbox: Sendable, Hashable {
    /// The name as people write it, any script; nil when there is only an address.
    public let name: String?
    /// Where letters go.
    public let address: EmailAddress

    /// A mailbox; the name is checked when the letter is written down.
    public init(name: String? = nil, address: EmailAddress) {
        self.name = name
        self.address = address
    }
}
