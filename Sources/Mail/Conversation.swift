import CCurl

/// Which command of SMTP was said last. The code of a refusal alone does not tell whether it was about the sender, the
/// recipient or the letter.
final class Conversation {
    private(set) var isAboutRecipient = false

    /// libcurl's debug callback; the context is a `Conversation`. Keeps nothing of what is said.
    static let witness: curl_witness = { _, kind, text, size, context in
        guard kind == CURLINFO_HEADER_OUT, let text, let context else { return 0 }
        let command = UnsafeRawBufferPointer(start: text, count: size).prefix(8)
        Unmanaged<Conversation>.fromOpaque(context).takeUnretainedValue().isAboutRecipient =
            command.elementsEqual("RCPT TO:".utf8)
        return 0
    }
}
