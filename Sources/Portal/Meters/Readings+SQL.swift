import Store
import Vocabulary

extension MeterReading.Source: Storable, Column {}
extension MeterReading.Status: Storable, Column {}

extension Session {
    /// The readings of every meter of a contract this account may see, oldest first.
    func readings(of contract: ID<Contract>, for account: ID<Account>) throws -> [MeterReading] {
        try all(
            """
            SELECT reading.id, reading.register_id, reading.read_on, reading.thousandths, reading.source,
                   reading.status
            FROM contract_access AS access
            JOIN meter ON meter.contract_id = access.contract_id
            JOIN register ON register.meter_id = meter.id
            JOIN meter_reading AS reading ON reading.register_id = register.id
            WHERE access.account_id = \(account) AND access.contract_id = \(contract)
            ORDER BY reading.read_on, reading.id
            """, MeterReading.init)
    }

    /// The readings of these meters, oldest first.
    func readings(of contract: ID<Contract>, numbered number: MeterNumber) throws -> [MeterReading] {
        try all(
            """
            SELECT reading.id, reading.register_id, reading.read_on, reading.thousandths, reading.source,
                   reading.status
            FROM meter
            JOIN register ON register.meter_id = meter.id
            JOIN meter_reading AS reading ON reading.register_id = register.id
            WHERE meter.contract_id = \(contract) AND meter.number = \(number)
            ORDER BY reading.read_on, reading.id
            """, MeterReading.init)
    }

    /// Keeps a reading a customer reported. One that was put aside on the same day gives way to it, with the name the
    /// billing system gave it; any other stays, and the answer is false.
    func add(
        _ entry: ReadingEntry, on day: Day, status: MeterReading.Status, request: ID<ServiceRequest>, at now: Instant
    ) throws -> Bool {
        let id = try value(
            """
            INSERT INTO meter_reading (id, register_id, read_on, thousandths, source, status, request_id, stored_at)
            VALUES (\(ID<MeterReading>()), \(entry.register.id), \(day), \(entry.value),
                    \(MeterReading.Source.customer), \(status), \(request), \(now))
            ON CONFLICT (register_id, read_on) DO UPDATE SET
                external_id = NULL, thousandths = excluded.thousandths, source = excluded.source, status = excluded.status,
                request_id = excluded.request_id, stored_at = excluded.stored_at
            WHERE meter_reading.status = 'not-used'
            RETURNING id
            """, as: ID<MeterReading>.self)
        return id != nil
    }

    /// Values in review that came with a request count for nothing any more, and give way to a later report of their day.
    /// Returns how many.
    func putAside(readingsOf request: ID<ServiceRequest>, at now: Instant) throws -> Int {
        try run(
            """
            UPDATE meter_reading SET status = \(MeterReading.Status.notUsed), stored_at = \(now)
            WHERE request_id = \(request) AND status = \(MeterReading.Status.inReview)
            """)
    }

    /// The contract with this meter of it. Nil when the two do not belong together.
    func readingSheet(_ number: ContractNumber, with meter: MeterNumber) throws -> ReadingSheet? {
        guard let contract = try meteredContract(number, with: meter) else { return nil }
        return ReadingSheet(
            contract: contract, meters: try meters(of: contract.id, numbered: meter),
            readings: try readings(of: contract.id, numbered: meter))
    }

    /// The contract with its meters and readings. Nil when there is none, or when it is not this account's.
    func readingSheet(_ number: ContractNumber, for account: ID<Account>) throws -> ReadingSheet? {
        guard let contract = try meteredContract(number, for: account) else { return nil }
        return ReadingSheet(
            contract: contract, meters: try meters(of: contract.id, for: account),
            readings: try readings(of: contract.id, for: account))
    }
}
