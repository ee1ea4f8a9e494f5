import Store

extension MeterRow: ReadableRow {
    static let columns: [RowColumn] = [
        .plain("contract"), .plain("number"), .flag("is_remotely_read"), .plain("installed_on"),
        .plain("removed_on"), .decimal("calorific_value_kwh_m3", 3), .decimal("state_factor", 4),
    ]

    private static let registerColumns: [RowColumn] = [
        .plain("obis"), .plain("kind"), .plain("unit"), .plain("integer_digits"), .plain("decimal_digits"),
    ]

    static func stored(_ which: RowChoice, _ db: Session) throws -> [[Value]] {
        try db.plain(
            """
            SELECT meter.id, meter.external_id, contract.external_id, meter.number, meter.is_remotely_read,
                   meter.installed_on, meter.removed_on, meter.calorific_value, meter.state_factor
            FROM meter JOIN contract ON contract.id = meter.contract_id
            \(fragment: which.clause("meter.external_id"))
            """)
    }

    static func parts(of id: String, _ db: Session) throws -> [HandoverField] {
        let registers = try db.plain(
            """
            SELECT obis, kind, unit, integer_digits, decimal_digits FROM register
            WHERE meter_id = \(id) ORDER BY obis
            """)
        return [HandoverField("registers", objects: registers.map { registerColumns.fields($0) })]
    }
}

/// Those the billing system delivered or took over; what customers report comes with their requests.
extension ReadingRow: ReadableRow {
    static let columns: [RowColumn] = [
        .plain("meter"), .plain("obis"), .plain("read_on"), .thousandths("value"), .plain("source"), .plain("status"),
    ]

    static func stored(_ which: RowChoice, _ db: Session) throws -> [[Value]] {
        try db.plain(
            """
            SELECT reading.id, reading.external_id, meter.external_id, register.obis, reading.read_on,
                   reading.thousandths, reading.source, reading.status
            FROM meter_reading AS reading
            JOIN register ON register.id = reading.register_id
            JOIN meter ON meter.id = register.meter_id
            \(fragment: which.clause("reading.external_id"))
            """)
    }
}

/// What was applied last under a name; never the values.
extension SeriesRow: ReadableRow {
    static let columns: [RowColumn] = [
        .plain("meter"), .plain("obis"), .plain("sha256"), .plain("applied_at"),
    ]

    static func stored(_ which: RowChoice, _ db: Session) throws -> [[Value]] {
        try db.plain(
            """
            SELECT delivery.external_id, delivery.external_id, meter.external_id, register.obis, delivery.sha256,
                   delivery.applied_at
            FROM series_delivery AS delivery
            JOIN register ON register.id = delivery.register_id
            JOIN meter ON meter.id = register.meter_id
            \(fragment: which.clause("delivery.external_id"))
            """)
    }
}
