import Store
import Vocabulary

/// A contract as it stands before a row changes its tariff.
private struct TariffBefore {
    let contract: ID<Contract>
    let tariff: String
    /// The first day of a tariff that was ordered in the portal and not refused.
    let orderedFrom: Day?
}

extension Session {
    /// Keeps the tariff a contract had until another one began: on the day the billing system names, else the one that was
    /// ordered in the portal, else today. Before supply began there was no other tariff.
    func keepFormerTariff(_ row: ContractRow, new tariff: String, at now: Instant) throws {
        let before = try first(
            """
            SELECT contract.id, contract.tariff_id,
                   (SELECT tariff_change.applies_from
                    FROM tariff_change JOIN service_request AS request ON request.id = tariff_change.request_id
                    WHERE tariff_change.contract_id = contract.id
                      AND request.state NOT IN ('refused', 'withdrawn')
                      AND tariff_change.applies_from >= \(now.day.adding(days: -Self.daysUntilDelivered)))
            FROM contract WHERE contract.external_id = \(row.key)
            """, TariffBefore.init)
        guard let before, before.tariff != tariff else { return }
        let since = row.tariffSince ?? before.orderedFrom ?? now.day
        guard since > row.startsOn else { return }
        try run(
            """
            INSERT INTO former_tariff (contract_id, tariff_id, until)
            VALUES (\(before.contract), \(before.tariff), \(since.adding(days: -1)))
            ON CONFLICT (contract_id, until) DO NOTHING
            """)
    }

    /// A tariff that was ordered and began longer ago was delivered before: this is another one.
    private static var daysUntilDelivered: Int { 62 }
}
