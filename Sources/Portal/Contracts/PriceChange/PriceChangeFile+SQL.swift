import Store
import Vocabulary

extension Session {
    /// What a change means for a contract. Nil when it has gone, or the price is no longer announced.
    func priceChangeFile(_ notice: PriceNotice) throws -> PriceChangeFile? {
        guard let change = try priceChange(notice.change), let known = try changedContract(notice.contract),
            let tariff = try tariff(change.tariff)
        else { return nil }
        let prices = try prices(of: change.tariff, from: change.validFrom.adding(days: -1))
        guard let new = prices.first(where: { $0.validFrom == change.validFrom }) else { return nil }
        let hasTwoRates = try meterNumbers(of: notice.contract).contains { $0.peakRegisters > 0 }
        return PriceChangeFile(
            change: change, contract: notice.contract, number: known.number, commodity: known.commodity, tariff: tariff,
            old: prices.last { $0.validFrom < change.validFrom }, new: new, hasTwoRates: hasTwoRates,
            use: try known.annualConsumption.map { energy in
                YearlyCosts.Use(
                    energy: energy, offPeak: hasTwoRates ? try offPeakPart(of: energy, notice.contract) : nil)
            }, toldAt: try madeAt(notice),
            guarantee: StandingGuarantee(known.guarantee, until: known.guaranteeUntil, on: change.validFrom),
            holder: known.holder)
    }

    private func priceChange(_ id: ID<PriceChange>) throws -> PriceChange? {
        try first(
            """
            SELECT id, tariff_id, valid_from, termination_right, reason, basis, supplier_share, announced_at,
                   rising_part
            FROM price_change WHERE id = \(id)
            """, PriceChange.init)
    }

    private func changedContract(_ id: ID<Contract>) throws -> ChangedContract? {
        try first(
            """
            SELECT contract.number, contract.commodity, contract.annual_consumption, contract.price_guarantee,
                   contract.price_guarantee_until, customer.number, customer.salutation, customer.first_name,
                   customer.last_name, customer.street, customer.house_number, customer.postal_code, customer.city
            FROM contract JOIN customer ON customer.id = contract.customer_id
            WHERE contract.id = \(id)
            """, ChangedContract.init)
    }

    /// Divided as the counters in place have counted so far, over the times both were read at both ends and neither began
    /// again at 0; nil where there is none.
    func offPeakPart(of energy: Energy, _ contract: ID<Contract>) throws -> Energy? {
        let counted = try first(
            """
            WITH step AS (
                SELECT meter.id AS meter_id, register.kind AS kind, reading.read_on AS read_on,
                    LAG(reading.read_on) OVER (PARTITION BY register.id ORDER BY reading.read_on) AS begun_on,
                    reading.thousandths
                        - LAG(reading.thousandths) OVER (PARTITION BY register.id ORDER BY reading.read_on) AS amount
                FROM meter
                JOIN register ON register.meter_id = meter.id
                JOIN meter_reading AS reading ON reading.register_id = register.id
                WHERE meter.contract_id = \(contract) AND meter.removed_on IS NULL AND reading.status = 'accepted'
                  AND register.kind IN ('peak', 'off-peak'))
            SELECT COALESCE(SUM(peak.amount), 0), COALESCE(SUM(low.amount), 0)
            FROM step AS peak
            JOIN step AS low
                ON low.meter_id = peak.meter_id AND low.read_on = peak.read_on AND low.begun_on = peak.begun_on
            WHERE peak.kind = 'peak' AND low.kind = 'off-peak' AND peak.amount >= 0 AND low.amount >= 0
            """
        ) { (peak: Int64, low: Int64) in (peak: peak, low: low) }
        return counted.flatMap { OffPeakPart.part(of: energy, peak: $0.peak, low: $0.low) }
    }

    /// Whether who has this address may act on the contract.
    func mayAct(_ email: EmailAddress, on contract: ID<Contract>) throws -> Bool {
        try first(
            """
            SELECT access.role FROM contract_access AS access JOIN account ON account.id = access.account_id
            WHERE access.contract_id = \(contract) AND account.email_key = \(email.key)
            """
        ) { (role: ContractRole) in role.mayAct } ?? false
    }
}

private struct ChangedContract {
    let number: ContractNumber
    let commodity: Commodity
    let annualConsumption: Energy?
    let guarantee: PriceGuarantee?
    let guaranteeUntil: Day?
    let customerNumber: String
    let salutation: String?
    let firstName, lastName, street, houseNumber, postalCode, city: String

    var holder: PriceChangeFile.Holder {
        let name = "\(firstName) \(lastName)"
        return PriceChangeFile.Holder(
            name: name, customerNumber: customerNumber,
            lines: [salutation, name, "\(street) \(houseNumber)", "\(postalCode) \(city)"].compactMap(\.self))
    }
}
