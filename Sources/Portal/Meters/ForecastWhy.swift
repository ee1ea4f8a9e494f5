import Vocabulary

/// Why the billing year is expected to come to so much: what was read, and what the rest of the year lets expect.
enum ForecastWhy {
    static func why(_ outlook: ConsumptionOutlook, _ sheet: ReadingSheet) -> Why {
        let (whole, measured) = (outlook.whole, outlook.measured)
        let yearly = outlook.kinds.reduce(Energy.zero) { $0 + outlook.yearly(of: $1) }
        var inputs: [Why.Input] = []
        if let day = outlook.lastReadOn {
            inputs.append(
                Why.Input(
                    ForecastWhyTexts.measured, MonthsWhy.kilowattHours(measured),
                    from: ForecastWhyTexts.readings(until: day)))
        }
        inputs += [
            Why.Input(
                ExpectedReadingWhyTexts.yearly, MonthsWhy.kilowattHours(yearly),
                from: ExpectedReadingWhyTexts.yearlySource(
                    outlook.isOwnHistory ? .ownHistory : .annualConsumption)),
            Why.Input(
                ForecastWhyTexts.rest, MonthsWhy.kilowattHours(whole - measured),
                from: ExpectedReadingWhyTexts.profile(sheet.contract.commodity)),
        ]
        if let annual = sheet.contract.annualConsumption {
            inputs.append(
                Why.Input(
                    MonthsWhyTexts.agreed, MonthsWhy.kilowattHours(annual),
                    from: MonthsWhyTexts.agreedSource(billedOn: sheet.contract.lastBilledOn)))
        }
        return Why(
            .forecast, figure: MonthsTexts.forecastTitle, formula: ForecastWhyTexts.formula(measured, whole),
            inputs: inputs, change: ForecastWhyTexts.change(sheet.contract.commodity))
    }
}

enum ForecastWhyTexts {
    static func formula(_ measured: Energy, _ whole: Energy) -> Text {
        let (read, rest, all) = (
            MonthsWhy.kilowattHours(measured), MonthsWhy.kilowattHours(whole - measured), MonthsWhy.kilowattHours(whole)
        )
        return Text(
            "Abgelesen + noch erwartet: \(read.german) + \(rest.german) = \(all.german). Erwartet ist der Teil eines Jahres, der nach dem Lastprofil auf die übrigen Tage fällt.",
            en:
                "Read + still expected: \(read.english) + \(rest.english) = \(all.english). Expected is the part of a year that falls on the days left by the load profile."
        )
    }
    static let measured = Text("In diesem Abrechnungsjahr abgelesen", en: "Read in this billing year")
    static func readings(until day: Day) -> Text {
        Text("Ihre Zählerstände, der letzte vom \(day.german)", en: "your readings, the last one of \(day.english)")
    }
    static let rest = Text("Bis zum Ende noch erwartet", en: "Still expected until the end")
    static func change(_ commodity: Commodity) -> Text {
        let reading = Text(
            "Ein neuer Zählerstand macht die Vorschau genauer.", en: "A new reading makes the forecast more exact.")
        guard commodity == .gas else { return reading }
        return Text(
            "\(reading.german) Ein kalter oder milder Winter ändert sie.",
            en: "\(reading.english) A cold or a mild winter changes it.")
    }
}
