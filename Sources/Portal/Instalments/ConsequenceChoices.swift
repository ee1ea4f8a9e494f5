import HTML
import Vocabulary

/// What a few amounts would lead to, before anything is typed or pressed: the lowest and the highest that are taken at
/// once, the present one and the one we would choose.
struct ConsequenceChoices {
    let view: InstalmentView

    /// In their order, each once.
    var amounts: [Money] {
        let range = view.limits.range(today: view.today)
        let all = [range.lowerBound, view.present, view.proposal?.amount, range.upperBound].compactMap { $0 }
        return Set(all.map(\.cents)).sorted().map { Money(cents: $0) }
    }

    func write(_ page: Page) {
        guard view.canTakeEffect, let forecast = view.forecast else { return }
        let (from, why) = (view.nextPossible(nil), BillForecastWhy.why(view, forecast))
        page.h3(InstalmentTexts.choices(until: forecast.period.last))
        page.p(InstalmentTexts.counted(from: from), .class("hint"))
        page.dl(.class("facts")) {
            for amount in amounts {
                page.fact(
                    InstalmentTexts.choice(
                        amount, isPresent: amount == view.present, isOrdered: view.file.order != nil,
                        isProposed: amount == view.proposal?.amount),
                    InstalmentTexts.balance(forecast.balance(at: InstalmentLimits.Wish(amount: amount), from: from)),
                    why)
            }
        }
    }
}

extension InstalmentTexts {
    static func choices(until day: Day) -> Text {
        Text(
            "Was die Abrechnung zum \(day.german) damit voraussichtlich ergibt",
            en: "What the bill of \(day.english) is expected to show with it")
    }
    static func choice(_ amount: Money, isPresent: Bool, isOrdered: Bool, isProposed: Bool) -> Text {
        let words = amount.shortText
        if isPresent, isOrdered {
            return Text("\(words.german) (beauftragt)", en: "\(words.english) (ordered)")
        }
        if isPresent { return Text("\(words.german) (wie jetzt)", en: "\(words.english) (as now)") }
        if isProposed { return Text("\(words.german) (unser Vorschlag)", en: "\(words.english) (our proposal)") }
        return words
    }
}
