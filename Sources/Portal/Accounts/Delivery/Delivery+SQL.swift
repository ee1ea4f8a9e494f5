import Store
import Vocabulary

extension Session {
    func delivery(of account: ID<Account>, year: Int, _ keys: Keys) throws -> Delivery {
        Delivery(
            choice: try deliveryChoice(of: account), copy: try paperCopy(of: account, year: year),
            energyContracts: try energyContracts(of: account), person: try person(of: account, keys))
    }

    /// The last one; nil as long as nothing was chosen.
    func deliveryChoice(of account: ID<Account>) throws -> DeliveryChoice? {
        try first(
            """
            SELECT choice.way, choice.chosen_at, choice.applies_from, choice.price_year, request.number
            FROM delivery_choice AS choice JOIN service_request AS request ON request.id = choice.request_id
            WHERE choice.account_id = \(account)
            ORDER BY choice.position DESC LIMIT 1
            """, DeliveryChoice.init)
    }

    func add(
        _ way: DeliveryWay, from day: Day, price: Money?, request: ID<ServiceRequest>, of account: ID<Account>,
        at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO delivery_choice (account_id, position, way, chosen_at, applies_from, price_year, request_id)
            VALUES (\(account),
                    (SELECT COALESCE(MAX(position), 0) + 1 FROM delivery_choice WHERE account_id = \(account)),
                    \(way), \(now), \(day), \(price), \(request))
            """)
    }

    func paperCopy(of account: ID<Account>, year: Int) throws -> PaperCopy? {
        try first(
            """
            SELECT request.number, request.promised_on
            FROM paper_copy JOIN service_request AS request ON request.id = paper_copy.request_id
            WHERE paper_copy.account_id = \(account) AND paper_copy.year = \(year)
              AND request.state NOT IN ('refused', 'withdrawn')
            """, PaperCopy.init)
    }

    /// False when there was one in this year already. One that was refused does not count.
    func addPaperCopy(_ request: ID<ServiceRequest>, of account: ID<Account>, year: Int) throws -> Bool {
        try run(
            """
            INSERT INTO paper_copy (account_id, year, request_id) VALUES (\(account), \(year), \(request))
            ON CONFLICT (account_id, year) DO UPDATE SET request_id = excluded.request_id
            WHERE EXISTS (
                SELECT 1 FROM service_request AS earlier
                WHERE earlier.id = paper_copy.request_id AND earlier.state IN ('refused', 'withdrawn'))
            """) == 1
    }

    private func energyContracts(of account: ID<Account>) throws -> [ContractNumber] {
        try all(
            """
            SELECT contract.number FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            WHERE access.account_id = \(account) AND access.role = 'owner' AND contract.commodity <> 'internet'
            ORDER BY contract.number
            """
        ) { (number: ContractNumber) in number }
    }
}
