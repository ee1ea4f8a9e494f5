import Store
import Vocabulary

/// A login that sees contracts of a customer.
struct OfficeAccount: Sendable {
    let id: ID<Account>
    let email: String
    let role: ContractRole
    let since: Instant
    let lastSeenAt: Instant?
    let closesAt: Instant?
    /// Since when letters to it do not arrive.
    let undeliverableSince: Instant?
}

struct OfficeDocument: Sendable {
    let id: ID<PostboxDocument>
    let title: String
    let contract: ContractNumber
    let issuedOn: Day
    let withdrawnAt: Instant?
}

extension Session {
    /// Nil when there is no such customer.
    func officeCustomer(_ id: String) throws -> (customer: OfficeCustomer, phone: [UInt8]?, email: String?)? {
        try first(
            """
            SELECT id, number, first_name, last_name, street, house_number, postal_code, city, phone_sealed, email
            FROM customer WHERE id = \(id)
            """
        ) {
            (
                id: String, number: String, first: String, last: String, street: String, house: String, code: String,
                city: String, phone: [UInt8]?, email: String?
            ) in
            (
                OfficeCustomer(
                    id: id, number: number, name: "\(first) \(last)", place: "\(street) \(house), \(code) \(city)",
                    isSuggested: false), phone, email
            )
        }
    }

    func officeAccounts(of customer: String) throws -> [OfficeAccount] {
        try all(
            """
            SELECT account.id, account.email,
                   CASE WHEN SUM(CASE WHEN access.role = 'owner' THEN 1 ELSE 0 END) > 0 THEN 'owner'
                        WHEN SUM(CASE WHEN access.role = 'actor' THEN 1 ELSE 0 END) > 0 THEN 'actor'
                        ELSE 'reader' END,
                   MIN(access.granted_at),
                   (SELECT MAX(last_seen_at) FROM session WHERE session.account_id = account.id), account.closes_at,
                   (SELECT since FROM undeliverable WHERE undeliverable.account_id = account.id)
            FROM contract JOIN contract_access AS access ON access.contract_id = contract.id
            JOIN account ON account.id = access.account_id
            WHERE contract.customer_id = \(customer)
            GROUP BY account.id, account.email, account.closes_at ORDER BY MIN(access.granted_at), account.id
            """, OfficeAccount.init)
    }

    /// The newest requests of all contracts of a customer, and of accounts that own one.
    func officeRequests(of customer: String, most: Int) throws -> [ServiceRequest] {
        try all(
            """
            SELECT \(fragment: Self.requestColumns)
            FROM service_request AS request LEFT JOIN contract ON contract.id = request.contract_id
            WHERE request.id IN (
                SELECT mine.id FROM service_request AS mine JOIN contract ON contract.id = mine.contract_id
                WHERE contract.customer_id = \(customer)
                UNION SELECT request_id FROM request_customer WHERE customer_id = \(customer)
                UNION SELECT own.id FROM service_request AS own
                JOIN contract_access AS access ON access.account_id = own.account_id AND access.role = 'owner'
                JOIN contract ON contract.id = access.contract_id
                WHERE contract.customer_id = \(customer) AND own.contract_id IS NULL)
            ORDER BY request.received_at DESC, request.number DESC LIMIT \(most)
            """, ServiceRequest.init)
    }

    func officeDocuments(of customer: String, most: Int) throws -> [OfficeDocument] {
        try all(
            """
            SELECT document.id, document.title, contract.number, document.issued_on, document.withdrawn_at
            FROM contract JOIN document ON document.contract_id = contract.id
            WHERE contract.customer_id = \(customer)
            ORDER BY document.issued_on DESC, document.id LIMIT \(most)
            """, OfficeDocument.init)
    }
}
