import Store
import Vocabulary

extension Session {
    /// The overdue bookings of each contract this account may see, or of one of them. No account numbers.
    func overdueEntries(for account: ID<Account>, of contract: ContractNumber?, today: Day) throws -> [OverdueEntry] {
        try all(
            """
            SELECT late.number, late.external_id, late.kind, late.booked_on, late.due_on, late.amount, late.open_amount,
                   late.title, late.title_en
            FROM (
                SELECT contract.number AS number, entry.external_id AS external_id, entry.kind AS kind,
                       entry.booked_on AS booked_on, entry.due_on AS due_on, entry.amount AS amount,
                       entry.open_amount AS open_amount, entry.title AS title, entry.title_en AS title_en,
                       ROW_NUMBER() OVER (
                           PARTITION BY entry.contract_id ORDER BY entry.due_on, entry.external_id) AS place
                FROM contract_access AS access
                JOIN contract ON contract.id = access.contract_id
                JOIN ledger_entry AS entry ON entry.contract_id = contract.id
                WHERE access.account_id = \(account) AND contract.number = COALESCE(\(contract), contract.number)
                  AND entry.open_amount > 0 AND entry.due_on <= \(Ledger.lastOverdueDay(today: today))) AS late
            WHERE late.place <= \(OverdueBookings.most)
            ORDER BY late.number, late.place
            """, OverdueEntry.init)
    }
}

extension OverdueEntry {
    fileprivate init(
        contract: ContractNumber, key: String, kind: LedgerEntry.Kind, bookedOn: Day, dueOn: Day?, amount: Money,
        open: Money, title: String?, titleEnglish: String?
    ) {
        self.init(
            contract: contract,
            entry: LedgerEntry(
                key: key, kind: kind, bookedOn: bookedOn, dueOn: dueOn, amount: amount, open: open, title: title,
                titleEnglish: titleEnglish, shownIBAN: nil))
    }
}
