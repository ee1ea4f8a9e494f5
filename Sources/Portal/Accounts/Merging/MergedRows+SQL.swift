import Store
import Vocabulary

// What else goes over with the contracts: who asked for what, who invited whom, links, signatures, what was read. Each row
// that moves is written down, so that exactly these come back.

extension Session {
    func moveRows(_ merge: AccountMerge, _ proof: AccountMerge.Proof) throws {
        for table in MergedTables.all { try noteRows(of: table, merge, proof) }
        try noteOpened(merge)
        for table in MergedTables.all { try reassign(table, merge.id, from: merge.going, to: merge.staying) }
        try run(
            """
            INSERT INTO document_opened (document_id, account_id, opened_at)
            SELECT document_id, \(merge.staying), opened_at FROM document_opened
            WHERE account_id = \(merge.going) AND document_id IN (
                SELECT row_id FROM account_merge_row WHERE merge_id = \(merge.id) AND relation = 'document_opened')
            """)
    }

    func moveRowsBack(_ merge: AccountMerge) throws {
        for table in MergedTables.all { try reassign(table, merge.id, from: merge.staying, to: merge.going) }
        try run(
            """
            DELETE FROM document_opened
            WHERE account_id = \(merge.staying) AND document_id IN (
                SELECT row_id FROM account_merge_row WHERE merge_id = \(merge.id) AND relation = 'document_opened')
            """)
    }

    private func noteRows(of table: MergedTable, _ merge: AccountMerge, _ proof: AccountMerge.Proof) throws {
        try run(
            """
            INSERT INTO account_merge_row (merge_id, relation, row_id)
            SELECT \(merge.id), \(table.relation), \(fragment: table.key) FROM \(fragment: table.table)
            WHERE \(fragment: table.owner) = \(merge.going) AND \(fragment: table.which(merge, proof))
            """)
    }

    /// What the account that stays has not opened itself.
    private func noteOpened(_ merge: AccountMerge) throws {
        let (id, going) = (merge.id, merge.going)
        try run(
            """
            INSERT INTO account_merge_row (merge_id, relation, row_id)
            SELECT \(id), 'document_opened', opened.document_id FROM document_opened AS opened
            JOIN document ON document.id = opened.document_id
            WHERE opened.account_id = \(going)
              AND document.contract_id IN (SELECT contract_id FROM account_merge_access WHERE merge_id = \(id))
              AND NOT EXISTS (
                SELECT 1 FROM document_opened AS mine
                WHERE mine.document_id = opened.document_id AND mine.account_id = \(merge.staying))
            """)
    }

    private func reassign(
        _ table: MergedTable, _ merge: ID<AccountMerge>, from old: ID<Account>, to new: ID<Account>
    ) throws {
        try run(
            """
            UPDATE \(fragment: table.table) SET \(fragment: table.owner) = \(new)
            WHERE \(fragment: table.owner) = \(old) AND \(fragment: table.key) IN (
                SELECT row_id FROM account_merge_row WHERE merge_id = \(merge) AND relation = \(table.relation))
            """)
    }
}
