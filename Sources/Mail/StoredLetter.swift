public import Vocabulary

/// A letter found in a Maildir. What a file does not say, or says in a way no letter of this module would, is nil.
public struct StoredLetter: Sendable, Equatable {
    /// The name of its file; `Maildir.letter(named:)` finds it again.
    public let name: String
    /// Sender, recipient and subject as people read them, in one line.
    public let from, to, subject: String?
    /// When it was written.
    public let date: Instant?
    /// The plain text; line ends are LF.
    public let text: String?
    /// The HTML page. Show it only where no script can run, such as in a sandboxed frame.
    public let html: String?
    /// Files that came with it.
    public let attachments: [Attachment]

    /// Reads a letter; never fails.
    init(name: String, bytes: [UInt8]) {
        let letter = ReceivedPart(bytes[...])
        let parts = letter.leaves()
        self.name = name
        from = letter.field("From").map(HeaderReader.decoded)
        to = letter.field("To").map(HeaderReader.decoded)
        subject = letter.field("Subject").map(HeaderReader.decoded)
        date = letter.field("Date").flatMap(MailDate.read)
        text = parts.first { $0.mediaType == "text/plain" && $0.filename == nil }?.text
        html = parts.first { $0.mediaType == "text/html" && $0.filename == nil }?.text
        attachments = parts.compactMap { part in
            part.filename.map { Attachment(filename: $0, mediaType: part.mediaType, bytes: part.content) }
        }
    }
}
