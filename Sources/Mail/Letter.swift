public import Vocabulary

/// One e-mail to exactly one person. A value: the same letter always becomes the same bytes.
public struct Letter: Sendable, Equatable {
    /// `<id@host>`: letters, digits and `. - _ + =`, at most 128 characters. Stable across attempts to deliver.
    public let messageID: String
    /// Who writes.
    public let from: Mailbox
    /// Who gets it; the only recipient.
    public let to: EmailAddress
    /// Where answers go, if not to `from`.
    public let replyTo: Mailbox?
    /// One line, any script.
    public let subject: String
    /// The letter for programs that show plain text.
    public let text: String
    /// The same letter as a whole HTML page.
    public let html: String?
    /// When it was written.
    public let date: Instant
    /// The language it is written in, such as `de` or `en` (RFC 3282).
    public let language: String
    /// Further header fields, each at most once.
    public let headers: [ExtraHeader]
    /// Files that travel with it.
    public let attachments: [Attachment]

    /// A letter; it is checked by `mime()`.
    public init(
        messageID: String, from: Mailbox, to: EmailAddress, replyTo: Mailbox? = nil, subject: String, text: String,
        html: String? = nil, date: Instant, language: String = "de", headers: [ExtraHeader] = [],
        attachments: [Attachment] = []
    ) {
        self.messageID = messageID
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.subject = subject
        self.text = text
        self.html = html
        self.date = date
        self.language = language
        self.headers = headers
        self.attachments = attachments
    }

    /// The letter as it goes over the wire (RFC 5322 and MIME, RFC 2045 to 2049): ASCII only, every line ends in CRLF
    /// and is at most 78 characters where it can be folded, never more than 998; no line begins with a dot.
    ///
    /// - Throws: `MailError.notALetter` when a field cannot be written without changing its meaning: control characters
    ///   or line breaks in a header value, a Message-ID of another form, a name that is none.
    public func mime() throws(MailError) -> [UInt8] {
        let id = try MessageID(messageID)
        var header = try HeaderWriter.fields(of: self, id: id)
        header += MIMEPart(of: self, boundary: id.boundary).lines()
        return Array(header.utf8)
    }
}
