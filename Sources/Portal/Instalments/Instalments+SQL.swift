import Store
import Vocabulary

extension Session {
    /// What falls due from a day on, of a contract this account may see.
    func payments(of contract: ID<Contract>, for account: ID<Account>, from first: Day) throws -> [DuePayment] {
        try all(
            """
            SELECT instalment.due_on, instalment.amount
            FROM contract_access AS access JOIN instalment ON instalment.contract_id = access.contract_id
            WHERE access.account_id = \(account) AND access.contract_id = \(contract) AND instalment.due_on >= \(first)
            ORDER BY instalment.due_on, instalment.id LIMIT 500
            """, DuePayment.init)
    }

    /// The limits the billing system knows for a contract this account may see.
    func instalmentBounds(of contract: ID<Contract>, for account: ID<Account>) throws -> InstalmentBounds? {
        try first(
            """
            SELECT contract.instalment_lowest, contract.instalment_highest, contract.instalment_change_from
            FROM contract_access AS access JOIN contract ON contract.id = access.contract_id
            WHERE access.account_id = \(account) AND access.contract_id = \(contract)
            """
        ) { (lowest: Money?, highest: Money?, from: Day?) in
            InstalmentBounds(lowest: lowest, highest: highest, changeFrom: from)
        }
    }

    /// The last change of each contract this account may see, or of one of them, as long as the billing system has neither
    /// carried it out nor set something else on its first day, and has not billed the days it began in. Of a wish that was
    /// decided too late for its first day nobody knows when it holds: that is not among them.
    func instalmentOrders(for account: ID<Account>, of contract: ContractNumber? = nil) throws
        -> [ContractNumber: InstalmentOrder]
    {
        let orders = try all(
            """
            SELECT contract.number, change.amount, change.applies_from, change.due_day, change.ordered_at, request.number,
                   request.closed_at
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN instalment_change AS change ON change.contract_id = contract.id
            JOIN service_request AS request ON request.id = change.request_id
            WHERE access.account_id = \(account) AND request.state = 'done'
              AND contract.number = COALESCE(\(contract), contract.number)
              AND (contract.last_billed_on IS NULL OR contract.last_billed_on < change.applies_from)
              AND NOT EXISTS (
                SELECT 1 FROM instalment_change AS later
                JOIN service_request AS other ON other.id = later.request_id
                WHERE later.contract_id = change.contract_id AND later.position > change.position
                  AND other.state = 'done')
              AND NOT EXISTS (
                SELECT 1 FROM instalment
                WHERE instalment.contract_id = change.contract_id
                  AND instalment.due_on = (
                    SELECT MIN(next.due_on) FROM instalment AS next
                    WHERE next.contract_id = change.contract_id AND next.due_on >= change.applies_from)
                  AND (instalment.changed_at > change.ordered_at
                    OR (instalment.amount = change.amount AND (change.due_day IS NULL
                      OR CAST(SUBSTR(instalment.due_on, 9, 2) AS BIGINT) = change.due_day))))
            """, InstalmentOrder.Decided.init)
        return Dictionary(orders.filter(\.isInTime).map { ($0.contract, $0.order) }) { first, _ in first }
    }

    /// When changes were ordered that were made, newest first.
    func instalmentChanges(of contract: ID<Contract>, for account: ID<Account>) throws -> [Instant] {
        try all(
            """
            SELECT change.ordered_at
            FROM contract_access AS access
            JOIN instalment_change AS change ON change.contract_id = access.contract_id
            JOIN service_request AS request ON request.id = change.request_id
            WHERE access.account_id = \(account) AND access.contract_id = \(contract) AND request.state = 'done'
            ORDER BY change.position DESC LIMIT 500
            """
        ) { (moment: Instant) in moment }
    }

    /// The open wish of a contract this account may see; there is one at most.
    func instalmentInReview(of contract: ID<Contract>, for account: ID<Account>) throws -> ServiceRequest? {
        try first(
            """
            SELECT \(fragment: Self.requestColumns)
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN service_request AS request ON request.contract_id = contract.id
            WHERE access.account_id = \(account) AND access.contract_id = \(contract)
              AND request.kind = \(InstalmentRequest.name) AND request.closed_at IS NULL
            ORDER BY request.received_at DESC LIMIT 1
            """, ServiceRequest.init)
    }

    /// The number the next change of a contract gets.
    func nextInstalmentPosition(of contract: ID<Contract>) throws -> Int {
        try value(
            "SELECT COALESCE(MAX(position), 0) + 1 FROM instalment_change WHERE contract_id = \(contract)", as: Int.self
        )
            ?? 1
    }

    /// Keeps a change of what was read beside its request. False when another one of this contract came meanwhile.
    func addInstalmentChange(
        _ wish: InstalmentLimits.Wish, from day: Day, of file: InstalmentFile, request: ID<ServiceRequest>,
        at now: Instant
    ) throws -> Bool {
        try run(
            """
            INSERT INTO instalment_change (request_id, contract_id, position, amount, applies_from, due_day, ordered_at)
            VALUES (\(request), \(file.contract.id), \(file.position), \(wish.amount), \(day), \(wish.dueDay), \(now))
            ON CONFLICT (contract_id, position) DO NOTHING
            """) == 1
    }
}
