import CCurl

/// Which command of SMTP was said last, and why it was refused. The code of a refusal alone does not tell whether it was
/// about the sender, the recipient or the letter.
final class Conversation {
    private(set) var isAboutRecipient = false
    /// Nil while nothing was refused for good, or when the server does not say why.
    private(set) var status: EnhancedStatus?

    /// libcurl's debug callback; the context is a `Conversation`. Of what is said it keeps the status and no words. What
    /// ends a conversation that went wrong is no news about why it did.
    static let witness: curl_witness = { _, kind, text, size, context in
        guard let text, let context else { return 0 }
        let line = UnsafeRawBufferPointer(start: text, count: size)
        let conversation = Unmanaged<Conversation>.fromOpaque(context).takeUnretainedValue()
        if kind == CURLINFO_HEADER_OUT { conversation.said(line) }
        if kind == CURLINFO_HEADER_IN, conversation.status == nil {
            conversation.status = EnhancedStatus(reply: line)
        }
        return 0
    }

    private func said(_ command: UnsafeRawBufferPointer) {
        guard !command.starts(with: "QUIT".utf8), !command.starts(with: "RSET".utf8) else { return }
        isAboutRecipient = command.starts(with: "RCPT TO:".utf8)
        status = nil
    }
}
