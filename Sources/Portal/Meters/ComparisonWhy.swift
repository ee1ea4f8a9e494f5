import Vocabulary

/// Why the own year stands so to that of other households.
enum HouseholdsWhy {
    static func why(_ comparison: HouseholdComparison) -> Why {
        let (own, averages) = (comparison.own, comparison.averages)
        let used = MonthsWhy.kilowattHours(own.energy)
        let rows = comparison.rows.map { row in
            Why.Input(
                ComparisonTexts.persons(row.persons), Energy(kilowattHours: row.average).text,
                from: Text(averages.source, en: averages.sourceEnglish ?? averages.source))
        }
        let mine = Why.Input(
            ComparisonTexts.yours(own.year), used, from: ConsumptionTexts.remark(own, besideSeries: true))
        return Why(
            .households, figure: ComparisonTexts.title, formula: ComparisonWhyTexts.formula(comparison),
            inputs: [mine] + rows, change: ComparisonWhyTexts.change)
    }
}

/// Why a time stands so to the same one a year before.
enum YearComparisonWhy {
    /// Nil where nothing is compared.
    static func why(_ sheet: SeriesSheet) -> Why? {
        let (now, before) = (sheet.view, sheet.before)
        guard now.sum.isComplete, before.sum.isComplete, before.sum.known > 0, before.sum.amount > 0 else { return nil }
        let (new, old) = (sheet.unit.words(now.sum.amount), sheet.unit.words(before.sum.amount))
        let percent = SeriesTexts.percent(from: before.sum.amount, to: now.sum.amount)
        return Why(
            .yearComparison, figure: ComparisonWhyTexts.withLastYear,
            formula: ComparisonWhyTexts.formula(new, old, percent),
            inputs: [
                Why.Input(SeriesTexts.span(now.span), new, from: ComparisonWhyTexts.quarters(now.sum.known)),
                Why.Input(SeriesTexts.span(before.span), old, from: ComparisonWhyTexts.quarters(before.sum.known)),
            ], change: ComparisonWhyTexts.spanChange)
    }
}

enum ComparisonWhyTexts {
    static func formula(_ comparison: HouseholdComparison) -> Text {
        let used = MonthsWhy.kilowattHours(comparison.own.energy)
        let sums = comparison.rows.prefix(1).map { row in
            let average = Energy(kilowattHours: row.average)
            return Text(
                "zum Beispiel \(used.german) ÷ \(average.german) = \(row.percent) %",
                en: "for example \(used.english) ÷ \(average.english) = \(row.percent)%")
        }
        let example = sums.first ?? Text(same: "")
        return Text(
            "Ihr letztes ganzes Jahr geteilt durch den Durchschnitt eines Haushalts dieser Größe: \(example.german). Bis 1 % Abstand gilt als etwa gleich.",
            en:
                "Your last whole year divided by the average of a household of this size: \(example.english). Up to 1% apart counts as about the same."
        )
    }
    static let change = Text(
        "Ein weiteres ganzes Jahr oder neuere Durchschnittswerte ändern den Vergleich. Womit geheizt und Wasser erwärmt wird, unterscheidet er nicht.",
        en:
            "Another whole year or newer averages change the comparison. It does not tell by what is heated and water is warmed."
    )
    static let withLastYear = Text("Vergleich mit dem Vorjahr", en: "Comparison with the year before")
    static func formula(_ new: Text, _ old: Text, _ percent: String) -> Text {
        Text(
            "(Jetzt − ein Jahr zuvor) ÷ ein Jahr zuvor: (\(new.german) − \(old.german)) ÷ \(old.german) = \(percent) %, auf ganze Prozent gerundet.",
            en:
                "(Now − a year before) ÷ a year before: (\(new.english) − \(old.english)) ÷ \(old.english) = \(percent)%, rounded to whole percent."
        )
    }
    static func quarters(_ count: Int) -> Text {
        let words = DecimalWords(scaled: Int64(count))
        return Text(
            "Summe von \(words.german) Viertelstundenwerten des Messstellenbetreibers",
            en: "sum of \(words.english) quarter-hour values of the metering point operator")
    }
    static let spanChange = Text(
        "Berichtigte Werte des Messstellenbetreibers ändern den Vergleich. Tage und Wochen stehen neben denen 52 Wochen zuvor, damit Wochentage zueinander passen.",
        en:
            "Corrected values of the metering point operator change the comparison. Days and weeks stand beside those 52 weeks before, so that weekdays match."
    )
}
