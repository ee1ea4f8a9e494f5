import Store

extension BillRow: ReadableRow {
    static let columns: [RowColumn] = [
        .plain("contract"), .plain("number"), .plain("kind"), .plain("from"), .plain("to"), .plain("billed_on"),
        .plain("due_on"), .plain("lines_are"), .euros("net_eur"), .euros("vat_eur"), .euros("gross_eur"),
        .euros("paid_eur"), .euros("result_eur"), .thousandths("former_consumption_kwh"), .plain("former_days"),
        .plain("document"), .plain("replaces"),
    ]

    static func stored(_ which: RowChoice, _ db: Session) throws -> [[Value]] {
        try db.plain(
            """
            SELECT bill.id, bill.external_id, contract.external_id, bill.number, bill.kind, bill.first_day,
                   bill.last_day, bill.billed_on, bill.due_on, bill.basis, bill.net, bill.vat, bill.gross, bill.paid,
                   bill.result, bill.former_consumption, bill.former_days, bill.document_key, former.external_id
            FROM bill
            JOIN contract ON contract.id = bill.contract_id
            LEFT JOIN bill AS former ON former.id = bill.replaces_id
            \(fragment: which.clause("bill.external_id"))
            """)
    }

    static func parts(of id: String, _ db: Session) throws -> [HandoverField] {
        [try lines(of: id, db), try consumption(of: id, db), try payments(of: id, db)]
    }

    private static func lines(of id: String, _ db: Session) throws -> HandoverField {
        let columns: [RowColumn] = [
            .plain("kind"), .plain("title"), .plain("title_en"), .plain("from"), .plain("to"),
            .thousandths("quantity"), .plain("unit"), .rate("price_ct"), .plain("price_per"),
            .plain("vat_percent"), .euros("amount_eur"), .flag("is_contained"),
        ]
        let lines = try db.plain(
            """
            SELECT kind, title, title_en, first_day, last_day, quantity, unit, price, price_per, vat_percent, amount,
                   is_contained
            FROM bill_line WHERE bill_id = \(id) ORDER BY position
            """)
        return HandoverField("lines", objects: lines.map { columns.fields($0) })
    }

    private static func consumption(of id: String, _ db: Session) throws -> HandoverField {
        let columns: [RowColumn] = [
            .plain("meter_number"), .plain("obis"), .plain("kind"), .plain("unit"), .plain("from"), .plain("to"),
            .thousandths("from_reading"), .thousandths("to_reading"), .plain("from_source"), .plain("to_source"),
            .thousandths("amount"), .decimal("state_factor", 4), .decimal("calorific_value_kwh_m3", 3),
            .thousandths("energy_kwh"),
        ]
        let consumption = try db.plain(
            """
            SELECT meter_number, obis, kind, unit, first_day, last_day, first_reading, last_reading, first_source,
                   last_source, amount, state_factor, calorific_value, energy
            FROM bill_consumption WHERE bill_id = \(id) ORDER BY position
            """)
        return HandoverField("consumption", objects: consumption.map { columns.fields($0) })
    }

    private static func payments(of id: String, _ db: Session) throws -> HandoverField {
        let columns: [RowColumn] = [.plain("paid_on"), .euros("amount_eur")]
        let payments = try db.plain(
            "SELECT paid_on, amount FROM bill_payment WHERE bill_id = \(id) ORDER BY position")
        return HandoverField("payments", objects: payments.map { columns.fields($0) })
    }
}
