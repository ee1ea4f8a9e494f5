import Store
import Vocabulary

extension Session {
    /// The contract a booking belongs to.
    func ledgerContract(key: String) throws -> String? {
        try value("SELECT contract_id FROM ledger_entry WHERE external_id = \(key)", as: String.self)
    }

    func put(_ row: PaymentRow, contract: String) throws -> RowOutcome {
        let new = Random.hexadecimal(bytes: 16)
        let written = try value(
            """
            INSERT INTO ledger_entry (id, external_id, contract_id, kind, booked_on, due_on, amount, open_amount, title,
                title_en, shown_iban)
            VALUES (\(new), \(row.key), \(contract), \(row.kind), \(row.bookedOn), \(row.dueOn), \(row.amount),
                \(row.open), \(row.title), \(row.titleEnglish), \(row.shownIBAN))
            ON CONFLICT (external_id) DO UPDATE SET kind = excluded.kind, booked_on = excluded.booked_on,
                due_on = excluded.due_on, amount = excluded.amount, open_amount = excluded.open_amount,
                title = excluded.title, title_en = excluded.title_en, shown_iban = excluded.shown_iban
            WHERE (ledger_entry.kind, ledger_entry.booked_on, ledger_entry.due_on, ledger_entry.amount,
                ledger_entry.open_amount, ledger_entry.title, ledger_entry.title_en, ledger_entry.shown_iban)
              IS DISTINCT FROM (excluded.kind, excluded.booked_on, excluded.due_on, excluded.amount,
                excluded.open_amount, excluded.title, excluded.title_en, excluded.shown_iban)
            RETURNING id
            """, as: String.self)
        return RowOutcome(written: written, new: new)
    }
}
