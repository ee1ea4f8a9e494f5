import Store
import Vocabulary

/// What of a way of paying is stored, as far as an import has to look at it.
struct StoredPayment: Sendable {
    let id: String
    let contract: String
    let sealed: [UInt8]?
    let isDelivered: Bool
    let request: ID<ServiceRequest>?
    let heldUntil: Instant?

    init(
        id: String, contract: String, sealed: [UInt8]?, externalID: String?, request: ID<ServiceRequest>?,
        heldUntil: Instant?
    ) {
        (self.id, self.contract, self.sealed, isDelivered) = (id, contract, sealed, externalID != nil)
        (self.request, self.heldUntil) = (request, heldUntil)
    }
}

extension Session {
    func storedPayment(key: String) throws -> StoredPayment? {
        try first(
            """
            SELECT id, contract_id, iban_sealed, external_id, request_id, held_until FROM payment_details
            WHERE external_id = \(key)
            """, StoredPayment.init)
    }

    func storedPayment(of contract: String, reference: String) throws -> StoredPayment? {
        try first(
            """
            SELECT id, contract_id, iban_sealed, external_id, request_id, held_until FROM payment_details
            WHERE contract_id = \(contract) AND mandate_reference = \(reference)
            """, StoredPayment.init)
    }

    /// Adds the row or brings it up to date; touches nothing when all is as before.
    func put(_ row: BankRow, over stored: StoredPayment?, contract: String, _ keys: Keys) throws -> RowOutcome {
        let id = stored?.id ?? Random.hexadecimal(bytes: 16)
        let sealed = try keys.keep(row.iban?.value, over: stored?.sealed, in: .iban, of: id)
        let written = try value(
            """
            INSERT INTO payment_details (id, external_id, contract_id, position, way, iban_sealed, holder,
                holder_address, mandate_reference, signed_on, last_used_on, ended_on)
            VALUES (\(id), \(row.key), \(contract),
                (SELECT COALESCE(MAX(position), 0) + 1 FROM payment_details WHERE contract_id = \(contract)),
                \(row.way), \(sealed), \(row.holder), \(row.holderAddress), \(row.reference?.value), \(row.signedOn),
                \(row.lastUsedOn), \(row.endedOn))
            ON CONFLICT (external_id) DO UPDATE SET way = excluded.way, iban_sealed = excluded.iban_sealed,
                holder = excluded.holder, holder_address = excluded.holder_address,
                mandate_reference = excluded.mandate_reference, signed_on = excluded.signed_on,
                last_used_on = excluded.last_used_on, ended_on = excluded.ended_on
            WHERE (payment_details.way, payment_details.iban_sealed, payment_details.holder,
                payment_details.holder_address, payment_details.mandate_reference, payment_details.signed_on,
                payment_details.last_used_on, payment_details.ended_on)
              IS DISTINCT FROM (excluded.way, excluded.iban_sealed, excluded.holder, excluded.holder_address,
                excluded.mandate_reference, excluded.signed_on, excluded.last_used_on, excluded.ended_on)
            RETURNING id
            """, as: String.self)
        return RowOutcome(written: written, new: stored == nil ? id : "")
    }

    /// A mandate given in the portal gets the billing system's name.
    func take(_ row: BankRow, over id: String) throws {
        try run(
            """
            UPDATE payment_details SET external_id = \(row.key), last_used_on = \(row.lastUsedOn),
                ended_on = \(row.endedOn)
            WHERE id = \(id) AND external_id IS NULL
            """)
    }

    /// Changes that were asked for and are free to be carried out, in the order they came; and those that were taken back
    /// lately after they were free.
    func namesOfChangesForBilling(at now: Instant) throws -> [(key: String, request: String)] {
        try all(
            """
            SELECT details.id, request.number
            FROM payment_details AS details
            JOIN service_request AS request ON request.id = details.request_id
            WHERE (request.closed_at IS NULL AND (details.held_until IS NULL OR details.held_until <= \(now)))
               OR (request.state = 'withdrawn' AND request.closed_at > \(now.adding(days: -BankChange.daysTold))
                   AND (details.held_until IS NULL OR details.held_until <= request.closed_at))
            ORDER BY request.received_at, request.number
            """
        ) { (key: String, request: String) in (key, request) }
    }

    func changeForBilling(_ id: String) throws -> BankChange? {
        try first(
            """
            SELECT details.id, request.number, contract.number, contract.external_id, details.way, details.iban_sealed,
                   details.holder, details.holder_address, details.mandate_reference, details.signed_on, request.state
            FROM payment_details AS details
            JOIN service_request AS request ON request.id = details.request_id
            JOIN contract ON contract.id = details.contract_id
            WHERE details.id = \(id)
            """, BankChange.init)
    }
}

/// A change of how a contract is paid, for the billing system.
struct BankChange: Sendable {
    let id: String
    let request: RequestNumber
    let contract: ContractNumber
    let contractKey: String
    let way: PaymentWay
    let sealed: [UInt8]?
    let holder, holderAddress, reference: String?
    let signedOn: Day
    let state: ServiceRequest.State

    /// How long what was taken back is told of.
    static let daysTold = 30

    var isWithdrawn: Bool { state == .withdrawn }
}
