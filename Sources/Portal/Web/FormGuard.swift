import HTML
import Vocabulary

/// What every form of a visitor carries: a token that only this visitor's browser can know (against forged requests),
/// and a one-time key (so that sending twice shows the first result again).
struct FormGuard: Sendable {
    /// HMACs of the session or of the guest cookie: by the newest key, and by older ones for pages that were open when
    /// the key changed.
    private let secrets: [[UInt8]]
    /// What a form carries: the secret, masked anew for each answer so that compression cannot be made to tell it byte
    /// by byte (BREACH).
    let token: String

    init(newest: [UInt8], older: [[UInt8]]) {
        secrets = [newest] + older
        let mask = Random.bytes(newest.count)
        token = Hexadecimal.string(mask) + Hexadecimal.string(zip(mask, newest).map { $0 ^ $1 })
    }

    static let tokenField = "formular"
    static let onceField = "einmal"

    func accepts(_ token: String?) -> Bool { secret(behind: token) != nil }

    /// The key under which the result of this form is kept. Bound to the visitor, so that nobody can ask for another's.
    /// The same form has the same key, also when the house has got a new one meanwhile.
    func onceKey(_ body: FormBody) -> String? {
        guard let typed = body[Self.onceField], ID<FormGuard>(typed) != nil,
            let secret = secret(behind: body[Self.tokenField])
        else { return nil }
        return tokenHash(Hexadecimal.string(secret) + typed)
    }

    private func secret(behind token: String?) -> [UInt8]? {
        guard let token, let bytes = Hexadecimal.bytes(token), bytes.count.isMultiple(of: 2) else { return nil }
        let half = bytes.count / 2
        let told = zip(bytes.prefix(half), bytes.suffix(half)).map { $0 ^ $1 }
        return secrets.first { isEqualInConstantTime(told, $0) }
    }
}

extension Page {
    /// A form that posts to the portal, with its token and its one-time key.
    func form(_ visit: some Visited, action: Path, upload: Bool = false, body: () -> Void) {
        form(upload ? .upload : .post, action: action, .class("form")) {
            guardFields(visit)
            body()
        }
    }

    /// The same round a whole list, which looks as it does without.
    func listForm(_ visit: some Visited, action: Path, body: () -> Void) {
        form(.post, action: action) {
            guardFields(visit)
            body()
        }
    }

    private func guardFields(_ visit: some Visited) {
        input(.hidden, name: FormGuard.tokenField, value: visit.forms.token)
        input(.hidden, name: FormGuard.onceField, value: ID<FormGuard>().value)
    }
}
