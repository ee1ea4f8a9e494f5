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
            })
    }

    private func priceChange(_ id: ID<PriceChange>) throws -> PriceChange? {
        try first(
            """
            SELECT id, tariff_id, valid_from, termination_right, reason, basis, supplier_share FROM price_change
            WHERE id = \(id)
            """, PriceChange.init)
    }

    private func changedContract(_ id: ID<Contract>) throws -> ChangedContract? {
        try first(
            "SELECT number, commodity, annual_consumption FROM contract WHERE id = \(id)", ChangedContract.init)
    }

    /// Divided as the counters in place have counted so far; nil without two readings of each.
    func offPeakPart(of energy: Energy, _ contract: ID<Contract>) throws -> Energy? {
        let counted = try all(
            """
            SELECT register.kind, MAX(reading.thousandths) - MIN(reading.thousandths)
            FROM meter
            JOIN register ON register.meter_id = meter.id
            JOIN meter_reading AS reading ON reading.register_id = register.id
            WHERE meter.contract_id = \(contract) AND meter.removed_on IS NULL AND reading.status = 'accepted'
              AND register.kind IN ('peak', 'off-peak')
            GROUP BY register.id, register.kind HAVING COUNT(*) > 1
            """
        ) { (kind: MeterRegister.Kind, amount: Int64) in (kind: kind, amount: amount) }
        let peak = counted.filter { $0.kind == .peak }.reduce(0) { $0 + $1.amount }
        let offPeak = counted.filter { $0.kind == .offPeak }.reduce(0) { $0 + $1.amount }
        guard counted.contains(where: { $0.kind == .peak }), counted.contains(where: { $0.kind == .offPeak }),
            peak + offPeak > 0
        else { return nil }
        return energy.share(Int(offPeak), of: Int(peak + offPeak))
    }
}

private struct ChangedContract {
    let number: ContractNumber
    let commodity: Commodity
    let annualConsumption: Energy?
}
