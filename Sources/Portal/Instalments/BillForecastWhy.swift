import Vocabulary

/// Why the next bill is expected to come to this: what is used at which price, and what is paid until then.
enum BillForecastWhy {
    static func why(_ view: InstalmentView, _ forecast: BillForecast) -> Why {
        let (commodity, today) = (view.file.contract.commodity, view.today)
        let lines = forecast.lines.map { line in
            Why.Input(BillForecastWhyTexts.line(line), line.cost.text, from: source(line, forecast.period))
        }
        return Why(
            .billForecast, figure: BillForecastWhyTexts.figure, formula: BillForecastWhyTexts.formula(forecast),
            inputs: lines + [
                Why.Input(
                    InstalmentForecastTexts.paid, forecast.paid.text, from: BillForecastWhyTexts.paid(today)),
                Why.Input(
                    InstalmentForecastTexts.toCome, forecast.toCome.text,
                    from: BillForecastWhyTexts.toCome(view.file.order)),
            ], change: BillForecastWhyTexts.change(commodity, lastReadOn: view.outlook?.lastReadOn))
    }

    private static func source(_ line: BillForecast.Line, _ period: BillingPeriod) -> Text {
        guard let energy = line.energy, let rate = line.rate else {
            return BillForecastWhyTexts.days(line.from.days(until: line.until) + 1, of: period.daysOfYear)
        }
        return BillForecastWhyTexts.product(Energy(kilowattHours: energy.wholeKilowattHours), rate)
    }
}

enum BillForecastWhyTexts {
    static let figure = Text("Vorausgesagte Abrechnung", en: "The forecast bill")

    static func formula(_ forecast: BillForecast) -> Text {
        let (paid, toCome, cost) = (forecast.paid, forecast.toCome, forecast.cost)
        let result = InstalmentTexts.balance(forecast.balance)
        return Text(
            "Was bis heute fällig war, und was noch fällig wird, weniger die Kosten: \(paid.german) + \(toCome.german) − \(cost.german), das ergibt: \(result.german). Kosten sind Verbrauch mal Preis und der Grundpreis, jeder Preis für seine Tage.",
            en:
                "What fell due until today and what is still to fall due, less the cost: \(paid.english) + \(toCome.english) − \(cost.english) gives: \(result.english). Cost is consumption times price and the standing charge, each price for its days."
        )
    }
    static func line(_ line: BillForecast.Line) -> Text {
        let what = line.kind.map(InstalmentWhyTexts.consumption) ?? InstalmentWhyTexts.standing
        let span = InstalmentWhyTexts.span(line.from, line.until)
        return Text("\(what.german), \(span.german)", en: "\(what.english), \(span.english)")
    }
    static func product(_ energy: Energy, _ rate: UnitRate) -> Text {
        Text("\(energy.german) × \(rate.german)", en: "\(energy.english) × \(rate.english)")
    }
    static func days(_ days: Int, of year: Int) -> Text {
        Text("\(days) von \(year) Tagen des Jahrespreises", en: "\(days) of \(year) days of the yearly price")
    }
    static func paid(_ today: Day) -> Text {
        Text(
            "Zahlungen aus unserer Abrechnung, bis \(today.german)",
            en: "payments from our billing, until \(today.english)"
        )
    }
    static func toCome(_ order: InstalmentOrder?) -> Text {
        guard let order else {
            return Text("Abschläge, wie sie festgelegt sind", en: "instalments as they are set")
        }
        let (day, amount) = (order.appliesFrom, order.amount.shortText)
        return Text(
            "Abschläge, wie sie festgelegt sind, ab \(day.german) Ihr neuer von \(amount.german)",
            en: "instalments as they are set, from \(day.english) on your new one of \(amount.english)")
    }
    static func change(_ commodity: Commodity, lastReadOn day: Day?) -> Text {
        let profile = InstalmentWhyTexts.profile(commodity)
        let reading =
            day.map {
                Text(
                    "Ein Zählerstand, der neuer ist als der vom \($0.german), ein neuer Preis oder ein anderer Abschlag ändern das Ergebnis.",
                    en:
                        "A reading newer than that of \($0.english), a new price or another instalment change the result."
                )
            }
            ?? Text(
                "Ein Zählerstand, ein neuer Preis oder ein anderer Abschlag ändern das Ergebnis.",
                en: "A reading, a new price or another instalment change the result.")
        return Text("\(reading.german) \(profile.german)", en: "\(reading.english) \(profile.english)")
    }
}
