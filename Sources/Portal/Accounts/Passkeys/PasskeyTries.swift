import Store
import Vocabulary

/// Whose failed passkeys are counted together: by address, as with passwords. A browser that signed in to this account
/// before counts alone. No count of the account itself: a passkey cannot be guessed, and wrong passwords of others must
/// not keep its owner out.
struct PasskeyTries: Sendable {
    /// What the transaction is about.
    let subject: String
    private static let ofAddress = [Throttle.signInByAddress, .signInByAddressInAnHour]
    private let account: ID<Account>?
    private let device: String
    private let byAddress: String
    private let byDevice: String

    init(_ visit: GuestVisit, _ passkey: Passkey?) {
        account = passkey?.account
        device = visit.request.deviceHash
        byAddress = visit.portal.keys.counted(visit.request.peer)
        byDevice = visit.portal.keys.counted("\(device) passkey \(account?.value ?? "")")
        subject = account?.value ?? byAddress
    }

    func count(_ db: Session, at now: Instant) throws -> Bool {
        if try isKnown(db) { return try db.count(.signInByDevice, byDevice, at: now) }
        return try Self.ofAddress.allSatisfy { try db.count($0, byAddress, at: now) }
    }

    /// It was right: that try was none.
    func takeBack(_ db: Session) throws {
        if try isKnown(db) { return try db.uncount(.signInByDevice, byDevice) }
        for limit in Self.ofAddress { try db.uncount(limit, byAddress) }
    }

    private func isKnown(_ db: Session) throws -> Bool {
        // Asked for unknown ones, too: nobody has an account with an identity made up here.
        try db.knowsDevice(device, of: account ?? ID())
    }
}
