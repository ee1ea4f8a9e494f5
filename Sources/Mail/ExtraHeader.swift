/// A header field beside the usual ones. The names are fixed, so that no caller can add a recipient or a second subject.
public struct ExtraHeader: Sendable, Equatable {
    /// The fields a letter of the portal may carry.
    public enum Name: String, Sendable, CaseIterable {
        /// RFC 3834: `auto-generated` keeps holiday notices from answering.
        case autoSubmitted = "Auto-Submitted"
        /// RFC 5322, 3.6.4: the Message-ID of the letter this one answers.
        case inReplyTo = "In-Reply-To"
        /// RFC 5322, 3.6.4: the Message-IDs of the whole conversation.
        case references = "References"
        /// RFC 2369: how to stop these letters, `<https://…>`.
        case listUnsubscribe = "List-Unsubscribe"
        /// RFC 8058: `List-Unsubscribe=One-Click`.
        case listUnsubscribePost = "List-Unsubscribe-Post"
        /// Understood by Exchange: `All` keeps automatic replies away.
        case autoResponseSuppress = "X-Auto-Response-Suppress"
    }

    /// Which field.
    public let name: Name
    /// Printable ASCII, folded at its spaces.
    public let value: String

    /// A field; its value is checked when the letter is written down.
    public init(_ name: Name, _ value: String) {
        self.name = name
        self.value = value
    }
}
