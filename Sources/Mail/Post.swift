import Vocabulary

/// Where letters go when they leave.
public enum Post: Sendable, Equatable {
    /// Into a Maildir folder on this machine: for trying things out, or for a mail program that collects them there.
    case maildir(String)
    /// To a mail server.
    case smtp(SMTPServer)

    /// Reads the operator's setting: `maildir:/path`, `smtp://user:password@host:587`, `smtps://host:465`.
    ///
    /// `smtp` starts in plain text and insists on STARTTLS, unless the host is this machine (`localhost`, `127.…`,
    /// `::1`); `smtps` is encrypted from the start. Ports default to 587 and 465. User and password are
    /// percent-decoded.
    /// - Throws: `MailError.setting` with a sentence that never holds the password.
    public init(setting: String) throws(MailError) {
        if setting.hasPrefix("maildir:") {
            let folder = String(setting.dropFirst("maildir:".count))
            guard !folder.isEmpty, !folder.utf8.contains(0) else {
                throw .setting("After maildir: the path of a folder is missing")
            }
            self = .maildir(folder)
        } else {
            self = .smtp(try SMTPServer(setting: setting))
        }
    }

    /// Hands a letter over and waits until it is safely there: on disk, or accepted by the server.
    ///
    /// Works on threads of its own, so that a slow server never holds up a request. Delivering the same letter twice is
    /// harmless in a Maildir; a server may get it twice, with the same Message-ID.
    /// - Throws: any `MailError` but `setting`.
    public func deliver(_ letter: Letter) async throws(MailError) {
        let bytes = try letter.mime()
        switch self {
        case .maildir(let folder):
            let id = try MessageID(letter.messageID)
            try await Counter.work { () throws(MailError) in
                try Maildir(folder: folder).store(bytes, id: id, date: letter.date)
            }
        case .smtp(let server):
            let envelope = Envelope(from: letter.from.address.value, to: letter.to.value, bytes: bytes)
            try await Counter.work { () throws(MailError) in try SMTPDelivery.send(envelope, to: server) }
        }
    }
}
