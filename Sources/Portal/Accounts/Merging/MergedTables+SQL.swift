import Store
import Vocabulary

/// A table whose rows go over with an account: noted, moved and moved back by this one line.
struct MergedTable: Sendable {
    /// As the note calls it.
    let relation: String
    /// The table as the schema calls it; what it says of a row; whose it is.
    let table, key, owner: SQL
    /// Which of the rows of the account that goes.
    let which: @Sendable (AccountMerge, AccountMerge.Proof) -> SQL

    init(
        _ relation: String, _ table: SQL, key: SQL = "id", owner: SQL = "account_id",
        which: @escaping @Sendable (AccountMerge, AccountMerge.Proof) -> SQL
    ) {
        (self.relation, self.table, self.key, self.owner, self.which) = (relation, table, key, owner, which)
    }
}

enum MergedTables {
    /// In this order: what is asked for by the note of another stands below it.
    static let all: [MergedTable] = [
        // What was asked for about no contract was asked by a person: it goes over where both accounts were proved to be
        // theirs. An order under way goes over always, lest it end with the account.
        MergedTable("service_request", "service_request") { merge, proof in
            """
            (\(fragment: ofMovedContract(merge)) OR (contract_id IS NULL
                AND (kind = \(NewContractRequest.name) OR \(proof == .bothAccounts) = 1)))
            """
        },
        // What was written about no contract was written by a person, too.
        MergedTable("conversation", "conversation") { merge, proof in
            "(\(fragment: ofMovedContract(merge)) OR (contract_id IS NULL AND \(proof == .bothAccounts) = 1))"
        },
        MergedTable("history_share", "history_share") { merge, _ in ofMovedContract(merge) },
        MergedTable("payment_details", "payment_details") { merge, _ in ofMovedContract(merge) },
        MergedTable("invitation", "invitation") { merge, _ in ofMovedContract(merge) },
        MergedTable("invitation-accepted", "invitation", owner: "accepted_by") { merge, _ in ofMovedContract(merge) },
        MergedTable("move_payout", "move_payout", key: "request_id") { merge, _ in
            """
            request_id IN (
                SELECT row_id FROM account_merge_row WHERE merge_id = \(merge.id) AND relation = 'service_request')
            """
        },
    ]

    /// Moved in a way of their own, by the tables' names.
    static let others: [String: String] = [
        "contract_access": "by `MergePlan`, right by right",
        "document_opened": "copied, because both may have opened the same one",
    ]

    /// What stays with the account that goes, and why.
    static let staying: [String: String] = [
        "account_merge": "says itself which two they were",
        "session": "ended with both accounts", "pending_sign_in": "ended with both accounts",
        "customer_token": "opens only what its account still sees, and nothing of this one until it comes back",
        "calendar_link": "shows only what its account still sees",
        "known_device": "of the sign-in that goes", "passkey": "of the sign-in that goes",
        "recovery_code": "of the sign-in that goes", "email_change": "of the address that goes",
        "undeliverable": "of the address that goes", "account_event": "what happened to the account that goes",
        "consent_event": "given by the account that goes, and proved by it",
        "account_contact": "what is set in the account that stays counts",
        "delivery_choice": "what is set in the account that stays counts",
        "paper_copy": "how many were free was counted for the account that goes",
        "move_draft": "half a form, of nobody else's business", "order_draft": "half a form, of nobody else's business",
        "request_question": "whoever answered, answered",
        "staff_view": "who looked as which customer, for five minutes",
    ]

    private static func ofMovedContract(_ merge: AccountMerge) -> SQL {
        "contract_id IN (SELECT contract_id FROM account_merge_access WHERE merge_id = \(merge.id))"
    }
}
