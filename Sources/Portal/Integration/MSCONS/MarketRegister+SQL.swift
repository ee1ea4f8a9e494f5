import Store
import Vocabulary

extension Session {
    /// The registers of every contract with this market or metering location (MaLo-ID, MeLo-ID).
    func marketRegisters(at location: String) throws -> [MarketRegister] {
        try all(
            """
            SELECT register.id, register.obis, register.unit, meter.external_id, meter.number, meter.installed_on,
                   meter.removed_on, contract.starts_on, contract.ends_on
            FROM contract
            JOIN meter ON meter.contract_id = contract.id
            JOIN register ON register.meter_id = meter.id
            WHERE (contract.malo_id = \(location) OR contract.melo_id = \(location))
              AND contract.state NOT IN ('refused', 'withdrawn') AND meter.external_id IS NOT NULL
            """, MarketRegister.init)
    }
}
