import Vocabulary

/// A way to sign in without a password: a pair of keys of which the owner's device keeps one half and asks for PIN, finger
/// or face before it uses it.
struct Passkey: Sendable {
    let id: ID<Passkey>
    let account: ID<Account>
    /// As its owner calls it.
    let name: String
    let key: PasskeyKey
    let madeAt: Instant
    let usedAt: Instant?
    /// When its counter went back: two devices seem to have it, so it lets nobody in any more.
    let copiedAt: Instant?

    /// For one account.
    static let most = 20

    /// What an authenticator keeps beside the passkey and hands back. It says nothing about the person.
    static func user(_ account: ID<Account>) -> [UInt8] { Hexadecimal.bytes(account.value) ?? [] }
}

/// What an authenticator has to sign so that nobody can use an old answer again.
enum PasskeyChallenge {
    enum Purpose: String, Sendable {
        case adding = "add"
        case signingIn = "sign-in"
    }

    static let minutes = 5

    /// 256 random bits, as they go to the browser and come back in what it says.
    static func fresh() -> String { Base64URL.string(Random.bytes(32)) }
}
