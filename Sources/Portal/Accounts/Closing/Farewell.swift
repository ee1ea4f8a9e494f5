import Logging
import Store
import Vocabulary

/// Deletes accounts whose two weeks are over: each in a transaction of its own, everything or nothing of it. One that
/// cannot be deleted holds up no other and is tried again with the next round.
struct Farewell: Sendable {
    let portal: Portal
    private static let atOnce = 200

    /// Returns how many accounts are gone.
    @discardableResult
    func round() async throws -> Int {
        let now = portal.clock.now()
        let due = try await portal.store.read { try $0.accountsToClose(at: now, most: Self.atOnce) }
        var gone = 0
        for account in due {
            do {
                if try await delete(account, at: now) { gone += 1 }
            } catch let error as StoreError where error.isAboutTheHouse {
                throw error
            } catch {
                portal.log.error("account not closed", metadata: ["trouble": "\(error)"])
            }
        }
        if gone > 0 { portal.log.info("accounts closed", metadata: ["count": "\(gone)"]) }
        return gone
    }

    private func delete(_ account: ID<Account>, at now: Instant) async throws -> Bool {
        let keys = portal.keys
        let isGone = try await portal.store.write(about: account.value) { db in
            guard try db.takeToClose(account, at: now), let leaver = try db.leaver(account, keys, at: now) else {
                return false
            }
            // What went into it goes first: its owner is the same person.
            for merged in try db.accountsMerged(into: account) {
                if let part = try db.leaver(merged, keys, at: now) { try forget(part, db) }
            }
            try forget(leaver, db)
            try db.tellBilling(of: leaver)
            try db.audit(AuditEntry(kind: .accountClosed, subject: account.value, at: now))
            return true
        }
        portal.bell.ring()
        return isGone
    }

    private func forget(_ leaver: Leaver, _ db: Session) throws {
        for table in PersonalTables.all {
            if case .forget(let forget) = table.farewell { try forget(db, leaver) }
        }
    }
}
