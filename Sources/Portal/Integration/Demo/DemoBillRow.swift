import Vocabulary

/// An invented bill as the billing system would deliver it, line by line.
struct DemoBillRow {
    let bill: DemoBill

    func line() -> JSONLine {
        var line = JSONLine()
        line.add("external_id", "R-\(bill.number)")
        line.add("contract", bill.contract.key)
        line.add("number", bill.number)
        line.add("kind", Bill.Kind.yearly.rawValue)
        line.add("from", bill.from.iso)
        line.add("to", bill.to.iso)
        line.add("billed_on", bill.issuedOn.iso)
        line.add("due_on", bill.issuedOn.adding(days: 14).iso)
        line.add("lines_are", Bill.Basis.gross.rawValue)
        line.add("net_eur", Self.euros(bill.net))
        line.add("vat_eur", Self.euros(bill.vat))
        line.add("gross_eur", Self.euros(bill.gross))
        line.add("paid_eur", Self.euros(bill.paid))
        line.add("result_eur", Self.euros(bill.balance))
        line.add("former_consumption_kwh", bill.yearBefore.map(Self.kilowattHours))
        line.add("document", DemoBillPaper.key(bill))
        line.add("lines", bill.lines.map(Self.line) + DemoLevies(bill: bill).lines())
        line.add("consumption", bill.usages.map(usage))
        line.add("payments", payments())
        return line
    }

    private static func line(_ one: DemoBill.Line) -> JSONLine {
        var line = JSONLine()
        line.add("kind", (one.energy == nil ? BillLine.Kind.basePrice : .workPrice).rawValue)
        line.add("title", one.label)
        line.add("from", one.from.iso)
        line.add("to", one.to.iso)
        if let energy = one.energy, let rate = one.rate {
            line.add("quantity", kilowattHours(energy))
            line.add("unit", BilledQuantity.Unit.kilowattHours.rawValue)
            line.add("price_ct", DemoDecimals.text(rate.tenThousandths, decimals: 4))
        } else if let year = one.year {
            line.add("quantity", "\(one.from.days(until: one.to) + 1)")
            line.add("unit", BilledQuantity.Unit.day.rawValue)
            line.add("price_eur", euros(year))
            line.add("price_per", one.to.daysInYear)
        }
        line.add("vat_percent", one.vat.percent)
        line.add("amount_eur", euros(one.gross))
        return line
    }

    private func usage(_ usage: DemoBill.Usage) -> JSONLine {
        var line = JSONLine()
        line.add("meter_number", bill.contract.meter?.number)
        line.add("obis", usage.register.obis)
        line.add("kind", usage.register.kind.rawValue)
        line.add("unit", usage.register.unit.rawValue)
        line.add("from", usage.old.readOn.iso)
        line.add("to", usage.new.readOn.iso)
        line.add("from_reading", DemoDecimals.text(usage.old.value.thousandths, decimals: 3))
        line.add("to_reading", DemoDecimals.text(usage.new.value.thousandths, decimals: 3))
        line.add("from_source", usage.old.source.rawValue)
        line.add("to_source", usage.new.source.rawValue)
        line.add("amount", DemoDecimals.text(usage.amount, decimals: 3))
        if usage.register.unit == .cubicMetres {
            line.add("state_factor", DemoMeter.stateFactor)
            line.add("calorific_value_kwh_m3", DemoMeter.calorificValue)
        }
        line.add("energy_kwh", Self.kilowattHours(usage.energy))
        return line
    }

    /// Twelve instalments, each on the first working day of its month.
    private func payments() -> [JSONLine] {
        let first = bill.from.firstOfMonth >= bill.from ? bill.from : bill.from.firstOfMonth.adding(months: 1)
        return (0..<12).map { month in
            var line = JSONLine()
            line.add("paid_on", WorkingDays.next(onOrAfter: first.adding(months: month)).iso)
            line.add("amount_eur", Self.euros(bill.paidMonthly))
            return line
        }
    }

    static func euros(_ money: Money) -> String { DemoDecimals.text(money.cents, decimals: 2) }
    static func kilowattHours(_ energy: Energy) -> String { DemoDecimals.text(energy.wattHours, decimals: 3) }
}
