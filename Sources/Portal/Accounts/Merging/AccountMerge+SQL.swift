import Store
import Vocabulary

extension Session {
    func merge(_ id: ID<AccountMerge>) throws -> AccountMerge? {
        try first(
            """
            SELECT id, account_id, merged_id, asked_at, proof, signed_on, request_id, proposed_by, proposed_at,
                   merged_at, undone_at
            FROM account_merge WHERE id = \(id)
            """, AccountMerge.init)
    }

    /// The merge a request asks for.
    func merge(of request: ID<ServiceRequest>) throws -> AccountMerge? {
        try first(
            """
            SELECT id, account_id, merged_id, asked_at, proof, signed_on, request_id, proposed_by, proposed_at,
                   merged_at, undone_at
            FROM account_merge WHERE request_id = \(request)
            """, AccountMerge.init)
    }

    /// The one by which the account that stayed went into another one itself; nil when it is nobody's part.
    func newerMerge(than merge: AccountMerge) throws -> AccountMerge? {
        try first(
            """
            SELECT id, account_id, merged_id, asked_at, proof, signed_on, request_id, proposed_by, proposed_at,
                   merged_at, undone_at
            FROM account_merge
            WHERE merged_id = \(merge.staying) AND merged_at IS NOT NULL AND undone_at IS NULL
            """, AccountMerge.init)
    }

    /// How one of the two accounts stands. Nil when there is no such account.
    func mergeSide(_ account: ID<Account>, at now: Instant) throws -> MergeRule.Side? {
        let found = try first(
            """
            SELECT account.closes_at, account.merged_into,
                   (SELECT MAX(part.closes_at) FROM account AS part WHERE part.merged_into = account.id),
                   (SELECT COUNT(*) FROM email_change AS change
                    WHERE change.account_id = account.id AND change.undone_at IS NULL
                      AND ((change.confirmed_at IS NULL AND change.lapses_at > \(now))
                        OR change.confirmed_at > \(now.adding(days: -EmailChange.undoDays))))
            FROM account WHERE account.id = \(account)
            """
        ) { (closes: Instant?, into: ID<Account>?, part: Instant?, changes: Int) in
            MergeRule.Side(closesAt: closes, isMerged: into != nil, partUntil: part, isChangingEmail: changes > 0)
        }
        guard var side = found else { return nil }
        side.frozenUntil = try bankFrozenUntil(account, at: now)
        side.customers = Set(
            try all(
                """
                SELECT DISTINCT customer.number FROM contract_access AS access
                JOIN contract ON contract.id = access.contract_id
                JOIN customer ON customer.id = contract.customer_id
                WHERE access.account_id = \(account) AND access.role = 'owner'
                """
            ) { (number: String) in number })
        return side
    }

    /// Why the two cannot become one; nil when they can.
    func mergeTrouble(_ merge: AccountMerge, at now: Instant) throws -> MergeRule.Trouble? {
        guard let staying = try mergeSide(merge.staying, at: now), let going = try mergeSide(merge.going, at: now)
        else {
            return .merged
        }
        return MergeRule.trouble(staying: staying, going: going)
    }

    /// Begins it. What this account asked for before and nobody proved is over.
    func ask(_ id: ID<AccountMerge>, staying: ID<Account>, going: ID<Account>, at now: Instant) throws {
        try forgetUnprovedMerges(of: staying)
        try run(
            """
            INSERT INTO account_merge (id, account_id, merged_id, asked_at)
            VALUES (\(id), \(staying), \(going), \(now))
            """)
    }

    func forgetUnprovedMerges(of account: ID<Account>) throws {
        try run("DELETE FROM account_merge WHERE account_id = \(account) AND proof IS NULL")
    }

    /// False when that was done before.
    func prove(
        _ merge: ID<AccountMerge>, by proof: AccountMerge.Proof, signedOn: Day? = nil, request: ID<ServiceRequest>
    ) throws -> Bool {
        try run(
            """
            UPDATE account_merge SET proof = \(proof), signed_on = \(signedOn), request_id = \(request)
            WHERE id = \(merge) AND proof IS NULL
            """) == 1
    }

    /// Whether the two wait for the office already, whichever way round.
    func waitsToBeMerged(_ one: ID<Account>, _ other: ID<Account>) throws -> Bool {
        try value(
            """
            SELECT COUNT(*) FROM account_merge JOIN service_request AS request ON request.id = account_merge.request_id
            WHERE request.closed_at IS NULL AND account_merge.merged_at IS NULL
              AND ((account_merge.account_id = \(one) AND account_merge.merged_id = \(other))
                OR (account_merge.account_id = \(other) AND account_merge.merged_id = \(one)))
            """, as: Int.self) != 0
    }

    /// False when somebody was faster.
    func propose(_ merge: ID<AccountMerge>, by staff: ID<Staff>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE account_merge SET proposed_by = \(staff), proposed_at = \(now)
            WHERE id = \(merge) AND proof IS NOT NULL AND proposed_by IS NULL AND merged_at IS NULL
            """) == 1
    }

    func endProposal(_ merge: ID<AccountMerge>) throws -> Bool {
        try run(
            """
            UPDATE account_merge SET proposed_by = NULL, proposed_at = NULL
            WHERE id = \(merge) AND proposed_by IS NOT NULL AND merged_at IS NULL
            """) == 1
    }

    /// Accounts that went into this one and can still come back.
    func accountsMerged(into account: ID<Account>) throws -> [ID<Account>] {
        try all("SELECT id FROM account WHERE merged_into = \(account) ORDER BY id") { (id: ID<Account>) in id }
    }

    /// The account this one went into.
    func mergedInto(_ account: ID<Account>) throws -> ID<Account>? {
        try value("SELECT merged_into FROM account WHERE id = \(account)")
    }

    /// With the links and with all that would bring the account back.
    func forgetMerges(of account: ID<Account>) throws {
        let merges = try all("SELECT id FROM account_merge WHERE account_id = \(account) OR merged_id = \(account)") {
            (id: ID<AccountMerge>) in id
        }
        try run("DELETE FROM one_time_link WHERE subject_id IN \(list: merges)")
        try run("DELETE FROM account_merge_access WHERE merge_id IN \(list: merges)")
        try run("DELETE FROM account_merge_row WHERE merge_id IN \(list: merges)")
        try run("DELETE FROM account_merge WHERE id IN \(list: merges)")
    }

    /// What nobody proved.
    func forgetMerges(askedBefore moment: Instant) throws {
        try run("DELETE FROM account_merge WHERE proof IS NULL AND asked_at < \(moment)")
    }
}
