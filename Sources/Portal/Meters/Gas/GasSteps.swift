import HTML
import Vocabulary

/// „Warum diese Zahl?“: the newest period of a gas meter, step by step.
struct GasSteps {
    let sheet: ReadingSheet
    let rules: PlausibilityRules

    func write(_ page: Page) {
        guard sheet.contract.commodity == .gas, let (meter, period) = newest else { return }
        guard let factor = meter.stateFactor, let value = meter.calorificValue else { return }
        let steps = GasConversion(
            GasVolume(litres: period.amount), stateFactor: factor, calorificValue: value)
        page.details {
            page.summary(GasTexts.why)
            page.p(GasTexts.opening(period))
            page.ol {
                page.li(GasTexts.difference(period))
                page.li(GasTexts.standard(steps))
                page.li(GasTexts.energy(steps))
                page.li(GasTexts.rounded(steps))
            }
            page.p(GasTexts.factor, .class("hint"))
            page.p(GasTexts.value, .class("hint"))
        }
    }

    private var newest: (Meter, ConsumptionPeriod)? {
        let all = sheet.meters.flatMap { meter in
            Consumption.periods(of: meter, readings: sheet.readings, rules: rules)
                .filter { $0.register.unit == .cubicMetres }.map { (meter, $0) }
        }
        return all.max { $0.1.to.readOn < $1.1.to.readOn }
    }
}
