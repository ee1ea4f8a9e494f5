import Store
import Vocabulary

/// What the page of one bill needs.
struct BillFile: Sendable {
    let contract: Contract
    let entry: BillEntry
    let bill: Bill
    /// Its paper in the mailbox; nil until it lies there.
    let document: PostboxDocument?
    /// The bill whose place this one takes.
    let replaces: BillEntry?
    /// The bill that took its place.
    let replacedBy: BillEntry?

    static func load(_ visit: CustomerVisit) async throws -> BillFile {
        let number = try visit.contractNumber()
        let id = try visit.request.id("rechnung", of: Bill.self)
        let account = visit.person.account
        let found = try await visit.portal.store.read { db -> BillFile? in
            guard let contract = try db.contract(number, for: account),
                let bill = try db.bill(id, of: number, for: account)
            else { return nil }
            let all = try db.billEntries(of: contract.id, for: account)
            guard let entry = all.first(where: { $0.id == id }) else { return nil }
            return BillFile(
                contract: contract, entry: entry, bill: bill,
                document: try entry.document.flatMap { try db.document($0, for: account) },
                replaces: all.first { $0.id == entry.replaces },
                replacedBy: all.first { $0.replaces == id })
        }
        guard let found else { throw Refusal.notFound }
        return found
    }
}
