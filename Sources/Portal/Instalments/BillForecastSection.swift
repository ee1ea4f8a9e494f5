import HTML
import Vocabulary

/// What the next bill will come to with the instalment as it stands. A forecast is no alarm: in winter more is used than
/// is paid, and the year evens it out.
struct BillForecastSection {
    let view: InstalmentView

    func write(_ page: Page) {
        page.section {
            page.h2(InstalmentForecastTexts.title(until: view.file.period.last))
            if view.file.period.isOver(on: view.today) {
                page.p(InstalmentForecastTexts.billComing(view.file.period.last))
            }
            if let forecast = view.forecast { facts(page, forecast) } else { page.p(InstalmentForecastTexts.unknown) }
        }
    }

    private func facts(_ page: Page, _ forecast: BillForecast) {
        let why = BillForecastWhy.why(view, forecast)
        page.dl(.class("facts")) {
            page.fact(InstalmentForecastTexts.cost, forecast.cost.roughText, why)
            page.fact(InstalmentForecastTexts.paid, forecast.paid.text, why)
            page.fact(InstalmentForecastTexts.toCome, forecast.toCome.text, why)
            page.dt(InstalmentForecastTexts.result)
            page.dd { page.strong(InstalmentTexts.balance(forecast.balance), .figure(why)) }
        }
        for day in view.file.keptOff where view.file.period.contains(day) {
            page.p(InstalmentForecastTexts.keptOff(from: day))
        }
        if let ordered = view.file.orderedTariff, ordered.price.validFrom <= view.file.period.last {
            page.p(InstalmentForecastTexts.ordered(ordered))
        }
        if HeatingSeason.contains(view.today) { page.p(InstalmentForecastTexts.winter) }
        if let first = view.outlook?.firstYear { page.p(FirstYearTexts.basis(first), .class("hint")) }
        if let outlook = view.outlook {
            page.p(
                InstalmentForecastTexts.basis(lastReadOn: outlook.lastReadOn, isOwn: outlook.isOwnHistory),
                .class("hint"))
        }
    }
}
