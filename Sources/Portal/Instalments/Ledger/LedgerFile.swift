import Store
import Vocabulary

/// What the page about payments needs of one contract.
struct LedgerFile: Sendable {
    let contract: Contract
    let entries: [LedgerEntry]
    /// How it is paid; nil where that is not known, and for somebody who may only look.
    let way: PaymentWay?
    /// When the billing system last delivered.
    let deliveredAt: Instant?

    static func load(_ visit: CustomerVisit) async throws -> LedgerFile {
        let number = try visit.contractNumber()
        let (account, today) = (visit.person.account, visit.request.today)
        let found = try await visit.portal.store.read { db -> LedgerFile? in
            guard let contract = try db.contract(number, for: account) else { return nil }
            return LedgerFile(
                contract: contract, entries: try db.ledgerEntries(of: contract.id, for: account),
                way: PaymentStanding(try db.payments(of: contract.id, for: account), today: today).current?.way,
                deliveredAt: try db.lastDelivery())
        }
        guard let found else { throw Refusal.notFound }
        return found
    }
}
