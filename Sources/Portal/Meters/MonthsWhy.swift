import Vocabulary

/// Why a month, or a calendar year, is said to have used so much: readings, and the profile between them.
enum MonthsWhy {
    /// Nil where nothing is shown.
    static func why(_ months: [MonthlyConsumption], _ sheet: ReadingSheet, rules: PlausibilityRules) -> Why? {
        guard let first = months.first?.month, let last = months.last else { return nil }
        var inputs = ReadingInputs.inputs(sheet, rules: rules, from: first, to: last.month.adding(months: 1))
        if let example = months.last(where: { $0.source == .profile }) {
            inputs += share(of: example, sheet, rules: rules)
        }
        return Why(
            .months, figure: MonthsTexts.title, formula: MonthsWhyTexts.formula(months), inputs: inputs,
            change: MonthsWhyTexts.change)
    }

    /// How a month follows from a longer time: the newest one as an example.
    private static func share(
        of month: MonthlyConsumption, _ sheet: ReadingSheet, rules: PlausibilityRules
    ) -> [Why.Input] {
        guard let profile = LoadProfile.household(sheet.contract.commodity) else { return [] }
        let (first, end) = (month.days.lowerBound, month.days.upperBound)
        let periods = Consumption.drawn(from: sheet.meters, readings: sheet.readings, rules: rules)
        return periods.filter { $0.from.readOn <= first && $0.to.readOn >= end }.map { period in
            let whole = profile.share(from: period.from.readOn, to: period.to.readOn)
            let part = whole > 0 ? profile.share(from: first, to: end) / whole : 0
            return Why.Input(
                MonthsWhyTexts.example(month.month), kilowattHours(period.energy(from: first, to: end, by: profile)),
                from: MonthsWhyTexts.share(
                    kilowattHours(period.energy), Int64(clampedRounding: part * 1000), sheet.contract.commodity))
        }
    }

    static func kilowattHours(_ energy: Energy) -> Text {
        Energy(kilowattHours: energy.wholeKilowattHours).text
    }
}

/// Why a calendar year is said to have used so much, and which yearly consumption billing counts on.
enum YearsWhy {
    static func why(_ years: [YearlyConsumption], _ sheet: ReadingSheet, rules: PlausibilityRules) -> Why? {
        guard let newest = years.last, let first = Day(year: newest.year, month: 1, day: 1) else { return nil }
        var inputs = ReadingInputs.inputs(sheet, rules: rules, from: first, to: first.adding(months: 12))
        inputs.append(
            Why.Input(
                MonthsWhyTexts.year(newest.year), MonthsWhy.kilowattHours(newest.energy),
                from: ConsumptionTexts.remark(newest, besideSeries: true)))
        if let annual = sheet.contract.annualConsumption {
            inputs.append(
                Why.Input(
                    MonthsWhyTexts.agreed, MonthsWhy.kilowattHours(annual),
                    from: MonthsWhyTexts.agreedSource(billedOn: sheet.contract.lastBilledOn)))
        }
        return Why(
            .yearlyConsumption, figure: ConsumptionTexts.yearsTitle, formula: MonthsWhyTexts.yearFormula,
            inputs: inputs, change: MonthsWhyTexts.change)
    }
}

/// The readings a time rests on, with what ran through between them.
enum ReadingInputs {
    /// So many are told; meters that send their readings have one for each day.
    static let most = 6

    static func inputs(_ sheet: ReadingSheet, rules: PlausibilityRules, from first: Day, to end: Day) -> [Why.Input] {
        let periods = Consumption.drawn(from: sheet.meters, readings: sheet.readings, rules: rules)
            .filter { $0.from.readOn < end && $0.to.readOn > first }.sorted { $0.to.readOn > $1.to.readOn }
        return periods.prefix(most).map { period in
            Why.Input(
                MonthsWhyTexts.period(period), MonthsWhy.kilowattHours(period.energy),
                from: MonthsWhyTexts.readings(period))
        }
    }
}
