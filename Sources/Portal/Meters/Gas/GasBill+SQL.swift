import Store
import Vocabulary

extension Session {
    /// The gas of every bill of a contract this account may see that no other bill took the place of.
    func gasBills(of contract: ID<Contract>, for account: ID<Account>) throws -> [GasBill] {
        let rows = try all(
            """
            SELECT bill.id, bill.number, bill.billed_on, used.meter_number, used.obis, used.kind, used.unit,
                   used.first_day, used.last_day, used.first_reading, used.last_reading, used.first_source,
                   used.last_source, used.amount, used.state_factor, used.calorific_value, used.energy
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN bill ON bill.contract_id = contract.id
            JOIN bill_consumption AS used ON used.bill_id = bill.id
            WHERE access.account_id = \(account) AND contract.id = \(contract) AND contract.commodity = 'gas'
              AND NOT EXISTS (SELECT 1 FROM bill AS later WHERE later.replaces_id = bill.id)
            ORDER BY bill.billed_on DESC, bill.id, used.position LIMIT 2000
            """, StoredGas.init)
        return Dictionary(grouping: rows, by: \.bill).values.compactMap { rows in
            rows.first.flatMap { first in
                GasBill(first.bill, number: first.number, billedOn: first.billedOn, rows.map(\.used))
            }
        }
    }
}

/// A line of consumption beside its bill.
private struct StoredGas {
    let bill: ID<Bill>
    let number: String
    let billedOn: Day
    let used: BilledConsumption

    init(
        bill: ID<Bill>, number: String, billedOn: Day, meter: String, obis: String, kind: MeterRegister.Kind,
        unit: MeterRegister.Unit, first: Day, last: Day, firstReading: CounterReading, lastReading: CounterReading,
        firstSource: MeterReading.Source, lastSource: MeterReading.Source, amount: Int64, stateFactor: StateFactor?,
        calorificValue: CalorificValue?, energy: Energy
    ) {
        (self.bill, self.number, self.billedOn) = (bill, number, billedOn)
        used = BilledConsumption(
            meter: meter, obis: obis, kind: kind, unit: unit, first: first, last: last, firstReading: firstReading,
            lastReading: lastReading, firstSource: firstSource, lastSource: lastSource, amount: amount,
            stateFactor: stateFactor, calorificValue: calorificValue, energy: energy)
    }
}
