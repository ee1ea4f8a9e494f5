import Store
import Vocabulary

// The rows of an account's own contracts for its export: with the role of the owner in each statement, so that nothing of
// a contract somebody only reads along gets in.

extension Session {
    func exportCustomers(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT customer.id, customer.number, customer.salutation, customer.first_name, customer.last_name,
                   customer.street, customer.house_number, customer.postal_code, customer.city, customer.email,
                   customer.phone_sealed, customer.born_on_sealed, customer.imported_at
            FROM customer
            WHERE customer.id > \(key) AND EXISTS (
                SELECT 1 FROM contract JOIN contract_access AS access ON access.contract_id = contract.id
                WHERE contract.customer_id = customer.id AND access.account_id = \(subject.account)
                  AND access.role = 'owner')
            ORDER BY customer.id LIMIT \(most)
            """)
    }

    func exportContracts(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT contract.number, contract.number, contract.commodity, contract.state, tariff.name, contract.street,
                   contract.house_number, contract.postal_code, contract.city, contract.malo_id, contract.melo_id,
                   contract.grid_operator, contract.metering_operator, contract.starts_on, contract.minimum_term_until,
                   contract.notice_weeks, contract.ends_on, contract.price_guarantee, contract.price_guarantee_until,
                   contract.annual_consumption, contract.last_billed_on, contract.next_reading_due_on,
                   contract.instalment_lowest, contract.instalment_highest, contract.instalment_change_from
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN tariff ON tariff.id = contract.tariff_id
            WHERE access.account_id = \(subject.account) AND access.role = 'owner' AND contract.number > \(key)
            ORDER BY contract.number LIMIT \(most)
            """)
    }

    func exportPrices(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT contract.number || price.valid_from, contract.number, tariff.name, price.valid_from, price.unit_rate,
                   price.unit_rate_peak, price.unit_rate_off_peak, price.standing_charge_year, price.monthly_charge
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN tariff ON tariff.id = contract.tariff_id
            JOIN tariff_price AS price ON price.tariff_id = tariff.id
            WHERE access.account_id = \(subject.account) AND access.role = 'owner'
              AND contract.number || price.valid_from > \(key)
            ORDER BY contract.number || price.valid_from LIMIT \(most)
            """)
    }

    func exportFormerTariffs(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT contract.number || former.until, contract.number, tariff.name, former.until
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN former_tariff AS former ON former.contract_id = contract.id
            JOIN tariff ON tariff.id = former.tariff_id
            WHERE access.account_id = \(subject.account) AND access.role = 'owner'
              AND contract.number || former.until > \(key)
            ORDER BY contract.number || former.until LIMIT \(most)
            """)
    }

    func exportMeters(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT meter.id, contract.number, meter.number, meter.is_remotely_read, meter.installed_on,
                   meter.removed_on, meter.calorific_value, meter.state_factor
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN meter ON meter.contract_id = contract.id
            WHERE access.account_id = \(subject.account) AND access.role = 'owner' AND meter.id > \(key)
            ORDER BY meter.id LIMIT \(most)
            """)
    }

    func exportRegisters(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT register.id, meter.number, register.obis, register.kind, register.unit, register.integer_digits,
                   register.decimal_digits
            FROM contract_access AS access
            JOIN meter ON meter.contract_id = access.contract_id
            JOIN register ON register.meter_id = meter.id
            WHERE access.account_id = \(subject.account) AND access.role = 'owner' AND register.id > \(key)
            ORDER BY register.id LIMIT \(most)
            """)
    }

    func exportReadings(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT reading.read_on || reading.id, contract.number, meter.number, register.obis, reading.read_on,
                   reading.thousandths, register.unit, reading.source, reading.status, reading.stored_at
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN meter ON meter.contract_id = contract.id
            JOIN register ON register.meter_id = meter.id
            JOIN meter_reading AS reading ON reading.register_id = register.id
            WHERE access.account_id = \(subject.account) AND access.role = 'owner'
              AND reading.read_on || reading.id > \(key)
            ORDER BY reading.read_on || reading.id LIMIT \(most)
            """)
    }

    func exportSeries(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT series.day || series.register_id, contract.number, meter.number, register.obis, series.day,
                   register.unit, series.quarters, series.stored_at
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN meter ON meter.contract_id = contract.id
            JOIN register ON register.meter_id = meter.id
            JOIN meter_series AS series ON series.register_id = register.id
            WHERE access.account_id = \(subject.account) AND access.role = 'owner'
              AND series.day || series.register_id > \(key)
            ORDER BY series.day || series.register_id LIMIT \(most)
            """)
    }

    func exportInstalments(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT instalment.due_on || instalment.id, contract.number, instalment.due_on, instalment.amount
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN instalment ON instalment.contract_id = contract.id
            WHERE access.account_id = \(subject.account) AND access.role = 'owner'
              AND instalment.due_on || instalment.id > \(key)
            ORDER BY instalment.due_on || instalment.id LIMIT \(most)
            """)
    }

    func exportCodes(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT code.id, contract.number, code.issued_at, code.expires_at, code.replaced_at, code.redeemed_at
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN registration_code AS code ON code.contract_id = contract.id
            WHERE access.account_id = \(subject.account) AND access.role = 'owner' AND code.id > \(key)
            ORDER BY code.id LIMIT \(most)
            """)
    }
}
