import Store
import Vocabulary

/// A customer whose account is closed, as far as billing has to know of it.
struct LeftCustomer: Sendable {
    let id: String
    let number: String
    /// Contracts nobody else owns an account for: whose bills have to go by post from now on.
    let contracts: [ContractNumber]
}

// What billing still has to carry out, or to prove for six years (HGB § 257, AO § 147), when an account is closed.

extension Session {
    /// Nil when there is no such account.
    func leaver(_ account: ID<Account>, _ keys: Keys, at now: Instant) throws -> Leaver? {
        guard let subject = try dataSubject(account) else { return nil }
        return Leaver(
            subject: subject, keys: keys, now: now, customers: try leftCustomers(of: account),
            hasPaper: try deliveryChoice(of: account)?.way == .paper)
    }

    private func leftCustomers(of account: ID<Account>) throws -> [LeftCustomer] {
        let rows = try all(
            """
            SELECT customer.id, customer.number, contract.number,
                   (SELECT COUNT(*) FROM contract_access AS others
                    WHERE others.contract_id = contract.id AND others.role = 'owner' AND others.account_id <> \(account))
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN customer ON customer.id = contract.customer_id
            WHERE access.account_id = \(account) AND access.role = 'owner'
            ORDER BY customer.number, customer.id, contract.number
            """
        ) { (id: String, number: String, contract: ContractNumber, others: Int) in (id, number, contract, others) }
        return Dictionary(grouping: rows, by: \.0).values.compactMap { rows in
            rows.first.map { first in
                LeftCustomer(id: first.0, number: first.1, contracts: rows.filter { $0.3 == 0 }.map { $0.2 })
            }
        }.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
    }

    /// Requests about no contract that go with their account: of one that owns nothing, and of kinds nobody knows any more,
    /// because what they hold cannot be told. A termination, a withdrawal and an order are letters that have to be kept.
    func requestsOfNobody(_ leaver: Leaver) throws -> [ID<ServiceRequest>] {
        let own = try all(
            "SELECT id, kind FROM service_request WHERE account_id = \(leaver.account) AND contract_id IS NULL"
        ) { (id: ID<ServiceRequest>, kind: String) in (id, kind) }
        let known = Set(RequestKinds.all.map { $0.name })
        return own.filter { id, kind in
            let isLetter = DeclarationKinds.names.contains(kind) || kind == NewContractRequest.name
            return (leaver.customers.isEmpty && !isLetter) || !known.contains(kind)
        }.map { $0.0 }
    }

    func leaveRequests(of account: ID<Account>, with customer: LeftCustomer) throws {
        try run(
            """
            INSERT INTO request_customer (request_id, customer_id)
            SELECT id, \(customer.id) FROM service_request
            WHERE account_id = \(account) AND contract_id IS NULL
            """)
    }

    /// Tells billing that paper for a price ends, and whose bills go by post from now on.
    func tellBilling(of leaver: Leaver) throws {
        if leaver.hasPaper {
            let payload = DeliveryRequest(
                way: .electronic, appliesFrom: leaver.now.day.iso, option: nil, priceYear: nil, isWithdrawal: false)
            try leave(payload, with: leaver.customers, at: leaver.now)
        }
        for customer in leaver.customers where !customer.contracts.isEmpty {
            let payload = AccountClosedRequest(
                customer: customer.number, contracts: customer.contracts.map(\.value), closedOn: leaver.now.day.iso)
            try leave(payload, with: [customer], at: leaver.now)
        }
    }

    private func leave(_ payload: some DecidedByRows, with customers: [LeftCustomer], at now: Instant) throws {
        guard !customers.isEmpty else { return }
        let request = try add(payload, contract: nil, account: nil, state: .done, promisedOn: nil, at: now).id
        for customer in customers {
            try run(
                "INSERT INTO request_customer (request_id, customer_id) VALUES (\(request), \(customer.id))")
        }
    }
}
