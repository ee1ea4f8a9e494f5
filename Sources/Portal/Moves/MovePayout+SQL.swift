import Store
import Vocabulary

extension Session {
    /// Keeps another account beside the request of a move. The one that was named before is replaced.
    func add(_ new: NewPayout, of request: ID<ServiceRequest>, by account: ID<Account>, _ keys: Keys, at now: Instant)
        throws
    {
        let sealed = try keys.seal(new.iban.value, in: .payoutIBAN, of: request.value)
        try run(
            """
            INSERT INTO move_payout (request_id, iban_sealed, shown_iban, holder, held_until, account_id, named_at)
            VALUES (\(request), \(sealed), \(new.iban.shown), \(new.holder), \(new.heldUntil), \(account), \(now))
            ON CONFLICT (request_id) DO UPDATE SET iban_sealed = excluded.iban_sealed, shown_iban = excluded.shown_iban,
                holder = excluded.holder, held_until = excluded.held_until, account_id = excluded.account_id,
                named_at = excluded.named_at, forgotten_at = NULL
            """)
    }

    /// The account a move named, for who told it or named it, and for the owners of the contract.
    func namedPayout(of request: ID<ServiceRequest>, for account: ID<Account>) throws -> NamedPayout? {
        try first(
            """
            SELECT payout.shown_iban, payout.holder, payout.held_until, payout.named_at, payout.forgotten_at
            FROM move_payout AS payout
            JOIN service_request AS request ON request.id = payout.request_id
            JOIN contract_access AS access ON access.contract_id = request.contract_id
            WHERE payout.request_id = \(request) AND access.account_id = \(account)
              AND (access.role = 'owner' OR request.account_id = access.account_id
                   OR payout.account_id = access.account_id)
            """, NamedPayout.init)
    }

    /// The request was taken back.
    func forgetPayout(of request: ID<ServiceRequest>, at now: Instant) throws {
        try run(
            """
            UPDATE move_payout SET iban_sealed = NULL, shown_iban = NULL, holder = NULL, forgotten_at = \(now)
            WHERE request_id = \(request) AND forgotten_at IS NULL
            """)
    }

    /// Forgets the accounts this account named since `moment`. False when there was none.
    func forgetPayouts(namedBy account: ID<Account>, since moment: Instant, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE move_payout SET iban_sealed = NULL, shown_iban = NULL, holder = NULL, forgotten_at = \(now)
            WHERE account_id = \(account) AND named_at >= \(moment) AND forgotten_at IS NULL
            """) > 0
    }

    /// The account is closed: where money goes stays with the move, and no longer says who named it.
    func forgetWhoNamedPayouts(_ account: ID<Account>) throws {
        try run("UPDATE move_payout SET account_id = NULL WHERE account_id = \(account)")
    }

    /// Forgets the accounts of moves that are needed no more, some hundred at a time.
    func forgetPayouts(neededBefore today: Day) throws {
        let old = try closedPayouts(before: Instant(today.adding(days: -Retention.unusedIBANs)))
        let told = try bonusesTold()
        let over = old.filter { payout in
            PayoutRule.forgottenOn(
                payout.state, MoveRequest(stored: payout.payload), closedOn: payout.closedAt.day,
                namedOn: payout.namedAt.day, told: told[payout.request]) <= today
        }
        try run("DELETE FROM move_payout WHERE request_id IN \(list: over.prefix(500).map(\.request))")
    }

    private func closedPayouts(before moment: Instant) throws -> [ClosedPayout] {
        try all(
            """
            SELECT payout.request_id, request.state, request.payload, request.closed_at, payout.named_at
            FROM move_payout AS payout JOIN service_request AS request ON request.id = payout.request_id
            WHERE payout.named_at < \(moment) AND request.closed_at < \(moment)
            ORDER BY request.closed_at, request.id
            """, ClosedPayout.init)
    }

    /// What was told last of the bonus of each move with an account of its own.
    private func bonusesTold() throws -> [ID<ServiceRequest>: (news: MoveBonusNews, on: Day)] {
        let told = try all(
            """
            SELECT event.request_id, event.remark, event.happened_at
            FROM move_payout AS payout JOIN request_event AS event ON event.request_id = payout.request_id
            WHERE event.remark LIKE 'moving-bonus %' ORDER BY event.request_id, event.position
            """
        ) { (request: ID<ServiceRequest>, remark: String, at: Instant) in (request, remark, at) }
        return told.reduce(into: [:]) { last, event in
            guard let news = MoveBonusNews(rawValue: event.1) else { return }
            last[event.0] = (news, event.2.day)
        }
    }

    /// Accounts that were named for moves and are free to be paid to, in the order the moves came: while a move is under
    /// way, and for a while after it was answered or the account was named. And those that were forgotten lately after
    /// they were free.
    func namesOfPayoutsForBilling(at now: Instant) throws -> [(key: String, request: String)] {
        let lately = now.adding(days: -BankChange.daysTold)
        return try all(
            """
            SELECT payout.request_id, request.number
            FROM move_payout AS payout JOIN service_request AS request ON request.id = payout.request_id
            WHERE (payout.forgotten_at IS NULL AND request.state NOT IN ('refused', 'withdrawn')
                   AND (payout.held_until IS NULL OR payout.held_until <= \(now))
                   AND (request.closed_at IS NULL OR request.closed_at > \(lately) OR payout.named_at > \(lately)
                        OR payout.held_until > \(lately)))
               OR (payout.forgotten_at > \(lately)
                   AND (payout.held_until IS NULL OR payout.held_until <= payout.forgotten_at))
            ORDER BY request.received_at, request.number
            """
        ) { (key: String, request: String) in (key, request) }
    }

    func payoutForBilling(_ request: String) throws -> PayoutForBilling? {
        try first(
            """
            SELECT payout.request_id, request.number, contract.number, contract.external_id, payout.iban_sealed,
                   payout.holder
            FROM move_payout AS payout
            JOIN service_request AS request ON request.id = payout.request_id
            JOIN contract ON contract.id = request.contract_id
            WHERE payout.request_id = \(request)
            """, PayoutForBilling.init)
    }

    /// Of the account's own contracts, and what it named for those of others.
    func exportPayouts(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT payout.request_id, request.number, payout.iban_sealed, payout.holder, payout.held_until,
                   payout.named_at, payout.forgotten_at
            FROM move_payout AS payout JOIN service_request AS request ON request.id = payout.request_id
            WHERE payout.request_id > \(key) AND (request.account_id = \(subject.account)
                OR payout.account_id = \(subject.account) OR EXISTS (
                SELECT 1 FROM contract_access AS access
                WHERE access.contract_id = request.contract_id AND access.account_id = \(subject.account)
                  AND access.role = 'owner'))
            ORDER BY payout.request_id LIMIT \(most)
            """)
    }
}

/// An account a move named that is closed.
private struct ClosedPayout {
    let request: ID<ServiceRequest>
    let state: ServiceRequest.State
    let payload: String
    let closedAt: Instant
    let namedAt: Instant
}

/// An account a move named, for the billing system.
struct PayoutForBilling: Sendable {
    let id: String
    let request: RequestNumber
    let contract: ContractNumber
    let contractKey: String
    /// Nil when it was forgotten: whoever took it over forgets it, too.
    let sealed: [UInt8]?
    let holder: String?
}

extension ExportTable {
    static let payouts = ExportTable(
        file: "auszahlungskonten",
        words: Text("Konten, die Sie für Auszahlungen genannt haben", en: "Accounts you named for being paid"),
        columns: ["vorgang", "iban", "kontoinhaber", "wartet_bis", "genannt_am", "vergessen_am"],
        sealed: ["iban": .payoutIBAN]
    ) { try $0.exportPayouts($1, after: $2, most: $3) }
}
