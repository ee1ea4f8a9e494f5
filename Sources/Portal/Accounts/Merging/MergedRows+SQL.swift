import Store
import Vocabulary

// What else goes over with the contracts: who asked for what, who invited whom, links, signatures, what was read. Each row
// that moves is written down, so that exactly these come back.

extension Session {
    func moveRows(_ merge: AccountMerge, _ proof: AccountMerge.Proof) throws {
        try noteRows(merge, proof)
        try noteConversations(merge, proof)
        try reassign(merge.id, from: merge.going, to: merge.staying)
        try run(
            """
            INSERT INTO document_opened (document_id, account_id, opened_at)
            SELECT document_id, \(merge.staying), opened_at FROM document_opened
            WHERE account_id = \(merge.going) AND document_id IN (
                SELECT row_id FROM account_merge_row WHERE merge_id = \(merge.id) AND relation = 'document_opened')
            """)
    }

    func moveRowsBack(_ merge: AccountMerge) throws {
        try reassign(merge.id, from: merge.staying, to: merge.going)
        try run(
            """
            DELETE FROM document_opened
            WHERE account_id = \(merge.staying) AND document_id IN (
                SELECT row_id FROM account_merge_row WHERE merge_id = \(merge.id) AND relation = 'document_opened')
            """)
    }

    /// Of contracts that went over. What was asked for about no contract was asked by a person: it goes over where both
    /// accounts were proved to be theirs. An order under way goes over always, lest it end with the account.
    private func noteRows(_ merge: AccountMerge, _ proof: AccountMerge.Proof) throws {
        let (id, going) = (merge.id, merge.going)
        try run(
            """
            INSERT INTO account_merge_row (merge_id, relation, row_id)
            SELECT \(id), 'service_request', id FROM service_request
            WHERE account_id = \(going) AND (contract_id IN (
                SELECT contract_id FROM account_merge_access WHERE merge_id = \(id))
                OR (contract_id IS NULL
                    AND (kind = \(NewContractRequest.name) OR \(proof == .bothAccounts) = 1)))
            """)
        try run(
            """
            INSERT INTO account_merge_row (merge_id, relation, row_id)
            SELECT \(id), 'history_share', id FROM history_share
            WHERE account_id = \(going)
              AND contract_id IN (SELECT contract_id FROM account_merge_access WHERE merge_id = \(id))
            UNION ALL SELECT \(id), 'payment_details', id FROM payment_details
            WHERE account_id = \(going)
              AND contract_id IN (SELECT contract_id FROM account_merge_access WHERE merge_id = \(id))
            UNION ALL SELECT \(id), 'invitation', id FROM invitation
            WHERE account_id = \(going)
              AND contract_id IN (SELECT contract_id FROM account_merge_access WHERE merge_id = \(id))
            UNION ALL SELECT \(id), 'invitation-accepted', id FROM invitation
            WHERE accepted_by = \(going)
              AND contract_id IN (SELECT contract_id FROM account_merge_access WHERE merge_id = \(id))
            UNION ALL SELECT \(id), 'move_payout', request_id FROM move_payout
            WHERE account_id = \(going) AND request_id IN (
                SELECT row_id FROM account_merge_row WHERE merge_id = \(id) AND relation = 'service_request')
            """)
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

    /// What was written about no contract was written by a person: it goes over where both accounts were proved to be theirs.
    private func noteConversations(_ merge: AccountMerge, _ proof: AccountMerge.Proof) throws {
        try run(
            """
            INSERT INTO account_merge_row (merge_id, relation, row_id)
            SELECT \(merge.id), 'conversation', id FROM conversation
            WHERE account_id = \(merge.going) AND ((\(proof == .bothAccounts) = 1 AND contract_id IS NULL)
                OR contract_id IN (SELECT contract_id FROM account_merge_access WHERE merge_id = \(merge.id)))
            """)
    }

    private func reassign(_ merge: ID<AccountMerge>, from old: ID<Account>, to new: ID<Account>) throws {
        try run(
            """
            UPDATE service_request SET account_id = \(new) WHERE account_id = \(old) AND id IN (
                SELECT row_id FROM account_merge_row WHERE merge_id = \(merge) AND relation = 'service_request')
            """)
        try run(
            """
            UPDATE conversation SET account_id = \(new) WHERE account_id = \(old) AND id IN (
                SELECT row_id FROM account_merge_row WHERE merge_id = \(merge) AND relation = 'conversation')
            """)
        try run(
            """
            UPDATE history_share SET account_id = \(new) WHERE account_id = \(old) AND id IN (
                SELECT row_id FROM account_merge_row WHERE merge_id = \(merge) AND relation = 'history_share')
            """)
        try run(
            """
            UPDATE payment_details SET account_id = \(new) WHERE account_id = \(old) AND id IN (
                SELECT row_id FROM account_merge_row WHERE merge_id = \(merge) AND relation = 'payment_details')
            """)
        try run(
            """
            UPDATE invitation SET account_id = \(new) WHERE account_id = \(old) AND id IN (
                SELECT row_id FROM account_merge_row WHERE merge_id = \(merge) AND relation = 'invitation')
            """)
        try run(
            """
            UPDATE invitation SET accepted_by = \(new) WHERE accepted_by = \(old) AND id IN (
                SELECT row_id FROM account_merge_row WHERE merge_id = \(merge) AND relation = 'invitation-accepted')
            """)
        try run(
            """
            UPDATE move_payout SET account_id = \(new) WHERE account_id = \(old) AND request_id IN (
                SELECT row_id FROM account_merge_row WHERE merge_id = \(merge) AND relation = 'move_payout')
            """)
    }
}
