import Store
import Vocabulary

extension Session {
    /// Keeps another account beside the request of a move.
    func add(
        payoutTo iban: IBAN, holder: String, of request: ID<ServiceRequest>, heldUntil: Instant?, _ keys: Keys
    ) throws {
        let sealed = try keys.seal(iban.value, in: .payoutIBAN, of: request.value)
        try run(
            """
            INSERT INTO move_payout (request_id, iban_sealed, shown_iban, holder, held_until)
            VALUES (\(request), \(sealed), \(iban.shown), \(holder), \(heldUntil))
            """)
    }

    /// The account a move named, for who told it and for the owners of the contract.
    func namedPayout(of request: ID<ServiceRequest>, for account: ID<Account>) throws -> NamedPayout? {
        try first(
            """
            SELECT payout.shown_iban, payout.holder, payout.held_until
            FROM move_payout AS payout
            JOIN service_request AS request ON request.id = payout.request_id
            JOIN contract_access AS access ON access.contract_id = request.contract_id
            WHERE payout.request_id = \(request) AND access.account_id = \(account)
              AND (access.role = 'owner' OR request.account_id = access.account_id)
            """, NamedPayout.init)
    }

    /// The request was taken back.
    func forgetPayout(of request: ID<ServiceRequest>) throws {
        try run("DELETE FROM move_payout WHERE request_id = \(request)")
    }

    /// Forgets the accounts of moves that were closed before `moment`.
    func forgetPayouts(closedBefore moment: Instant) throws {
        try run(
            """
            DELETE FROM move_payout
            WHERE request_id IN (SELECT id FROM service_request WHERE closed_at < \(moment))
            """)
    }

    /// Accounts that were named for moves billing has not answered, in the order they came.
    func namesOfPayoutsForBilling(at now: Instant) throws -> [(key: String, request: String)] {
        try all(
            """
            SELECT payout.request_id, request.number
            FROM move_payout AS payout JOIN service_request AS request ON request.id = payout.request_id
            WHERE request.closed_at IS NULL AND (payout.held_until IS NULL OR payout.held_until <= \(now))
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
            SELECT payout.request_id, request.number, payout.iban_sealed, payout.holder, payout.held_until
            FROM move_payout AS payout JOIN service_request AS request ON request.id = payout.request_id
            WHERE payout.request_id > \(key) AND (request.account_id = \(subject.account) OR EXISTS (
                SELECT 1 FROM contract_access AS access
                WHERE access.contract_id = request.contract_id AND access.account_id = \(subject.account)
                  AND access.role = 'owner'))
            ORDER BY payout.request_id LIMIT \(most)
            """)
    }
}

/// An account a move named, for the billing system.
struct PayoutForBilling: Sendable {
    let id: String
    let request: RequestNumber
    let contract: ContractNumber
    let contractKey: String
    let sealed: [UInt8]
    let holder: String
}

extension ExportTable {
    static let payouts = ExportTable(
        file: "auszahlungskonten",
        words: Text("Konten, die Sie für Auszahlungen genannt haben", en: "Accounts you named for being paid"),
        columns: ["vorgang", "iban", "kontoinhaber", "wartet_bis"], sealed: ["iban": .payoutIBAN]
    ) { try $0.exportPayouts($1, after: $2, most: $3) }
}
