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

    /// The request with which a customer reported just this and took it back; nil when the row is about something else.
    func takenBack(_ row: ReadingRow, over known: KnownReading) throws -> RequestNumber? {
        guard row.source == .customer, row.status != .notUsed, known.request != nil else { return nil }
        let requests = try all(
            """
            SELECT \(fragment: Self.requestColumns)
            FROM meter
            JOIN contract ON contract.id = meter.contract_id
            JOIN service_request AS request ON request.contract_id = contract.id
            WHERE meter.external_id = \(row.meter) AND request.kind = \(ReadingRequest.name)
              AND (request.state = 'withdrawn' OR request.id = \(known.request))
            """, ServiceRequest.init)
        // What stands there now may be another report of the same value, which counts.
        let current = requests.first { $0.id == known.request }
        if current?.state != .withdrawn, known.value.whole == row.value.whole { return nil }
        return requests.first { request in
            guard request.state == .withdrawn, let told = RequestKinds.payload(of: request) as? ReadingRequest,
                told.day == row.readOn.iso
            else { return false }
            return told.entries.contains { $0.value / 1000 == row.value.whole }
        }?.number
    }
}
