import CCurl

/// Which command of SMTP was said last. The code of a refusal alone does not tell whether it was about the sender, the
/// recipient or the letter.
final class Conversation {
    private(set) var isAboutRecipient = false

    /// libcurl's debug callback; the context is a `Conversation`. Keeps nothing of what is said. What ends a conversation
    /// that went wrong is no news about why it did.
    static let witness: curl_witness = { _, kind, text, size, context in
        guard kind == CURLINFO_HEADER_OUT, let text, let context else { return 0 }
        let command = UnsafeRawBufferPointer(start: text, count: size)
        guard !command.starts(with: "QUIT".utf8), !command.starts(with: "RSET".utf8) else { return 0 }
        Unmanaged<Conversation>.fromOpaque(context).takeUnretainedValue().isAboutRecipient =
            command.starts(with: "RCPT TO:".utf8)
        return 0
    }
}
