import Store
import Vocabulary

extension Session {
    func addOrder(
        _ request: ID<ServiceRequest>, _ commodity: Commodity, iban: [UInt8]?, bornOn: [UInt8]?, phone: [UInt8]?,
        wishes: String?, heldUntil: Instant?
    ) throws {
        try run(
            """
            INSERT INTO contract_order (request_id, commodity, iban_sealed, born_on_sealed, phone_sealed, wishes, held_until)
            VALUES (\(request), \(commodity), \(iban), \(bornOn), \(phone), \(wishes), \(heldUntil))
            """)
    }

    func forgetOrderSecrets(of request: ID<ServiceRequest>) throws {
        try run(
            """
            UPDATE contract_order SET iban_sealed = NULL, born_on_sealed = NULL, phone_sealed = NULL
            WHERE request_id = \(request)
            """)
    }

    func forgetOrderSecrets(closedBefore moment: Instant) throws {
        try run(
            """
            UPDATE contract_order SET iban_sealed = NULL, born_on_sealed = NULL, phone_sealed = NULL
            WHERE (iban_sealed IS NOT NULL OR born_on_sealed IS NOT NULL OR phone_sealed IS NOT NULL)
              AND request_id IN (SELECT id FROM service_request WHERE closed_at < \(moment))
            """)
    }

    /// Orders that stand in „Meine Verträge“ because their contract is not known yet: those under way, and
    /// those that were confirmed or refused since `moment`.
    func orderCards(for account: ID<Account>, since moment: Instant) throws -> [OrderCard] {
        try all(
            """
            SELECT request.id, request.number, request.kind, CAST(NULL AS TEXT), request.state, request.payload,
                   request.received_at, request.promised_on, request.closed_at,
                   (SELECT stage FROM order_progress AS progress WHERE progress.request_id = request.id
                    ORDER BY position DESC LIMIT 1),
                   (SELECT begins_on FROM order_progress AS progress
                    WHERE progress.request_id = request.id AND begins_on IS NOT NULL
                    ORDER BY position DESC LIMIT 1)
            FROM service_request AS request
            WHERE request.account_id = \(account) AND request.contract_id IS NULL
              AND request.kind = \(NewContractRequest.name)
              AND (request.closed_at IS NULL
                OR (request.state IN ('done', 'refused') AND request.closed_at >= \(moment)))
            ORDER BY request.received_at, request.number
            """
        ) {
            (
                id: ID<ServiceRequest>, number: RequestNumber, kind: String, contract: ContractNumber?,
                state: ServiceRequest.State, payload: String, received: Instant, promised: Day?, closed: Instant?,
                stage: ContractState?, begins: Day?
            ) in
            OrderCard(
                request: ServiceRequest(
                    id: id, number: number, kind: kind, contract: contract, state: state, payload: payload,
                    receivedAt: received, promisedOn: promised, closedAt: closed), stage: stage ?? .received,
                beginsOn: begins)
        }
    }

    /// A contract of this account that supplies the same place with the same thing.
    func suppliedContract(of account: ID<Account>, at place: NewContractPlace) throws -> ContractNumber? {
        let near = try all(
            """
            SELECT contract.number, contract.street, contract.house_number
            FROM contract_access AS access JOIN contract ON contract.id = access.contract_id
            WHERE access.account_id = \(account) AND access.role <> 'reader' AND contract.state = 'active'
              AND contract.commodity = \(place.commodity) AND contract.postal_code = \(place.postalCode)
            ORDER BY contract.number
            """
        ) { (number: ContractNumber, street: String, house: String) in (number, street, house) }
        let (street, house) = (place.address.street, place.address.houseNumber ?? "")
        return near.first {
            PlaceKey.street($0.1) == PlaceKey.street(street) && PlaceKey.house($0.2) == PlaceKey.house(house)
        }?.0
    }

    /// The order a contract this account may see came from.
    func order(of contract: ID<Contract>, for account: ID<Account>) throws -> RequestNumber? {
        try first(
            """
            SELECT request.number FROM service_request AS request
            JOIN contract_access AS access ON access.contract_id = request.contract_id
            WHERE request.contract_id = \(contract) AND access.account_id = \(account)
              AND request.kind = \(NewContractRequest.name)
            """
        ) { (number: RequestNumber) in number }
    }

    func exportOrders(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT mine.request_id, request.number, mine.iban_sealed, mine.born_on_sealed, mine.phone_sealed
            FROM contract_order AS mine JOIN service_request AS request ON request.id = mine.request_id
            WHERE request.account_id = \(subject.account) AND mine.request_id > \(key)
            ORDER BY mine.request_id LIMIT \(most)
            """)
    }
}
