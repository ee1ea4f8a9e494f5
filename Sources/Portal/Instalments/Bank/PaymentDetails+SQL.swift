import Store
import Vocabulary

extension Session {
    /// How a contract is and was paid, in the order it came, for an account that may act on it.
    func payments(of contract: ID<Contract>, for account: ID<Account>) throws -> [PaymentDetails] {
        try all(
            """
            SELECT details.id, details.way, details.iban_sealed, details.holder, details.holder_address,
                   details.mandate_reference, details.signed_on, details.held_until, details.last_used_on,
                   details.ended_on, request.number, request.state
            FROM contract_access AS access
            JOIN payment_details AS details ON details.contract_id = access.contract_id
            LEFT JOIN service_request AS request ON request.id = details.request_id
            WHERE access.contract_id = \(contract) AND access.account_id = \(account) AND access.role <> 'reader'
            ORDER BY details.position
            """, PaymentDetails.init)
    }

    /// The number the next row of a contract gets.
    func nextPaymentPosition(of contract: ID<Contract>) throws -> Int {
        try value(
            "SELECT COALESCE(MAX(position), 0) + 1 FROM payment_details WHERE contract_id = \(contract)", as: Int.self)
            ?? 1
    }

    /// Throws `alreadyExists` when somebody else added one in the same moment.
    func add(_ new: NewPayment) throws {
        try run(
            """
            INSERT INTO payment_details (id, contract_id, position, way, iban_sealed, holder, holder_address,
                mandate_reference, signed_on, signed_at, account_id, device, request_id, held_until)
            VALUES (\(new.id), \(new.contract), \(new.position), \(new.way), \(new.sealed), \(new.holder),
                    \(new.holderAddress), \(new.reference), \(new.signedAt.day), \(new.signedAt), \(new.account),
                    \(new.device), \(new.request), \(new.heldUntil))
            """)
    }

    /// What keeps this account from changing bank details.
    func bankHold(of account: ID<Account>, at now: Instant) throws -> BankHold {
        let changedAt: Instant? = try value(
            """
            SELECT confirmed_at FROM email_change
            WHERE account_id = \(account) AND confirmed_at > \(now.adding(hours: -BankHold.hours))
              AND undone_at IS NULL
            ORDER BY confirmed_at DESC LIMIT 1
            """)
        return BankHold(blockedUntil: try bankFrozenUntil(account, at: now), changedAt: changedAt, now: now)
    }

    /// The numbers of the contracts this account owns.
    func ownContracts(of account: ID<Account>) throws -> [ContractNumber] {
        try all(
            """
            SELECT contract.number FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            WHERE access.account_id = \(account) AND access.role = 'owner' ORDER BY contract.number
            """
        ) { (number: ContractNumber) in number }
    }

    /// The payments that fall due on a day or later, as far as they are known.
    func duePayments(of contract: ContractNumber, from day: Day, most: Int) throws -> [DuePayment] {
        try all(
            """
            SELECT instalment.due_on, instalment.amount
            FROM instalment JOIN contract ON contract.id = instalment.contract_id
            WHERE contract.number = \(contract) AND instalment.due_on >= \(day)
            ORDER BY instalment.due_on LIMIT \(most)
            """, DuePayment.init)
    }

    /// Whoever asked for a change, and the owners of the contract.
    func peopleToTell(of contract: ID<Contract>, maker: ID<Account>) throws -> [BankPerson] {
        try all(
            """
            SELECT account_id, role FROM contract_access
            WHERE contract_id = \(contract) AND (role = 'owner' OR account_id = \(maker)) ORDER BY account_id
            """, BankPerson.init)
    }

    /// Takes back whatever this account asked for since `moment`, also what is carried out already. False when there was
    /// nothing.
    func withdrawBankRequests(of account: ID<Account>, since moment: Instant, at now: Instant) throws -> Bool {
        let asked = try all(
            """
            SELECT \(fragment: Self.requestColumns)
            FROM service_request AS request JOIN contract ON contract.id = request.contract_id
            WHERE request.account_id = \(account) AND request.kind IN (\(MandateRequest.name), \(TransferRequest.name))
              AND request.state NOT IN ('withdrawn', 'refused') AND request.received_at >= \(moment)
            """, ServiceRequest.init)
        for request in asked { try move(request, to: .withdrawn, by: .rule, at: now) }
        return !asked.isEmpty
    }

    /// The account is closed: what was agreed stays with the contract, and no longer says who agreed to it.
    func forgetWhoSigned(_ account: ID<Account>) throws {
        try run("UPDATE payment_details SET account_id = NULL, device = NULL WHERE account_id = \(account)")
    }

    /// Forgets the numbers of accounts that were taken back or refused before `moment`.
    func forgetUnusedIBANs(closedBefore moment: Instant) throws {
        try run(
            """
            UPDATE payment_details SET iban_sealed = NULL
            WHERE iban_sealed IS NOT NULL AND request_id IN (
                SELECT id FROM service_request WHERE state IN ('withdrawn', 'refused') AND closed_at < \(moment))
            """)
    }
}

/// A row before it stands in the table.
struct NewPayment: Sendable {
    var id = ID<PaymentDetails>()
    let contract: ID<Contract>
    let position: Int
    let way: PaymentWay
    var sealed: [UInt8]?
    var holder, holderAddress, reference: String?
    let signedAt: Instant
    let account: ID<Account>
    let device: String
    let request: ID<ServiceRequest>
    let heldUntil: Instant?
}

/// Somebody who is told of a change.
struct BankPerson: Sendable {
    let account: ID<Account>
    let role: ContractRole
}
