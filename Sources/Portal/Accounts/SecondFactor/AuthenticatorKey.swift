import HTML
import Vocabulary

/// The secret a customer's app and the portal share, on its way to the app: as a picture and for typing.
struct AuthenticatorKey: Sendable {
    let secret: [UInt8]
    let issuer: String
    let email: EmailAddress

    /// The address in the picture (Google Authenticator, "Key URI Format"). Some apps know no other values than these.
    var address: String {
        let (name, account) = (Path.encoded(issuer.replacing(":", with: " ")), Path.encoded(email.value))
        let rules = "algorithm=SHA1&digits=\(TOTP.digits)&period=\(TOTP.period)"
        return "otpauth://totp/\(name):\(account)?secret=\(Base32.string(secret))&issuer=\(name)&\(rules)"
    }

    /// For typing: groups of four letters.
    var groups: String {
        let letters = Array(Base32.string(secret))
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: " ")
    }
}
