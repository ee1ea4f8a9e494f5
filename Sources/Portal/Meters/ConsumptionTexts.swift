import Vocabulary

enum ConsumptionTexts {
    static let title = Text("Zählerstände und Verbrauch", en: "Readings and consumption")
    static let lead = Text(
        "Alle gespeicherten Stände dieses Vertrags, wie sie ermittelt wurden und was dazwischen verbraucht wurde.",
        en: "All stored readings of this contract, how they were obtained and what was used in between.")
    static let none = Text(
        "Für diesen Vertrag ist noch kein Zählerstand gespeichert. Sobald es einen gibt, steht er hier.",
        en: "No reading is stored for this contract yet. As soon as there is one it appears here.")
    static let yearsTitle = Text("Verbrauch nach Jahren", en: "Consumption by year")
    static let yearsCaption = Text("Verbrauch je Kalenderjahr", en: "Consumption per calendar year")
    static let chartLabel = Text(
        "Balken: Verbrauch je Kalenderjahr in Kilowattstunden. Die Werte und unvollständige Jahre stehen in der Tabelle.",
        en:
            "Bars: consumption per calendar year in kilowatt-hours. The values and incomplete years stand in the table."
    )
    static let chartCaption = Text(
        "Kilowattstunden je Kalenderjahr.", en: "Kilowatt-hours per calendar year.")
    static let wholeYear = Text("ganzes Jahr", en: "whole year")
    static let partOfYear = Text(
        "nur ein Teil des Jahres oder der Zählwerke", en: "part of the year or of the registers only")
    /// Below the number of a year, where there is room for a short word.
    static let part = Text("Teil", en: "part")
    static let year = Text("Jahr", en: "Year")
    static let consumption = Text("Verbrauch", en: "Consumption")
    static let remark = Text("Hinweis", en: "Remark")
    static let day = Text("Abgelesen am", en: "Read on")
    static let reading = Text("Stand", en: "Reading")
    static let obtained = Text("Wie ermittelt", en: "How obtained")
    static let status = Text("Status", en: "Status")
    static let since = Text("Verbrauch seither", en: "Used since the one before")
    static let perDay = Text("Je Tag", en: "Per day")
    static let nothing = Text(same: "–")
    static let csv = Text("Als Tabelle speichern (CSV)", en: "Save as a table (CSV)")

    static func meter(_ number: MeterNumber) -> Text {
        Text("Zähler \(number.value)", en: "Meter \(number.value)")
    }
    static func register(_ register: MeterRegister) -> Text {
        let code = register.obis
        guard let name = ReadingTexts.name(register.kind) else {
            return Text("Stände, Kennzahl \(code)", en: "Readings, code \(code)")
        }
        return Text("Stände \(name.german), Kennzahl \(code)", en: "Readings \(name.english), code \(code)")
    }
    static func more(_ count: Int) -> Text {
        Text(
            "\(count) ältere Stände finden Sie in der CSV-Datei.", en: "\(count) older readings are in the CSV file.")
    }

    /// "1.234 kWh", for gas with the energy beside it; estimated values say so (EnWG § 40a (2)).
    static func amount(_ period: ConsumptionPeriod) -> Text {
        let amount = period.register.unit.words(period.amount)
        guard period.register.unit == .cubicMetres else { return marked(amount, period) }
        let energy = Energy(kilowattHours: period.energy.wholeKilowattHours)
        return marked(
            Text("\(amount.german) (\(energy.german))", en: "\(amount.english) (\(energy.english))"), period)
    }

    private static func marked(_ amount: Text, _ period: ConsumptionPeriod) -> Text {
        period.isEstimated
            ? Text("\(amount.german), geschätzt", en: "\(amount.english), estimated") : amount
    }

    /// With one decimal.
    static func daily(_ energy: Energy) -> Text {
        let tenths = Energy(wattHours: energy.wattHours / 100 * 100)
        return tenths.text
    }

    /// - Parameter besideSeries: other years come from quarter hours: each says where it is from.
    static func remark(_ year: YearlyConsumption, besideSeries: Bool = false) -> Text {
        if let sum = year.series { return MonthsTexts.fromQuarters(isMeasured: sum.isMeasured) }
        var parts = besideSeries ? [fromReadings] : []
        if !year.isComplete {
            parts.append(known(year))
            parts += year.gaps.map(gap)
            if let before = year.sameTimeBefore { parts.append(sameTime(before, year.year - 1)) }
        }
        if year.isEstimated { parts.append(Text("enthält geschätzte Stände", en: "includes estimated readings")) }
        guard !parts.isEmpty else { return nothing }
        return Text(parts.map(\.german).joined(separator: ", "), en: parts.map(\.english).joined(separator: ", "))
    }

    /// From when to when a year is known that is read in part.
    private static func known(_ year: YearlyConsumption) -> Text {
        guard let first = year.known.first, let last = year.known.last else {
            return Text("an keinem Tag ganz abgelesen", en: "read as a whole on no day")
        }
        let (from, to) = (first.lowerBound, lastDay(last, in: year.year))
        if year.known.count == 1 {
            return Text(
                "nur vom \(from.german) bis \(to.german) bekannt",
                en: "known from \(from.english) to \(to.english) only")
        }
        return Text(
            "nur vom \(from.german) bis \(to.german) und mit Lücken bekannt, zusammen \(year.daysCovered) Tage",
            en: "known from \(from.english) to \(to.english) only and with gaps, \(year.daysCovered) days together")
    }

    /// The day of the reading that ends it; where it reaches over New Year, New Year’s Eve.
    private static func lastDay(_ span: Range<Day>, in year: Int) -> Day {
        span.upperBound.year > year ? span.upperBound.adding(days: -1) : span.upperBound
    }

    private static func sameTime(_ energy: Energy, _ year: Int) -> Text {
        let words = Energy(kilowattHours: energy.wholeKilowattHours)
        return Text(
            "in derselben Zeit \(year): \(words.german)", en: "at the same time of \(year): \(words.english)")
    }

    private static let fromReadings = Text(
        "aus Zählerständen und Lastprofil", en: "from readings and load profile")

    /// Which of several registers lacks readings that the others have.
    private static func gap(_ gap: Coverage.Gap) -> Text {
        let name = ReadingTexts.name(gap.kind) ?? Text("ein Zählwerk", en: "one register")
        return gap.days == 1
            ? Text("\(name.german) fehlt an 1 Tag", en: "\(name.english) is missing on 1 day")
            : Text("\(name.german) fehlt an \(gap.days) Tagen", en: "\(name.english) is missing on \(gap.days) days")
    }

    /// How cubic metres become kilowatt-hours (DVGW G 685).
    static func gas(_ meters: [Meter]) -> Text {
        guard let meter = meters.first, let value = meter.calorificValue, let factor = meter.stateFactor else {
            return Text(
                "Kilowattstunden sind hier geschätzt: 1 m³ zählt als 10 kWh. Die Rechnung rechnet mit den Werten des Netzbetreibers.",
                en:
                    "Kilowatt-hours are estimated here: 1 m³ counts as 10 kWh. The bill uses the grid operator’s figures."
            )
        }
        return Text(
            "Kilowattstunden = Kubikmeter × Zustandszahl \(factor.german) × Brennwert \(value.german). Die Rechnung rechnet mit den Werten ihres Zeitraums.",
            en:
                "Kilowatt-hours = cubic metres × state factor \(factor.english) × calorific value \(value.english). The bill uses the figures of its own period."
        )
    }
}
