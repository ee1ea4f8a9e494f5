import HTML
import Vocabulary

/// The forecast to the end of the billing year, with what it is based on.
struct ForecastSection {
    let sheet: ReadingSheet
    let rules: PlausibilityRules
    let today: Day

    func write(_ page: Page) {
        guard let forecast = ConsumptionForecast(sheet, rules: rules, today: today) else { return }
        page.h2(MonthsTexts.forecastTitle)
        page.p { page.strong(MonthsTexts.forecast(forecast)) }
        page.p(MonthsTexts.basis(forecast), .class("hint"))
        if let annual = sheet.contract.annualConsumption { page.p(MonthsTexts.agreed(annual), .class("hint")) }
    }
}
