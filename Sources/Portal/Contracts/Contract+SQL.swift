import Store
import Vocabulary

extension Session {
    /// One contract this account may see.
    func contract(_ number: ContractNumber, for account: ID<Account>) throws -> Contract? {
        try first(
            """
            SELECT contract.id, contract.number, contract.commodity, contract.state, contract.tariff_id,
                   contract.street, contract.house_number, contract.postal_code, contract.city,
                   contract.malo_id, contract.melo_id, contract.grid_operator, contract.metering_operator,
                   contract.starts_on, contract.minimum_term_until, contract.notice_weeks, contract.ends_on,
                   contract.price_guarantee, contract.price_guarantee_until, contract.annual_consumption, access.role
            FROM contract JOIN contract_access AS access ON access.contract_id = contract.id
            WHERE contract.number = \(number) AND access.account_id = \(account)
            """, Contract.init)
    }

    /// Every contract this account may see, those that are over last.
    func contractCards(for account: ID<Account>, today: Day) throws -> [ContractCard] {
        try all(
            """
            SELECT contract.number, contract.commodity, contract.state, tariff.name,
                   contract.street, contract.house_number, contract.postal_code, contract.city,
                   contract.starts_on, contract.ends_on, contract.price_guarantee_until, contract.next_reading_due_on,
                   (SELECT MAX((SELECT read_on FROM meter_reading AS reading
                                WHERE reading.register_id = register.id AND reading.status <> 'not-used'
                                ORDER BY read_on DESC LIMIT 1))
                    FROM meter JOIN register ON register.meter_id = meter.id
                    WHERE meter.contract_id = contract.id),
                   (SELECT COUNT(*) FROM meter
                    WHERE meter.contract_id = contract.id AND meter.is_remotely_read = 0 AND meter.removed_on IS NULL),
                   (SELECT MIN(due_on) FROM instalment
                    WHERE instalment.contract_id = contract.id AND due_on >= \(today)),
                   (SELECT amount FROM instalment
                    WHERE instalment.contract_id = contract.id AND due_on >= \(today) ORDER BY due_on LIMIT 1),
                   (SELECT monthly_charge FROM tariff_price
                    WHERE tariff_price.tariff_id = contract.tariff_id AND valid_from <= \(today)
                    ORDER BY valid_from DESC LIMIT 1),
                   access.role,
                   (SELECT CAST(SUM(open_amount) AS BIGINT) FROM ledger_entry
                    WHERE ledger_entry.contract_id = contract.id AND open_amount > 0
                      AND due_on <= \(Ledger.lastOverdueDay(today: today))),
                   (SELECT MIN(price.valid_from) FROM tariff_price AS price
                    LEFT JOIN price_change AS change
                        ON change.tariff_id = price.tariff_id AND change.valid_from = price.valid_from
                    WHERE price.tariff_id = contract.tariff_id AND price.valid_from > \(today)
                      AND price.valid_from > contract.starts_on
                      AND (contract.ends_on IS NULL OR contract.ends_on >= price.valid_from)
                      AND (change.termination_right = 'special'
                           OR (change.id IS NULL AND contract.commodity <> 'internet')))
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN tariff ON tariff.id = contract.tariff_id
            WHERE access.account_id = \(account)
            """, ContractCard.init
        ).sorted { ($0.state.isOver ? 1 : 0, $0.number.value) < ($1.state.isOver ? 1 : 0, $1.number.value) }
    }

    func tariff(_ id: ID<Tariff>) throws -> Tariff? {
        try first(
            """
            SELECT id, name, is_default_supply, is_green, download_mbit, upload_mbit FROM tariff WHERE id = \(id)
            """, Tariff.init)
    }

    /// The prices in force on a day, and those that begin later, in their order.
    func prices(of tariff: ID<Tariff>, from day: Day) throws -> [TariffPrice] {
        try all(
            """
            SELECT valid_from, unit_rate, unit_rate_peak, unit_rate_off_peak, standing_charge_year, monthly_charge
            FROM tariff_price
            WHERE tariff_id = \(tariff) AND valid_from >= COALESCE(
                (SELECT MAX(earlier.valid_from) FROM tariff_price AS earlier
                 WHERE earlier.tariff_id = \(tariff) AND earlier.valid_from <= \(day)), '')
            ORDER BY valid_from
            """, TariffPrice.init)
    }

    /// Whom a contract is made with. Nil for an account that may only look: the person is none of its business.
    func holder(of contract: ID<Contract>, for account: ID<Account>) throws -> ContractHolder? {
        try first(
            """
            SELECT customer.number, customer.salutation, customer.first_name, customer.last_name, customer.street,
                   customer.house_number, customer.postal_code, customer.city
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN customer ON customer.id = contract.customer_id
            WHERE contract.id = \(contract) AND access.account_id = \(account) AND access.role <> 'reader'
            """, ContractHolder.init)
    }

    /// The newest document of a kind that is dated on a day or later, of a contract this account may see.
    func newestDocument(
        _ category: DocumentCategory, of contract: ID<Contract>, since first: Day, for account: ID<Account>
    ) throws -> ID<PostboxDocument>? {
        try value(
            """
            SELECT document.id
            FROM contract_access AS access JOIN document ON document.contract_id = access.contract_id
            WHERE access.account_id = \(account) AND access.contract_id = \(contract)
                AND document.category = \(category) AND document.issued_on >= \(first)
                AND document.withdrawn_at IS NULL
            ORDER BY document.issued_on DESC, document.arrived_at DESC, document.id DESC LIMIT 1
            """)
    }

    /// The meters in place.
    func meterNumbers(of contract: ID<Contract>) throws -> [ContractMeter] {
        try all(
            """
            SELECT number, is_remotely_read,
                   (SELECT COUNT(*) FROM register WHERE register.meter_id = meter.id AND register.kind = 'peak')
            FROM meter
            WHERE contract_id = \(contract) AND removed_on IS NULL ORDER BY number
            """, ContractMeter.init)
    }

    /// The payment that falls due next.
    func nextPayment(of contract: ID<Contract>, from today: Day) throws -> DuePayment? {
        try first(
            """
            SELECT due_on, amount FROM instalment
            WHERE contract_id = \(contract) AND due_on >= \(today) ORDER BY due_on LIMIT 1
            """, DuePayment.init)
    }
}
