import Vocabulary

// How the parts of a bill are read from its row.

extension Bill.Head {
    init(_ fields: inout Fields) throws(RowProblem) {
        self.init(
            number: try fields.take("number", .text), kind: try fields.take("kind", .choice),
            first: try fields.take("from", .day), last: try fields.take("to", .day),
            billedOn: try fields.take("billed_on", .day), dueOn: try fields.takeIfPresent("due_on", .day),
            basis: try fields.take("lines_are", .choice), net: try fields.take("net_eur", .balance),
            vat: try fields.take("vat_eur", .balance), gross: try fields.take("gross_eur", .balance),
            paid: try fields.take("paid_eur", .balance), result: try fields.take("result_eur", .balance),
            formerConsumption: try fields.takeIfPresent("former_consumption_kwh", .kilowattHours),
            formerDays: try fields.takeIfPresent("former_days", .number(1...800)))
        guard first <= last else { throw RowProblem("from lies behind to") }
        guard result <= .zero || dueOn != nil else { throw RowProblem("due_on is missing: something is to be paid") }
        guard dueOn.map({ $0 >= billedOn }) ?? true else { throw RowProblem("due_on lies before billed_on") }
    }
}

extension BillLine {
    init(_ fields: inout Fields) throws(RowProblem) {
        let percent = try fields.takeIfPresent("vat_percent", .number(0...100))
        self.init(
            kind: try fields.take("kind", .choice), title: try fields.take("title", .text),
            titleEnglish: try fields.takeIfPresent("title_en", .text),
            first: try fields.takeIfPresent("from", .day), last: try fields.takeIfPresent("to", .day),
            quantity: try BilledQuantity.read(&fields), vat: percent.map { VATRate(percent: $0) },
            amount: try fields.take("amount_eur", .balance),
            isContained: try fields.takeIfPresent("is_contained", .flag) ?? false)
        guard (first == nil) == (last == nil) else { throw RowProblem("from and to of a line belong together") }
        if let first, let last, first > last { throw RowProblem("from of a line lies behind its to") }
        guard isContained == (vat == nil) else {
            throw RowProblem("vat_percent belongs to every line that counts, and to none that is contained")
        }
        guard !isContained || quantity != nil else {
            throw RowProblem("a line that is contained needs quantity, unit and price")
        }
        for words in [title, titleEnglish].compactMap({ $0 }) where IBAN.isNamed(in: words) {
            throw RowProblem("title of a line names an account")
        }
    }
}

extension BilledQuantity {
    /// Nil for a fixed amount.
    static func read(_ fields: inout Fields) throws(RowProblem) -> BilledQuantity? {
        let quantity = try fields.takeIfPresent("quantity", .thousandths)
        let unit: Unit? = try fields.takeIfPresent("unit", .choice)
        let cents = try fields.takeIfPresent("price_ct", .cents)
        let euros = try fields.takeIfPresent("price_eur", .euroPrice)
        let per = try fields.takeIfPresent("price_per", .number(1...366))
        guard let quantity, let unit, let price = cents ?? euros, cents == nil || euros == nil else {
            guard quantity == nil, unit == nil, cents == nil, euros == nil, per == nil else {
                throw RowProblem("quantity and unit of a line belong together, with either price_ct or price_eur")
            }
            return nil
        }
        return BilledQuantity(thousandths: quantity, unit: unit, price: price, per: per ?? 1)
    }
}

extension BilledConsumption {
    init(_ fields: inout Fields) throws(RowProblem) {
        let meter: MeterNumber = try fields.take("meter_number", .known)
        self.init(
            meter: meter.value, obis: try fields.take("obis", .key), kind: try fields.take("kind", .choice),
            unit: try fields.take("unit", .choice), first: try fields.take("from", .day),
            last: try fields.take("to", .day), firstReading: try fields.take("from_reading", .reading),
            lastReading: try fields.take("to_reading", .reading),
            firstSource: try fields.take("from_source", .choice), lastSource: try fields.take("to_source", .choice),
            amount: try fields.take("amount", .thousandths),
            stateFactor: try fields.takeIfPresent("state_factor", .stateFactor),
            calorificValue: try fields.takeIfPresent("calorific_value_kwh_m3", .calorificValue),
            energy: try fields.take("energy_kwh", .kilowattHours))
        guard first <= last else { throw RowProblem("from of a consumption lies behind its to") }
        guard amount >= 0 else { throw RowProblem("amount of a consumption lies below zero") }
        guard (unit == .cubicMetres) == (conversion != nil) else {
            throw RowProblem("state_factor and calorific_value_kwh_m3 belong to a consumption in m3, and to no other")
        }
    }
}

extension BillPayment {
    init(_ fields: inout Fields) throws(RowProblem) {
        self.init(paidOn: try fields.take("paid_on", .day), amount: try fields.take("amount_eur", .balance))
    }
}
