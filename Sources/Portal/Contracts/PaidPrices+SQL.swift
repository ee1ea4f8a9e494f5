import Store
import Vocabulary

extension Session {
    /// What a contract this account may see pays from a day on.
    func pricesPaid(by contract: Contract, for account: ID<Account>, from first: Day, today: Day) throws -> PaidPrices {
        let former = try formerTariffs(of: contract.id, for: account)
        let since = max(contract.startsOn, former.last?.until.adding(days: 1) ?? contract.startsOn)
        // A price that was kept off last year must not come back as the one in force on the first day.
        let present = PaidPrices.guaranteed(
            try prices(of: contract.tariff, from: min(since, first)), by: contract.priceGuarantee, since: since,
            until: contract.priceGuaranteeUntil, announced: try announcedPrices(of: contract.tariff), today: today)
        let before = try former.map { old in
            PaidPrices.Stretch(prices: try prices(of: old.tariff, from: first), until: old.until)
        }
        let all = before + [PaidPrices.Stretch(prices: present.prices, until: nil)]
        return PaidPrices(prices: PaidPrices.joined(all, from: first), keptOff: present.keptOff)
    }

    /// What an offer costs later, by an announcement that the guarantee it comes with does not keep off.
    func laterPrice(of offer: TariffOffer, after price: TariffPrice, from day: Day, today: Day) throws -> TariffPrice? {
        guard let next = try nextPrice(of: offer.tariff, after: day) else { return nil }
        let paid = PaidPrices.guaranteed(
            [price, next], by: offer.guarantee, since: day,
            until: TariffChangeRequest.last(offer.guaranteeMonths ?? 0, from: day),
            announced: try announcedPrices(of: offer.tariff), today: today)
        return paid.keptOff.isEmpty ? next : nil
    }

    private func announcedPrices(of tariff: ID<Tariff>) throws -> [PaidPrices.Announced] {
        try all(
            "SELECT valid_from, rising_part FROM price_change WHERE tariff_id = \(tariff)", PaidPrices.Announced.init)
    }

    private func formerTariffs(of contract: ID<Contract>, for account: ID<Account>) throws -> [FormerTariff] {
        try all(
            """
            SELECT former_tariff.tariff_id, former_tariff.until
            FROM contract_access AS access JOIN former_tariff ON former_tariff.contract_id = access.contract_id
            WHERE access.account_id = \(account) AND access.contract_id = \(contract)
            ORDER BY former_tariff.until
            """, FormerTariff.init)
    }
}

/// A tariff a contract had before.
struct FormerTariff: Sendable {
    let tariff: ID<Tariff>
    /// Its last day.
    let until: Day
}
