/// Why a letter could not be written down or handed over.
public enum MailError: Error, Sendable, Equatable {
    /// The letter breaks a rule of RFC 5322 or MIME; the sentence names the field. Sending it again will not help.
    case notALetter(String)
    /// The setting that says where mail goes cannot be read; the sentence never repeats a password.
    case setting(String)
    /// The mail server answered with a reply code (RFC 5321, 400…599).
    /// `permanent` is true only for a 5xx reply about this very letter; refused credentials and a refused greeting
    /// concern every letter and pass once the operator has mended the setting, so they count as temporary. So does what
    /// the server's rules forbid (5.7.x, RFC 3463): a blocklist or a filter.
    case refused(code: Int, permanent: Bool)
    /// The mail server answered to the recipient's address that it takes no letter for it (RFC 5321, 500…599). Where it
    /// says why, and that is its rules (`isPolicy`), trying again can help.
    case recipientRefused(code: Int, status: EnhancedStatus?)
    /// No answer: name not found, connection, encryption or time limit. Temporary.
    case unreachable(String)
    /// A Maildir folder could not be made, read or written.
    case folder(String)
}
