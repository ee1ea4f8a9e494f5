import Store
import Vocabulary

/// Whose wrong passwords are counted together. A browser that signed in to this very account before counts alone, so
/// that nobody is locked out by the guesses of others; everybody else counts together, by account and by address. Known
/// and unknown addresses cost the same statements.
struct SignInTries: Sendable {
    /// The counted account, which names the transaction as well.
    let byAccount: String
    private let byAddress: String
    private let byDevice: String
    private let device: String
    private let email: EmailAddress

    init(_ request: Incoming, _ keys: Keys, email: EmailAddress) {
        self.email = email
        device = request.deviceHash
        byAccount = keys.counted(email.key)
        byAddress = keys.counted(request.peer)
        byDevice = keys.counted("\(device) \(email.key)")
    }

    /// Before the password is looked at. Whoever is signed in already is not counted by address.
    func count(_ db: Session, isSignedIn: Bool = false, at now: Instant) throws -> Bool {
        if try db.knowsDevice(device, email: email) { return try db.count(.signInByDevice, byDevice, at: now) }
        guard try isSignedIn || db.count(.signInByAddress, byAddress, at: now) else { return false }
        return try db.count(.signInByAccount, byAccount, at: now)
    }

    /// The password was right. What others tried stays counted for them.
    func clear(_ db: Session) throws {
        if try db.knowsDevice(device, email: email) { return try db.reset(.signInByDevice, byDevice) }
        try db.reset(.signInByAccount, byAccount)
        try db.uncount(.signInByAddress, byAddress)
    }

    /// The password of who is signed in was right: that try was none.
    func takeBack(_ db: Session) throws {
        if try db.knowsDevice(device, email: email) { return try db.uncount(.signInByDevice, byDevice) }
        try db.uncount(.signInByAccount, byAccount)
    }
}

extension Incoming {
    /// The hash of the cookie by which an account knows this browser; no device has that of none.
    var deviceHash: String { cookies[.device].map(tokenHash) ?? "" }
}
