import Store
import Vocabulary

extension Session {
    /// The price in force on a day.
    func price(of tariff: ID<Tariff>, on day: Day) throws -> TariffPrice? {
        try first(
            """
            SELECT valid_from, unit_rate, unit_rate_peak, unit_rate_off_peak, standing_charge_year, monthly_charge
            FROM tariff_price WHERE tariff_id = \(tariff) AND valid_from <= \(day)
            ORDER BY valid_from DESC LIMIT 1
            """, TariffPrice.init)
    }

    /// The first price that is announced for a later day.
    func nextPrice(of tariff: ID<Tariff>, after day: Day) throws -> TariffPrice? {
        try first(
            """
            SELECT valid_from, unit_rate, unit_rate_peak, unit_rate_off_peak, standing_charge_year, monthly_charge
            FROM tariff_price WHERE tariff_id = \(tariff) AND valid_from > \(day)
            ORDER BY valid_from LIMIT 1
            """, TariffPrice.init)
    }

    /// What was ordered for a contract this account may see, and does not hold yet or is not decided.
    func tariffChangeUnderWay(of contract: ID<Contract>, for account: ID<Account>, today: Day) throws
        -> TariffChangeUnderWay?
    {
        try first(
            """
            SELECT request.number, request.payload, tariff_change.applies_from
            FROM contract_access AS access
            JOIN tariff_change ON tariff_change.contract_id = access.contract_id
            JOIN service_request AS request ON request.id = tariff_change.request_id
            WHERE access.account_id = \(account) AND access.contract_id = \(contract)
              AND request.state NOT IN ('refused', 'withdrawn')
              AND (request.closed_at IS NULL OR tariff_change.applies_from > \(today))
            """, TariffChangeUnderWay.init)
    }

    /// The change of the tariff of a contract this account may see, under way or confirmed.
    func standingTariffChange(of contract: ID<Contract>, for account: ID<Account>) throws -> ServiceRequest? {
        try first(
            """
            SELECT \(fragment: Self.requestColumns)
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN tariff_change ON tariff_change.contract_id = contract.id
            JOIN service_request AS request ON request.id = tariff_change.request_id
            WHERE access.account_id = \(account) AND contract.id = \(contract)
              AND request.state NOT IN ('refused', 'withdrawn')
            """, ServiceRequest.init)
    }

    /// Makes room for another change: one that was refused, taken back, or holds already.
    func forgetSettledTariffChange(of contract: ID<Contract>, today: Day) throws {
        try run(
            """
            DELETE FROM tariff_change
            WHERE contract_id = \(contract) AND request_id IN (
                SELECT request.id FROM service_request AS request
                WHERE request.id = tariff_change.request_id AND request.closed_at IS NOT NULL
                  AND (request.state IN ('refused', 'withdrawn') OR tariff_change.applies_from <= \(today)))
            """)
    }

    /// False when another change of this contract is under way.
    func addTariffChange(_ request: ID<ServiceRequest>, of contract: ID<Contract>, from day: Day) throws -> Bool {
        try run(
            """
            INSERT INTO tariff_change (contract_id, request_id, applies_from) VALUES (\(contract), \(request), \(day))
            ON CONFLICT (contract_id) DO NOTHING
            """) == 1
    }

    /// False when it was sent before.
    func noteTariffSummary(_ mark: String, of contract: ID<Contract>, at now: Instant) throws -> Bool {
        try run(
            """
            INSERT INTO tariff_summary (contract_id, mark, queued_at) VALUES (\(contract), \(mark), \(now))
            ON CONFLICT (contract_id, mark) DO NOTHING
            """) == 1
    }

    func isTariffSummarySent(_ mark: String, of contract: ID<Contract>) throws -> Bool {
        try value(
            "SELECT mark FROM tariff_summary WHERE contract_id = \(contract) AND mark = \(mark)", as: String.self)
            != nil
    }
}
