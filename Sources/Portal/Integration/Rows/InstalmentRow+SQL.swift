import Store
import Vocabulary

extension Session {
    func put(_ row: InstalmentRow, contract: String, at now: Instant) throws -> RowOutcome {
        let new = Random.hexadecimal(bytes: 16)
        let written = try value(
            """
            INSERT INTO instalment (id, external_id, contract_id, due_on, amount, changed_at)
            VALUES (\(new), \(row.key), \(contract), \(row.dueOn), \(row.amount), \(now))
            ON CONFLICT (external_id) DO UPDATE SET contract_id = excluded.contract_id, due_on = excluded.due_on,
                amount = excluded.amount, changed_at = excluded.changed_at
            WHERE (instalment.contract_id, instalment.due_on, instalment.amount)
              IS DISTINCT FROM (excluded.contract_id, excluded.due_on, excluded.amount)
            RETURNING id
            """, as: String.self)
        return RowOutcome(written: written, new: new)
    }
}
