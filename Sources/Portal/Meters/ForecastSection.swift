import HTML
import Vocabulary

/// The forecast to the end of the billing year, with what it is based on. The forecast of the bill counts on the same.
struct ForecastSection {
    let sheet: ReadingSheet
    let rules: PlausibilityRules
    let today: Day
    /// A termination that the contract does not show yet.
    var termination: TerminationUnderWay?

    func write(_ page: Page) {
        guard let outlook, outlook.lastReadOn != nil || outlook.firstYear != nil else { return }
        let why = ForecastWhy.why(outlook, sheet)
        page.h2(MonthsTexts.forecastTitle)
        page.p { page.strong(MonthsTexts.forecast(outlook.whole, in: outlook.period), .figure(why)) }
        if let first = outlook.firstYear { page.p(FirstYearTexts.basis(first), .class("hint")) }
        if let until = outlook.lastReadOn {
            let isRemote = sheet.obstacle(since: today) == .remotelyRead
            page.p(
                MonthsTexts.basis(
                    read: outlook.measured, until: until, isOwn: outlook.isOwnHistory, isRemote: isRemote),
                .class("hint"))
        }
        if let annual = sheet.contract.annualConsumption { page.p(MonthsTexts.agreed(annual), .class("hint")) }
        page.why(why)
    }

    /// Nil outside of a billing year, and where there is nothing to go by. Without a bill the first year of supply is the
    /// only one that is known.
    var outlook: ConsumptionOutlook? {
        let (billed, begun) = (sheet.contract.lastBilledOn, sheet.contract.startsOn)
        guard billed ?? begun <= today else { return nil }
        let ends = [sheet.contract.endsOn, termination?.endsOn].compactMap(\.self).min()
        let period = BillingPeriod(lastBilledOn: billed, startsOn: begun, endsOn: ends, today: today)
        guard billed != nil || period.opening == begun else { return nil }
        guard !period.isOver(on: today) else { return nil }
        return ConsumptionOutlook(sheet, hasTwoRates: false, period: period, rules: rules, today: today)
    }
}
