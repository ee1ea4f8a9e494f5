import HTML
import Vocabulary

/// The last whole year beside what households of each size use.
struct HouseholdComparison {
    let own: YearlyConsumption
    let averages: Operator.HouseholdAverages

    /// Nil without figures to compare with, and without a year that is known as a whole.
    init?(_ years: [YearlyConsumption], _ averages: Operator.HouseholdAverages?) {
        guard let averages, let own = years.last(where: \.isComplete), own.energy.wholeKilowattHours > 0 else {
            return nil
        }
        (self.own, self.averages) = (own, averages)
    }

    /// One row: a household of some size, and how the own year stands to it.
    struct Row: Hashable {
        let persons: Int
        let average: Int64
        /// The own year in percent of it, to the nearest whole.
        let percent: Int64
    }

    var rows: [Row] {
        let used = own.energy.wholeKilowattHours
        return averages.kilowattHours.enumerated().map { index, average in
            let average = Int64(average)
            return Row(persons: index + 1, average: average, percent: (used * 200 + average) / (average * 2))
        }
    }

    func write(_ page: Page) {
        page.h2(ComparisonTexts.title)
        page.p(ComparisonTexts.own(own))
        page.tableFrame(ComparisonTexts.title) {
            page.table(.class("stack"), caption: ComparisonTexts.title) {
                page.thead {
                    page.tr {
                        page.th(ComparisonTexts.household, scope: .column)
                        page.th(ComparisonTexts.average, scope: .column, .class("num"))
                        page.th(ComparisonTexts.yours(own.year), scope: .column)
                    }
                }
                page.tbody { for row in rows { write(row, page) } }
            }
        }
        page.p(ComparisonTexts.source(averages), .class("hint"))
        page.why(HouseholdsWhy.why(self))
    }

    private func write(_ row: Row, _ page: Page) {
        page.tr {
            page.th(ComparisonTexts.persons(row.persons), scope: .row)
            page.td(
                Energy(kilowattHours: row.average).text, .class("num"), page.cellLabel(ComparisonTexts.average))
            page.td(
                ComparisonTexts.stands(row.percent), .figure(HouseholdsWhy.why(self)),
                page.cellLabel(ComparisonTexts.yours(own.year)))
        }
    }
}

enum ComparisonTexts {
    static let title = Text("Vergleich mit anderen Haushalten", en: "Compared with other households")
    static let household = Text("Haushalt", en: "Household")
    static let average = Text("Durchschnitt im Jahr", en: "Average a year")

    static func own(_ year: YearlyConsumption) -> Text {
        let words = Energy(kilowattHours: year.energy.wholeKilowattHours)
        return Text(
            "Ihr Verbrauch \(year.year): \(words.german). So viel verbrauchen Haushalte im Durchschnitt:",
            en: "Your consumption in \(year.year): \(words.english). This is what households use on average:")
    }
    static func persons(_ count: Int) -> Text {
        count == 1 ? Text("1 Person", en: "1 person") : Text("\(count) Personen", en: "\(count) persons")
    }
    static func yours(_ year: Int) -> Text { Text("Ihr Verbrauch \(year)", en: "Your consumption in \(year)") }

    /// Within one percent is the same.
    static func stands(_ percent: Int64) -> Text {
        switch percent {
        case ..<99: Text("\(100 - percent) % weniger", en: "\(100 - percent)% less")
        case 99...101: Text("etwa gleich", en: "about the same")
        default: Text("\(percent - 100) % mehr", en: "\(percent - 100)% more")
        }
    }
    static func source(_ averages: Operator.HouseholdAverages) -> Text {
        Text(
            "Quelle: \(averages.source). Womit geheizt und Wasser erwärmt wird, ist darin nicht unterschieden.",
            en:
                "Source: \(averages.sourceEnglish ?? averages.source). It does not tell households apart by how they heat and warm water."
        )
    }
}
