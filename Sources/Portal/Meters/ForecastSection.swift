import HTML
import Vocabulary

/// The forecast to the end of the billing year, with what it is based on. The forecast of the bill counts on the same.
struct ForecastSection {
    let sheet: ReadingSheet
    let rules: PlausibilityRules
    let today: Day

    func write(_ page: Page) {
        guard let outlook, let until = outlook.lastReadOn else { return }
        page.h2(MonthsTexts.forecastTitle)
        page.p { page.strong(MonthsTexts.forecast(outlook.whole, in: outlook.period)) }
        page.p(MonthsTexts.basis(read: outlook.measured, until: until, isOwn: outlook.isOwnHistory), .class("hint"))
        if let annual = sheet.contract.annualConsumption { page.p(MonthsTexts.agreed(annual), .class("hint")) }
    }

    /// Nil outside of a billing year, and where there is nothing to go by.
    var outlook: ConsumptionOutlook? {
        guard let billed = sheet.contract.lastBilledOn, billed <= today else { return nil }
        let period = BillingPeriod(
            lastBilledOn: billed, startsOn: billed, endsOn: sheet.contract.endsOn, today: today)
        guard !period.isOver(on: today) else { return nil }
        return ConsumptionOutlook(sheet, hasTwoRates: false, period: period, rules: rules, today: today)
    }
}
