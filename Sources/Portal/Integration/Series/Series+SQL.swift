import Store
import Vocabulary

/// The file that was applied last under a name.
struct SeriesDelivery: Sendable {
    let register: ID<MeterRegister>
    let sha256: String
}

extension Session {
    func seriesRegister(meter: String, obis: String) throws -> SeriesRegister? {
        try first(
            """
            SELECT register.id, register.unit, meter.number, contract.malo_id, contract.melo_id
            FROM register
            JOIN meter ON meter.id = register.meter_id
            JOIN contract ON contract.id = meter.contract_id
            WHERE meter.external_id = \(meter) AND register.obis = \(obis)
            """, SeriesRegister.init)
    }

    func seriesDelivery(_ key: String) throws -> SeriesDelivery? {
        try first(
            "SELECT register_id, sha256 FROM series_delivery WHERE external_id = \(key)", SeriesDelivery.init)
    }

    func put(_ row: SeriesRow, register: ID<MeterRegister>, sha256: String, at now: Instant) throws {
        try run(
            """
            INSERT INTO series_delivery (external_id, register_id, sha256, applied_at)
            VALUES (\(row.key), \(register), \(sha256), \(now))
            ON CONFLICT (external_id) DO UPDATE SET sha256 = excluded.sha256, applied_at = excluded.applied_at
            """)
    }

    /// The days of a register as they are kept, both ends among them.
    func quarterDays(of register: ID<MeterRegister>, from first: Day, through last: Day) throws -> [StoredQuarterDay] {
        try all(
            """
            SELECT register_id, day, quarters
            FROM meter_series
            WHERE register_id = \(register) AND day BETWEEN \(first) AND \(last)
            """, StoredQuarterDay.init)
    }

    func put(_ day: QuarterDay, of register: ID<MeterRegister>, at now: Instant) throws {
        try run(
            """
            INSERT INTO meter_series (register_id, day, quarters, stored_at)
            VALUES (\(register), \(day.day), \(day.bytes), \(now))
            ON CONFLICT (register_id, day) DO UPDATE SET quarters = excluded.quarters, stored_at = excluded.stored_at
            """)
    }
}
