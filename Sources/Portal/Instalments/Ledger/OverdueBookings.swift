import Store
import Vocabulary

/// What was due and is not paid, by contract, where only the sum of it stands: on cards and the page of a contract.
struct OverdueBookings: Sendable {
    /// The longest overdue first, at most `most` of a contract.
    let entries: [ContractNumber: [LedgerEntry]]
    /// When the billing system last delivered.
    let deliveredAt: Instant?

    /// Of one contract.
    static let most = 12

    /// Of these cards: nothing is asked where none of them owes anything.
    static func load(for account: ID<Account>, on cards: [ContractCard], today: Day, _ db: Session) throws
        -> OverdueBookings
    {
        guard cards.contains(where: { $0.overdue != nil }) else {
            return OverdueBookings(entries: [:], deliveredAt: nil)
        }
        return try load(for: account, today: today, db)
    }

    static func load(
        for account: ID<Account>, of contract: ContractNumber? = nil, today: Day, _ db: Session
    ) throws -> OverdueBookings {
        let rows = try db.overdueEntries(for: account, of: contract, today: today)
        return OverdueBookings(
            entries: Dictionary(grouping: rows, by: \.contract).mapValues { $0.map(\.entry) },
            deliveredAt: rows.isEmpty ? nil : try db.lastDelivery())
    }

    /// Why so much of a contract is open. Named by its contract where a page shows several.
    func why(_ sum: Money, of number: ContractNumber, isOneOfSeveral: Bool) -> Why {
        OverdueWhy.why(
            sum, entries[number] ?? [], deliveredAt: deliveredAt, part: number.value,
            figure: isOneOfSeveral ? OverdueWhyTexts.figure(number) : LedgerTexts.open)
    }
}

/// A booking and the contract it belongs to.
struct OverdueEntry: Sendable {
    let contract: ContractNumber
    let entry: LedgerEntry
}
