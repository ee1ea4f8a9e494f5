import Vocabulary

/// What a tariff costs a year from a later day on, by a price that is announced already.
struct LaterYear: Codable, Sendable, Equatable {
    let from: String
    /// Cents.
    let year: Int64

    init(from day: Day, _ year: Money) { (from, self.year) = (day.iso, year.cents) }

    var day: Day? { Day(iso: from) }
    var money: Money { Money(cents: year) }
}

/// A new tariff beside the present one, from the day it begins: which of them costs less may turn with a price that is
/// announced for either. A rule: years and days are handed in.
struct TariffComparison: Sendable, Equatable {
    /// What both cost a year from a day on, until the next one.
    struct Stage: Sendable, Equatable {
        /// Nil for the day the new tariff begins.
        let from: Day?
        let before, after: Money

        var difference: Money { after - before }
    }

    let stages: [Stage]

    /// Nil where what one of them costs is not known.
    init?(before: Money?, later laterBefore: LaterYear?, after: Money?, later laterAfter: LaterYear?) {
        guard let before, let after else { return nil }
        var stages = [Stage(from: nil, before: before, after: after)]
        for day in Set([laterBefore?.day, laterAfter?.day].compactMap { $0 }).sorted() {
            func year(_ now: Money, _ later: LaterYear?) -> Money {
                guard let later, let from = later.day, from <= day else { return now }
                return later.money
            }
            let next = Stage(from: day, before: year(before, laterBefore), after: year(after, laterAfter))
            if next.before != stages.last?.before || next.after != stages.last?.after { stages.append(next) }
        }
        self.stages = stages
    }

    /// How much more or less it is; where that changes, for each time with both amounts.
    var words: Text {
        guard stages.count > 1, let first = stages.first, let turn = stages.dropFirst().first?.from else {
            return PriceChangeTexts.effect(stages.first?.difference ?? .zero)
        }
        let until = TariffComparisonTexts.until(turn.adding(days: -1), first)
        return .sentences([until] + stages.dropFirst().map { TariffComparisonTexts.since($0) })
    }

    /// What explains the later times.
    var inputs: [Why.Input] {
        stages.dropFirst().flatMap { stage -> [Why.Input] in
            guard let day = stage.from else { return [] }
            return [
                Why.Input(
                    TariffComparisonTexts.present(day), stage.before.text, from: TariffComparisonTexts.announced),
                Why.Input(TariffComparisonTexts.new(day), stage.after.text, from: TariffComparisonTexts.announced),
                Why.Input(
                    TariffComparisonTexts.difference(day), stage.difference.magnitude.text,
                    from: YearlyWhyTexts.computed),
            ]
        }
    }
}

enum TariffComparisonTexts {
    static let announced = Text("die schon angekündigten Preise", en: "the prices announced already")
    static func year(from day: Day) -> Text {
        Text("Gesamtpreis im Jahr ab \(day.german)", en: "Total price a year from \(day.english)")
    }
    static func present(_ day: Day) -> Text {
        Text("Ihr jetziger Tarif im Jahr ab \(day.german)", en: "Your present tariff in a year from \(day.english)")
    }
    static func new(_ day: Day) -> Text {
        Text("Der neue Tarif im Jahr ab \(day.german)", en: "The new tariff in a year from \(day.english)")
    }
    static func difference(_ day: Day) -> Text {
        Text("Unterschied im Jahr ab \(day.german)", en: "Difference in a year from \(day.english)")
    }
    static func until(_ day: Day, _ stage: TariffComparison.Stage) -> Text {
        let (german, english) = compared(stage)
        return Text(
            "Bis \(day.german) kostet das \(german).", en: "Until \(day.english) that costs \(english).")
    }
    static func since(_ stage: TariffComparison.Stage) -> Text {
        let (german, english) = compared(stage)
        guard let day = stage.from else { return PriceChangeTexts.effect(stage.difference) }
        return Text(
            "Ab \(day.german) gelten schon angekündigte Preise: Dann kostet es \(german).",
            en: "From \(day.english) prices hold that are announced already: then it costs \(english).")
    }
    private static func compared(_ stage: TariffComparison.Stage) -> (String, String) {
        let (sum, after, before) = (stage.difference.magnitude, stage.after, stage.before)
        if stage.difference == .zero {
            return ("gleich viel, im Jahr \(after.german)", "the same, \(after.english) a year")
        }
        let (word, english) = stage.difference.isNegative ? ("weniger", "less") : ("mehr", "more")
        return (
            "im Jahr \(sum.german) \(word) (\(after.german) statt \(before.german))",
            "\(sum.english) \(english) a year (\(after.english) instead of \(before.english))"
        )
    }
    /// Beside „Bisheriger Tarif, gleicher Verbrauch“.
    static func before(_ year: Money, _ later: LaterYear?) -> Text {
        guard let later, let day = later.day, later.money != year else { return TariffOrderTexts.gross(year) }
        let (last, next) = (day.adding(days: -1), later.money)
        return Text(
            "bis \(last.german) \(year.german), ab \(day.german) \(next.german), einschließlich Umsatzsteuer",
            en: "until \(last.english) \(year.english), from \(day.english) \(next.english), including VAT")
    }
}
