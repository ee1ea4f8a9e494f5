import Store
import Vocabulary

/// What of a contract never changes.
struct KnownContract: Sendable {
    let id: String
    let key: String
    let customer: String
    let commodity: Commodity
}

extension Session {
    func knownID(ofCustomer key: String) throws -> String? {
        try value("SELECT id FROM customer WHERE external_id = \(key)")
    }

    func knownContract(key: String) throws -> KnownContract? {
        try first(
            "SELECT id, external_id, customer_id, commodity FROM contract WHERE external_id = \(key)",
            KnownContract.init)
    }

    func knownContract(number: ContractNumber) throws -> KnownContract? {
        try first(
            "SELECT id, external_id, customer_id, commodity FROM contract WHERE number = \(number)",
            KnownContract.init)
    }

    /// Adds the contract or brings it up to date. A new one is seen at once by who owns another of the same customer.
    func put(_ row: ContractRow, customer: String, tariff: String, commodity: Commodity, at now: Instant) throws
        -> RowOutcome
    {
        let new = Random.hexadecimal(bytes: 16)
        let written = try value(
            """
            INSERT INTO contract (id, external_id, number, customer_id, tariff_id, commodity, state, street,
                house_number, postal_code, city, malo_id, melo_id, grid_operator, metering_operator, starts_on,
                minimum_term_until, notice_weeks, ends_on, price_guarantee, price_guarantee_until,
                annual_consumption, last_billed_on, next_reading_due_on, instalment_lowest, instalment_highest,
                instalment_change_from, imported_at)
            VALUES (\(new), \(row.key), \(row.number), \(customer), \(tariff), \(commodity), \(row.state.rawValue),
                \(row.address.street), \(row.address.houseNumber), \(row.address.postalCode), \(row.address.city),
                \(row.malo), \(row.melo?.value), \(row.gridOperator), \(row.meteringOperator), \(row.startsOn),
                \(row.minimumTermUntil), \(row.noticeWeeks), \(row.endsOn), \(row.guarantee), \(row.guaranteeUntil),
                \(row.annualConsumption), \(row.lastBilledOn), \(row.nextReadingDueOn), \(row.instalments.lowest),
                \(row.instalments.highest), \(row.instalments.changeFrom), \(now))
            ON CONFLICT (external_id) DO UPDATE SET number = excluded.number, tariff_id = excluded.tariff_id,
                state = excluded.state, street = excluded.street, house_number = excluded.house_number,
                postal_code = excluded.postal_code, city = excluded.city, malo_id = excluded.malo_id,
                melo_id = excluded.melo_id, grid_operator = excluded.grid_operator,
                metering_operator = excluded.metering_operator, starts_on = excluded.starts_on,
                minimum_term_until = excluded.minimum_term_until, notice_weeks = excluded.notice_weeks,
                ends_on = excluded.ends_on, price_guarantee = excluded.price_guarantee,
                price_guarantee_until = excluded.price_guarantee_until,
                annual_consumption = excluded.annual_consumption, last_billed_on = excluded.last_billed_on,
                next_reading_due_on = excluded.next_reading_due_on,
                instalment_lowest = excluded.instalment_lowest, instalment_highest = excluded.instalment_highest,
                instalment_change_from = excluded.instalment_change_from, imported_at = excluded.imported_at
            WHERE (contract.number, contract.tariff_id, contract.state, contract.street, contract.house_number,
                contract.postal_code, contract.city, contract.malo_id, contract.melo_id, contract.grid_operator,
                contract.metering_operator, contract.starts_on, contract.minimum_term_until, contract.notice_weeks,
                contract.ends_on, contract.price_guarantee, contract.price_guarantee_until,
                contract.annual_consumption, contract.last_billed_on, contract.next_reading_due_on,
                contract.instalment_lowest, contract.instalment_highest, contract.instalment_change_from)
              IS DISTINCT FROM (excluded.number, excluded.tariff_id, excluded.state, excluded.street,
                excluded.house_number, excluded.postal_code, excluded.city, excluded.malo_id, excluded.melo_id,
                excluded.grid_operator, excluded.metering_operator, excluded.starts_on, excluded.minimum_term_until,
                excluded.notice_weeks, excluded.ends_on, excluded.price_guarantee, excluded.price_guarantee_until,
                excluded.annual_consumption, excluded.last_billed_on, excluded.next_reading_due_on,
                excluded.instalment_lowest, excluded.instalment_highest, excluded.instalment_change_from)
            RETURNING id
            """, as: String.self)
        if let written { try setKey(ofContract: written, PlaceWords(row.address)) }
        let outcome = RowOutcome(written: written, new: new)
        if outcome == .added { try showToOwners(ofCustomer: customer, contract: new, at: now) }
        return outcome
    }

    private func showToOwners(ofCustomer customer: String, contract: String, at now: Instant) throws {
        try run(
            """
            INSERT INTO contract_access (account_id, contract_id, role, granted_at)
            SELECT DISTINCT access.account_id, mine.id, 'owner', \(now)
            FROM contract AS mine
            JOIN contract AS other ON other.customer_id = mine.customer_id
            JOIN contract_access AS access ON access.contract_id = other.id AND access.role = 'owner'
            WHERE mine.id = \(contract) AND mine.customer_id = \(customer)
            ON CONFLICT (account_id, contract_id) DO NOTHING
            """)
    }
}
