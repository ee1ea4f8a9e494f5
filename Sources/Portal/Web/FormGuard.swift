import HTML
import Vocabulary

/// What every form of a visitor carries: a token that only this visitor's browser can know (against forged requests),
/// and a one-time key (so that sending twice shows the first result again).
struct FormGuard: Sendable {
    /// HMAC of the session or of the guest cookie.
    private let secret: [UInt8]
    /// What a form carries: the secret, masked anew for each answer so that compression cannot be made to tell it byte
    /// by byte (BREACH).
    let token: String

    init(secret: [UInt8]) {
        self.secret = secret
        let mask = Random.bytes(secret.count)
        token = Hexadecimal.string(mask) + Hexadecimal.string(zip(mask, secret).map { $0 ^ $1 })
    }

    static let tokenField = "formular"
    static let onceField = "einmal"

    func accepts(_ token: String?) -> Bool {
        guard let token, let bytes = Hexadecimal.bytes(token), bytes.count == secret.count * 2 else { return false }
        let mask = bytes.prefix(secret.count)
        return isEqualInConstantTime(zip(mask, bytes.suffix(secret.count)).map { $0 ^ $1 }, secret)
    }

    /// The key under which the result of this form is kept. Bound to the visitor, so that nobody can ask for another's.
    func onceKey(_ body: FormBody) -> String? {
        guard let typed = body[Self.onceField], ID<FormGuard>(typed) != nil else { return nil }
        return tokenHash(Hexadecimal.string(secret) + typed)
    }
}

extension Page {
    /// A form that posts to the portal, with its token and its one-time key.
    func form(_ visit: some Visited, action: Path, upload: Bool = false, body: () -> Void) {
        form(upload ? .upload : .post, action: action, .class("form")) {
            input(.hidden, name: FormGuard.tokenField, value: visit.forms.token)
            input(.hidden, name: FormGuard.onceField, value: ID<FormGuard>().value)
            body()
        }
    }
}
