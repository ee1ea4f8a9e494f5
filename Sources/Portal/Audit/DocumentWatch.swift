import Logging
import Store
import Synchronization
import Vocabulary

/// Notices an account that opens far more documents than a person reads. Each process counts for itself and tells the
/// database of every tenth: who opens a few bills costs nothing.
final class DocumentWatch: Sendable {
    static let step = 10
    /// Accounts beyond this many are forgotten; who opens documents all the time is back at once.
    private static let mostAccounts = 10_000

    private struct Opened {
        var count = 0
        var since: Instant
    }

    private let opened = Mutex<[ID<Account>: Opened]>([:])

    /// Counts a document that was opened.
    func note(_ visit: CustomerVisit) async {
        let (account, now) = (visit.person.account, visit.request.now)
        guard isTenth(account, at: now) else { return }
        let portal = visit.portal
        do {
            let isAlarm = try await portal.store.write(about: account.value) { db in
                let count = try db.tally(.documentsByAccount, account.value, by: Self.step, at: now)
                let most = Throttle.documentsByAccount.most
                guard count > most, count - Self.step <= most else { return false }
                try db.raise(.manyDocuments, visit.act(.alarm, [.count: String(count)]), tell: portal.operator)
                return true
            }
            if isAlarm { portal.sound(.manyDocuments, request: visit.request.id) }
        } catch {
            portal.log.warning("documents not counted", metadata: ["request": "\(visit.request.id)"])
        }
    }

    private func isTenth(_ account: ID<Account>, at now: Instant) -> Bool {
        opened.withLock { all in
            if all.count > Self.mostAccounts { all.removeAll() }
            var mine = all[account] ?? Opened(since: now)
            if mine.since.seconds(until: now) >= Throttle.documentsByAccount.seconds { mine = Opened(since: now) }
            mine.count += 1
            let isTenth = mine.count.isMultiple(of: Self.step)
            all[account] = mine
            return isTenth
        }
    }
}
