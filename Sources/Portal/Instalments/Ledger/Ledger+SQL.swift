import Store
import Vocabulary

extension Session {
    /// What was booked for a contract this account may see.
    func ledgerEntries(of contract: ID<Contract>, for account: ID<Account>) throws -> [LedgerEntry] {
        try all(
            """
            SELECT entry.external_id, entry.kind, entry.booked_on, entry.due_on, entry.amount, entry.open_amount,
                   entry.title, entry.title_en, CASE WHEN access.role <> 'reader' THEN entry.shown_iban END
            FROM contract_access AS access JOIN ledger_entry AS entry ON entry.contract_id = access.contract_id
            WHERE access.account_id = \(account) AND access.contract_id = \(contract)
            ORDER BY entry.booked_on DESC, entry.external_id DESC LIMIT 5000
            """, LedgerEntry.init)
    }

    /// How many bookings there are and what of them is overdue.
    func ledgerSum(of contract: ID<Contract>, for account: ID<Account>, today: Day) throws -> LedgerSum? {
        try first(
            """
            SELECT COUNT(*), CAST(COALESCE(SUM(CASE WHEN entry.due_on <= \(Ledger.lastOverdueDay(today: today))
                                                    THEN entry.open_amount ELSE 0 END), 0) AS BIGINT)
            FROM contract_access AS access JOIN ledger_entry AS entry ON entry.contract_id = access.contract_id
            WHERE access.account_id = \(account) AND access.contract_id = \(contract)
            """, LedgerSum.init)
    }

    /// When the billing system last delivered bookings.
    func lastDelivery() throws -> Instant? {
        try lastDelivery(.payments)
    }
}
