import Store
import Vocabulary

/// Whose wrong passwords are counted together, as with customers: a browser the person signed in with before counts alone,
/// so that nobody keeps them out; everybody else counts together, with growing pauses.
struct StaffTries: Sendable {
    /// The counted person, which names the transaction as well.
    let byPerson: String
    private let byAddress: String
    private let byDevice: String
    private let device: String
    private let email: EmailAddress

    init(_ request: Incoming, _ keys: Keys, email: EmailAddress) {
        self.email = email
        device = request.staffDeviceHash
        byPerson = keys.counted("staff \(email.key)")
        byAddress = keys.counted(request.peer)
        byDevice = keys.counted("staff \(device) \(email.key)")
    }

    /// Counts a try before the password is looked at. Returns for how many seconds it comes too early; nil when it does not.
    func wait(_ db: Session, at now: Instant) throws -> Int? {
        if try db.knowsStaffDevice(device, email: email) {
            return try db.count(.signInByDevice, byDevice, at: now) ? nil : Throttle.signInByDevice.seconds
        }
        for limit in [Throttle.signInByAddress, .signInByAddressInAnHour] {
            guard try db.count(limit, byAddress, at: now) else { return limit.seconds }
        }
        return try db.pause(beforeTryOf: byPerson, at: now)
    }

    /// The password was right.
    func clear(_ db: Session) throws {
        if try db.knowsStaffDevice(device, email: email) { return try db.reset(.signInByDevice, byDevice) }
        try db.reset(.signInByAccount, byPerson)
        try db.uncount(.signInByAddress, byAddress)
        try db.uncount(.signInByAddressInAnHour, byAddress)
    }

    /// The password was wrong: the same for somebody who is not there, is locked, or has not joined yet.
    func fail(_ visit: some Visited) async throws {
        let (request, house) = (visit.request, visit.portal.operator)
        let isAlarm = try await visit.portal.store.write(about: byPerson) { db in
            let failures = try db.tally(.failuresOfAll, "all", at: request.now)
            try db.audit(request.staffAct(.staffSignInFailed, by: nil, of: byPerson))
            guard failures == Throttle.failuresOfAll.most + 1 else { return false }
            try db.raise(.signInFailures, request.act(.alarm, by: nil, of: nil), tell: house)
            return true
        }
        if isAlarm { visit.portal.sound(.signInFailures, request: request.id) }
    }
}

extension Incoming {
    /// The hash of the cookie by which the office knows this browser; no device has that of none.
    var staffDeviceHash: String { cookies[.staffDevice].map(tokenHash) ?? "" }
}
