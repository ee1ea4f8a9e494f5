import HTML
import Vocabulary

/// What an amount leads to. The script of the page says the same while a slider moves: the numbers for it stand here.
struct Consequence {
    let view: InstalmentView
    let wish: InstalmentLimits.Wish?
    let isAnswer: Bool

    func write(_ page: Page) {
        let range = view.limits.range(today: view.today)
        // The numbers hold for this day of the month; of another one the script says nothing.
        let base = wish ?? InstalmentLimits.Wish(amount: view.present).keeping(view.file.order)
        let from = view.nextPossible(base.dueDay)
        page.div(
            .id("auswirkung"), .class("consequence"), .ariaLive("polite"),
            .data("data-kosten", view.canTakeEffect ? cents(view.forecast?.cost) : nil),
            .data("data-fest", cents(view.forecast?.settled(before: base, from: from))),
            .data("data-anzahl", view.forecast.map { String($0.count(of: base, from: from)) }),
            .data("data-tag", base.dueDay.map(String.init) ?? ""),
            .data("data-satz", view.forecast.map { words(sentence(from: from, until: $0.period.last), page) }),
            .data("data-guthaben", words(InstalmentTexts.credit(InstalmentTexts.amountMark), page)),
            .data("data-nachzahlung", words(InstalmentTexts.additional(InstalmentTexts.amountMark), page)),
            .data("data-ausgeglichen", words(InstalmentTexts.even, page)),
            .data("data-von", ChangeInstalment.euros(range.lowerBound)),
            .data("data-bis", ChangeInstalment.euros(range.upperBound)),
            .data("data-regler", words(InstalmentTexts.slider, page))
        ) {
            guard let wish else { return }
            let why = view.forecast.map { BillForecastWhy.why(view, $0) }
            if let words = words(for: wish, from: from) {
                page.p(words, .role(isAnswer ? "status" : nil), .figure(why))
            }
            if isAnswer { page.p(when(wish)) }
        }
    }

    private func words(for wish: InstalmentLimits.Wish, from day: Day) -> Text? {
        guard view.canTakeEffect else { return nil }
        guard let forecast = view.forecast else { return InstalmentTexts.noConsequence }
        let result = InstalmentTexts.balance(forecast.balance(at: wish, from: day))
        return InstalmentTexts.consequence(wish.amount.shortText, result, from: day, until: forecast.period.last)
    }

    private func when(_ wish: InstalmentLimits.Wish) -> Text {
        switch view.limits.judge(wish, today: view.today) {
        case .nothingToDo: InstalmentTexts.isSoAlready
        case .atOnce(let day): InstalmentTexts.possibleFrom(day)
        case .review: InstalmentTexts.wouldBeReviewed(days: view.rules.reviewWorkingDays)
        }
    }

    private func sentence(from first: Day, until day: Day) -> Text {
        InstalmentTexts.consequence(
            InstalmentTexts.amountMark, InstalmentTexts.resultMark, from: first, until: day)
    }

    private func words(_ text: Text, _ page: Page) -> String { text.in(page.language) }

    private func cents(_ money: Money?) -> String? { money.map { String($0.cents) } }
}
