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
        await note(visit.person.account, visit.request, visit.act(.alarm), visit.portal)
    }

    /// The same, by a program of the account.
    func note(_ account: ID<Account>, _ request: Incoming, _ act: AuditEntry, _ portal: Portal) async {
        let now = request.now
        guard isTenth(account, at: now) else { return }
        do {
            let isAlarm = try await portal.store.write(about: account.value) { db in
                let count = try db.tally(.documentsByAccount, account.value, by: Self.step, at: now)
                let most = Throttle.documentsByAccount.most
                guard count > most, count - Self.step <= most else { return false }
                var counted = act
                counted.detail[.count] = String(count)
                try db.raise(.manyDocuments, counted, tell: portal.operator)
                return true
            }
            if isAlarm { portal.sound(.manyDocuments, request: request.id) }
        } catch {
            portal.log.warning("documents not counted", metadata: ["request": "\(request.id)"])
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
