import Store
import Vocabulary

/// Whose wrong passwords are counted together. A browser that signed in to this very account before counts alone, so
/// that nobody is locked out by the guesses of others; everybody else counts together, by account and by address. Known
/// and unknown addresses cost the same statements.
struct SignInTries: Sendable {
    /// The counted account, which names the transaction as well.
    let byAccount: String
    private let byAddress: String
    private let byEmailAtAddress: String
    private let byDevice: String
    private let device: String
    private let email: EmailAddress

    init(_ request: Incoming, _ keys: Keys, email: EmailAddress) {
        self.email = email
        device = request.deviceHash
        byAccount = keys.counted(email.key)
        byAddress = keys.counted(request.peer)
        byEmailAtAddress = keys.counted("\(request.peer) \(email.key)")
        byDevice = keys.counted("\(device) \(email.key)")
    }

    /// Counts a try before the password is looked at. Returns for how many seconds it comes too early; nil when it does not.
    /// Whoever is signed in already is not counted by address.
    func wait(_ db: Session, isSignedIn: Bool = false, at now: Instant) throws -> Int? {
        if try db.knowsDevice(device, email: email) {
            return try db.count(.signInByDevice, byDevice, at: now) ? nil : Throttle.signInByDevice.seconds
        }
        if !isSignedIn, let seconds = try waitOfAddress(db, at: now) { return seconds }
        return try db.pause(beforeTryOf: byAccount, at: now)
    }

    /// Known and unknown e-mail addresses count alike, or the limit would tell which is which.
    private func waitOfAddress(_ db: Session, at now: Instant) throws -> Int? {
        for limit in [Throttle.signInByAddress, .signInByAddressInAnHour] {
            guard try db.count(limit, byAddress, at: now) else { return limit.seconds }
        }
        let isNew = try db.tally(.emailAtAddress, byEmailAtAddress, at: now) == 1
        let emails =
            try isNew
            ? db.tally(.emailsByAddress, byAddress, at: now) : db.counted(.emailsByAddress, byAddress, at: now)
        return emails <= Throttle.emailsByAddress.most ? nil : Throttle.emailsByAddress.seconds
    }

    /// The password was right. What others tried stays counted for them.
    func clear(_ db: Session) throws {
        if try db.knowsDevice(device, email: email) { return try db.reset(.signInByDevice, byDevice) }
        try db.reset(.signInByAccount, byAccount)
        try db.reset(.wrongPasswordsLetter, byAccount)
        try db.uncount(.signInByAddress, byAddress)
        try db.uncount(.signInByAddressInAnHour, byAddress)
        try db.uncount(.emailsByAddress, byAddress)
        try db.reset(.emailAtAddress, byEmailAtAddress)
    }

    /// The password was wrong: noted in the security log, and counted for all. Known and unknown addresses cost the same.
    func fail(_ visit: some Visited) async throws {
        let (request, customer, house) = (visit.request, visit.customer?.account, visit.portal.operator)
        let (isAlarm, isTold) = try await visit.portal.store.write(about: byAccount) { db in
            let failures = try db.tally(.failuresOfAll, "all", at: request.now)
            let isTold = try tellOwner(db, at: request.now)
            try db.audit(request.act(.signInFailed, by: customer, of: customer?.value ?? byAccount))
            guard failures == Throttle.failuresOfAll.most + 1 else { return (false, isTold) }
            try db.raise(.signInFailures, request.act(.alarm, by: nil, of: nil), tell: house)
            return (true, isTold)
        }
        if isAlarm { visit.portal.sound(.signInFailures, request: request.id) }
        if isTold { visit.portal.bell.ring() }
    }

    /// After ten wrong ones in a row the owner hears of it, once for each row and once a day at most. For an address nobody
    /// has the same is counted, and nothing is sent.
    private func tellOwner(_ db: Session, at now: Instant) throws -> Bool {
        let byOthers = try db.counted(.signInByAccount, byAccount, at: now) >= Throttle.signInByAccount.most
        let byOne = try db.counted(.signInByDevice, byDevice, at: now) >= Throttle.signInByDevice.most
        guard byOthers || byOne, try db.tally(.wrongPasswordsLetter, byAccount, at: now) == 1 else { return false }
        try db.queueForEveryAddress(
            WrongPasswordsLetter(milliseconds: now.millisecondsSince1970), email: email, at: now)
        return true
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
