import Store
import Vocabulary

/// A reading that is there already.
struct KnownReading: Sendable {
    let id: String
    let key: String?
    let register: String
    let value: CounterReading
    /// The request it came with; nil when no customer reported it here.
    let request: ID<ServiceRequest>?
}

extension Session {
    func knownRegister(meter: String, obis: String) throws -> KnownRegister? {
        try first(
            """
            SELECT register.id, register.integer_digits FROM register JOIN meter ON meter.id = register.meter_id
            WHERE meter.external_id = \(meter) AND register.obis = \(obis)
            """, KnownRegister.init)
    }

    /// Readings with this name, and the one of this day.
    func knownReadings(key: String, register: String, readOn: Day) throws -> [KnownReading] {
        try all(
            """
            SELECT id, external_id, register_id, thousandths, request_id FROM meter_reading
            WHERE external_id = \(key)
            UNION
            SELECT id, external_id, register_id, thousandths, request_id FROM meter_reading
            WHERE register_id = \(register) AND read_on = \(readOn)
            """, KnownReading.init)
    }

    func add(_ row: ReadingRow, register: String, at now: Instant) throws {
        try run(
            """
            INSERT INTO meter_reading (id, external_id, register_id, read_on, thousandths, source, status, stored_at)
            VALUES (\(ID<MeterReading>()), \(row.key), \(register), \(row.readOn), \(row.value),
                \(row.source.rawValue), \(row.status.rawValue), \(now))
            """)
    }

    /// Whether anything was different.
    func update(_ id: String, to row: ReadingRow) throws -> Bool {
        try run(
            """
            UPDATE meter_reading SET external_id = \(row.key), read_on = \(row.readOn), thousandths = \(row.value),
                source = \(row.source.rawValue), status = \(row.status.rawValue)
            WHERE id = \(id) AND (external_id IS NULL OR read_on <> \(row.readOn) OR thousandths <> \(row.value)
                OR source <> \(row.source.rawValue) OR status <> \(row.status.rawValue))
            """) > 0
    }
}
