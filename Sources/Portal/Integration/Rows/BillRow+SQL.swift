import Store
import Vocabulary

/// A bill that is there already.
struct KnownBill: Sendable {
    let id: ID<Bill>
    let contract: String
    /// The key of the bill whose place it takes.
    let replaces: String?
    let isReplaced: Bool
}

extension Session {
    func knownBill(key: String) throws -> KnownBill? {
        try first(
            """
            SELECT bill.id, bill.contract_id, former.external_id,
                   (SELECT COUNT(*) FROM bill AS later WHERE later.replaces_id = bill.id)
            FROM bill LEFT JOIN bill AS former ON former.id = bill.replaces_id
            WHERE bill.external_id = \(key)
            """, KnownBill.init)
    }

    /// A bill as it is kept, to compare with what is delivered.
    func storedBill(_ id: ID<Bill>) throws -> Bill? {
        try bill(where: "bill.id = \(id)")
    }

    /// Whether the name of its document is another than before.
    func note(document: String?, of known: KnownBill) throws -> Bool {
        try run(
            """
            UPDATE bill SET document_key = \(document)
            WHERE id = \(known.id) AND document_key IS DISTINCT FROM \(document)
            """) > 0
    }

    func add(_ row: BillRow, contract: String, replacing former: ID<Bill>?, at now: Instant) throws {
        let (id, head) = (ID<Bill>(), row.bill.head)
        try run(
            """
            INSERT INTO bill (id, external_id, contract_id, number, kind, first_day, last_day, billed_on, due_on, basis,
                net, vat, gross, paid, result, former_consumption, former_days, document_key, replaces_id, stored_at)
            VALUES (\(id), \(row.key), \(contract), \(head.number), \(head.kind), \(head.first), \(head.last),
                \(head.billedOn), \(head.dueOn), \(head.basis), \(head.net), \(head.vat), \(head.gross), \(head.paid),
                \(head.result), \(head.formerConsumption), \(head.formerDays), \(row.document), \(former), \(now))
            """)
        for (index, line) in row.bill.lines.enumerated() { try add(line, at: index + 1, of: id) }
        for (index, one) in row.bill.consumption.enumerated() { try add(one, at: index + 1, of: id) }
        for (index, payment) in row.bill.payments.enumerated() { try add(payment, at: index + 1, of: id) }
    }

    private func add(_ line: BillLine, at position: Int, of bill: ID<Bill>) throws {
        try run(
            """
            INSERT INTO bill_line (bill_id, position, kind, title, title_en, first_day, last_day, quantity, unit, price,
                price_per, vat_percent, amount, is_contained)
            VALUES (\(bill), \(position), \(line.kind), \(line.title), \(line.titleEnglish), \(line.first),
                \(line.last), \(line.quantity?.thousandths), \(line.quantity?.unit), \(line.quantity?.price),
                \(line.quantity?.per), \(line.vat?.percent), \(line.amount), \(line.isContained))
            """)
    }

    private func add(_ one: BilledConsumption, at position: Int, of bill: ID<Bill>) throws {
        try run(
            """
            INSERT INTO bill_consumption (bill_id, position, meter_number, obis, kind, unit, first_day, last_day,
                first_reading, last_reading, first_source, last_source, amount, state_factor, calorific_value, energy)
            VALUES (\(bill), \(position), \(one.meter), \(one.obis), \(one.kind), \(one.unit), \(one.first),
                \(one.last), \(one.firstReading), \(one.lastReading), \(one.firstSource), \(one.lastSource),
                \(one.amount), \(one.stateFactor?.tenThousandths), \(one.calorificValue?.thousandths), \(one.energy))
            """)
    }

    private func add(_ payment: BillPayment, at position: Int, of bill: ID<Bill>) throws {
        try run(
            """
            INSERT INTO bill_payment (bill_id, position, paid_on, amount)
            VALUES (\(bill), \(position), \(payment.paidOn), \(payment.amount))
            """)
    }
}
