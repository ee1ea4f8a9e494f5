import Store
import Vocabulary

extension Session {
    /// One bill of a contract this account may see.
    func bill(_ id: ID<Bill>, of number: ContractNumber, for account: ID<Account>) throws -> Bill? {
        try bill(
            where: """
                bill.id = \(id) AND EXISTS (
                    SELECT 1 FROM contract_access AS access JOIN contract ON contract.id = access.contract_id
                    WHERE contract.id = bill.contract_id AND contract.number = \(number)
                      AND access.account_id = \(account))
                """)
    }

    /// The one bill this holds for, with its parts. The condition stands in each statement.
    func bill(where condition: SQL) throws -> Bill? {
        let head = try first(
            """
            SELECT bill.number, bill.kind, bill.first_day, bill.last_day, bill.billed_on, bill.due_on, bill.basis,
                   bill.net, bill.vat, bill.gross, bill.paid, bill.result, bill.former_consumption, bill.former_days
            FROM bill WHERE \(fragment: condition)
            """, Bill.Head.init)
        guard let head else { return nil }
        return Bill(
            head: head, lines: try lines(where: condition), consumption: try consumption(where: condition),
            payments: try payments(where: condition))
    }

    private func lines(where condition: SQL) throws -> [BillLine] {
        try all(
            """
            SELECT line.kind, line.title, line.title_en, line.first_day, line.last_day, line.quantity, line.unit,
                   line.price, line.price_per, line.vat_percent, line.amount, line.is_contained
            FROM bill JOIN bill_line AS line ON line.bill_id = bill.id
            WHERE \(fragment: condition) ORDER BY line.position
            """, BillLine.init)
    }

    private func consumption(where condition: SQL) throws -> [BilledConsumption] {
        try all(
            """
            SELECT used.meter_number, used.obis, used.kind, used.unit, used.first_day, used.last_day,
                   used.first_reading, used.last_reading, used.first_source, used.last_source, used.amount,
                   used.state_factor, used.calorific_value, used.energy
            FROM bill JOIN bill_consumption AS used ON used.bill_id = bill.id
            WHERE \(fragment: condition) ORDER BY used.position
            """, BilledConsumption.init)
    }

    private func payments(where condition: SQL) throws -> [BillPayment] {
        try all(
            """
            SELECT payment.paid_on, payment.amount
            FROM bill JOIN bill_payment AS payment ON payment.bill_id = bill.id
            WHERE \(fragment: condition) ORDER BY payment.position
            """, BillPayment.init)
    }
}

extension BillLine {
    /// A row of `bill_line`.
    fileprivate init(
        kind: Kind, title: String, titleEnglish: String?, first: Day?, last: Day?, quantity: Int64?,
        unit: BilledQuantity.Unit?, price: Int64?, per: Int?, percent: Int?, amount: Money, isContained: Bool
    ) {
        let parts = (quantity, unit, price, per)
        let billed: BilledQuantity? =
            if case (let quantity?, let unit?, let price?, let per?) = parts {
                BilledQuantity(thousandths: quantity, unit: unit, price: price, per: per)
            } else {
                nil
            }
        self.init(
            kind: kind, title: title, titleEnglish: titleEnglish, first: first, last: last, quantity: billed,
            vat: percent.map { VATRate(percent: $0) }, amount: amount, isContained: isContained)
    }
}
