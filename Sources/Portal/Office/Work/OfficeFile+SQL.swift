import Store
import Vocabulary

/// What stands beside a request in its own row.
struct OfficeDesk: Sendable {
    let dueOn: Day?
    let account: ID<Account>?
    let email: String?
    let phone: [UInt8]?
}

extension Session {
    func officeDesk(of request: ID<ServiceRequest>) throws -> OfficeDesk? {
        try first(
            """
            SELECT request.due_on, request.account_id, account.email, request.callback_sealed
            FROM service_request AS request LEFT JOIN account ON account.id = request.account_id
            WHERE request.id = \(request)
            """, OfficeDesk.init)
    }

    func officeEvents(of request: ID<ServiceRequest>) throws -> [OfficeEvent] {
        try all(
            """
            SELECT event.state, event.happened_at, event.actor, event.promised_on, event.remark, event.ends_on,
                   staff.name
            FROM request_event AS event LEFT JOIN staff ON staff.id = event.staff_id
            WHERE event.request_id = \(request) ORDER BY event.position
            """
        ) {
            (
                state: ServiceRequest.State, happened: Instant, actor: ServiceRequest.Actor, promised: Day?,
                remark: String?, ends: Day?, name: String?
            ) in
            OfficeEvent(
                event: RequestEvent(
                    state: state, happenedAt: happened, actor: actor, promisedOn: promised, remark: remark, endsOn: ends
                ),
                staffName: name)
        }
    }

    /// The customer of the request's contract; without one those of whose account made it, or whom billing was told of.
    func officeCustomers(of request: ID<ServiceRequest>) throws -> [OfficeCustomer] {
        try all(
            """
            SELECT id, number, first_name, last_name, street, house_number, postal_code, city, 0 FROM customer
            WHERE id IN (
                SELECT contract.customer_id FROM service_request AS request
                JOIN contract ON contract.id = request.contract_id WHERE request.id = \(request)
                UNION SELECT customer_id FROM request_customer WHERE request_id = \(request)
                UNION SELECT contract.customer_id FROM service_request AS request
                JOIN contract_access AS access ON access.account_id = request.account_id AND access.role = 'owner'
                JOIN contract ON contract.id = access.contract_id
                WHERE request.id = \(request) AND request.contract_id IS NULL)
            ORDER BY number, id
            """, OfficeCustomer.init)
    }

    /// Whose contract has this number, which is all that leads there.
    func officeCustomers(suggested contract: String) throws -> [OfficeCustomer] {
        try all(
            """
            SELECT customer.id, customer.number, customer.first_name, customer.last_name, customer.street,
                   customer.house_number, customer.postal_code, customer.city, 1
            FROM contract JOIN customer ON customer.id = contract.customer_id WHERE contract.number = \(contract)
            """, OfficeCustomer.init)
    }

    func officeContracts(of customer: String) throws -> [OfficeContract] {
        try all(
            """
            SELECT contract.number, contract.commodity, contract.state, contract.ends_on, contract.street,
                   contract.house_number, contract.postal_code, contract.city,
                   (SELECT MIN(meter.number) FROM meter WHERE meter.contract_id = contract.id)
            FROM contract WHERE contract.customer_id = \(customer) ORDER BY contract.number
            """
        ) {
            (
                number: ContractNumber, commodity: Commodity, state: ContractState, ends: Day?, street: String,
                house: String, code: String, city: String, meter: String?
            ) in
            OfficeContract(
                number: number, commodity: commodity, state: state, endsOn: ends,
                place: "\(street) \(house), \(code) \(city)", meters: meter)
        }
    }

    /// What was reported and waits is used for billing from now on, or is not.
    func decideReadings(of request: ID<ServiceRequest>, _ status: MeterReading.Status) throws {
        try run(
            """
            UPDATE meter_reading SET status = \(status.rawValue)
            WHERE request_id = \(request) AND status = 'in-review'
            """)
    }
}

extension OfficeCustomer {
    fileprivate init(
        id: String, number: String, first: String, last: String, street: String, house: String, code: String,
        city: String, isSuggested: Bool
    ) {
        self.init(
            id: id, number: number, name: "\(first) \(last)", place: "\(street) \(house), \(code) \(city)",
            isSuggested: isSuggested)
    }
}
