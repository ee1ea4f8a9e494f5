import Vocabulary

/// „Warum diese Zahl?“ of months and years.
enum MonthsWhyTexts {
    static func formula(_ months: [MonthlyConsumption]) -> Text {
        let profile = Text(
            "Zwischen zwei Zählerständen: Verbrauch × Anteil des Monats am Lastprofil dieser Zeit.",
            en: "Between two readings: consumption × the month’s share of the load profile of that time.")
        let read = Text(
            "Wo an beiden Enden des Monats abgelesen wurde: neuer Stand − alter Stand.",
            en: "Where both ends of the month were read: new reading − old reading.")
        let series = Text(
            "Wo alle Viertelstunden eines Monats da sind: ihre Summe.",
            en: "Where all quarter hours of a month are there: their sum.")
        let parts = [
            months.contains { $0.source.isSeries } ? series : nil, months.contains(where: \.isRead) ? read : nil,
            months.contains { $0.source == .profile } ? profile : nil,
        ].compactMap { $0 }
        return Text(parts.map(\.german).joined(separator: " "), en: parts.map(\.english).joined(separator: " "))
    }
    static let yearFormula = Text(
        "Summe dessen, was zwischen den Zählerständen eines Jahres verbraucht wurde. Eine Zeit, die über Neujahr reicht, ist nach dem Lastprofil eines Haushalts auf die Jahre verteilt. Sind alle Viertelstunden eines Jahres da, zählt ihre Summe. Neben einem Jahr, das nur zum Teil bekannt ist, steht dieselbe Zeit des Vorjahres, ebenso gerechnet.",
        en:
            "The sum of what was used between the readings of a year. A time that reaches over New Year is divided between the years by the load profile of a household. Where all quarter hours of a year are there, their sum counts. Beside a year that is known in part stands the same time of the year before, worked out the same way."
    )
    static func period(_ period: ConsumptionPeriod) -> Text {
        let (from, to) = (period.from.readOn, period.to.readOn)
        let name = ReadingTexts.name(period.register.kind)
        return Text(
            "\(name.map { "\($0.german), " } ?? "")\(from.german) bis \(to.german)",
            en: "\(name.map { "\($0.english), " } ?? "")\(from.english) to \(to.english)")
    }
    static func readings(_ period: ConsumptionPeriod) -> Text {
        let unit = period.register.unit
        let (old, new) = (unit.words(period.from.value), unit.words(period.to.value))
        let (before, after) = (ReadingTexts.source(period.from.source), ReadingTexts.source(period.to.source))
        return Text(
            "\(new.german) (\(after.german)) − \(old.german) (\(before.german))",
            en: "\(new.english) (\(after.english)) − \(old.english) (\(before.english))")
    }
    static func example(_ month: Day) -> Text {
        Text(
            "Zum Beispiel \(month.monthWords(in: .german))", en: "For example \(month.monthWords(in: .english))")
    }
    static func share(_ energy: Text, _ thousandths: Int64, _ commodity: Commodity) -> Text {
        let share = DecimalWords(scaled: thousandths, scale: 1)
        let profile = ExpectedReadingWhyTexts.profile(commodity)
        return Text(
            "\(energy.german) × \(share.german) %; \(profile.german)",
            en: "\(energy.english) × \(share.english)%; \(profile.english)")
    }
    static func year(_ year: Int) -> Text { Text("Verbrauch \(year)", en: "Consumption \(year)") }
    static let agreed = Text("Jahresverbrauch, mit dem wir planen", en: "Yearly consumption we plan with")
    static func agreedSource(billedOn day: Day?) -> Text {
        guard let day else { return Text("aus dem Vertrag", en: "from the contract") }
        return Text(
            "Jahresverbrauchsprognose aus unserer Abrechnung, Stand \(day.german)",
            en: "forecast of the yearly consumption from our billing, as of \(day.english)")
    }
    static let change = Text(
        "Jeder neue Zählerstand teilt die Zeit genauer auf. Ein berichtigter Stand ändert die Zahlen auch nachträglich.",
        en: "Each new reading divides the time more exactly. A corrected reading changes the numbers afterwards, too.")
}
