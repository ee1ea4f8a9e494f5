import HTML
import Vocabulary

/// Month by month where no meter sends values: from readings, by the load profile, and said so.
struct MonthsSection {
    let sheet: ReadingSheet
    let rules: PlausibilityRules

    func write(_ page: Page) {
        let months = MonthlyConsumption.months(of: sheet.meters, readings: sheet.readings, rules: rules)
        guard !months.isEmpty else { return }
        page.h2(MonthsTexts.title)
        page.p(months.contains { !$0.isRead } ? MonthsTexts.estimated : MonthsTexts.read)
        page.tableFrame(MonthsTexts.title) {
            page.table(.class("stack"), caption: MonthsTexts.title) {
                page.thead {
                    page.tr {
                        page.th(MonthsTexts.month, scope: .column)
                        page.th(ConsumptionTexts.consumption, scope: .column, .class("num"))
                        page.th(MonthsTexts.yearBefore, scope: .column, .class("num"))
                        page.th(ConsumptionTexts.remark, scope: .column)
                    }
                }
                page.tbody { for month in months.reversed() { row(page, month) } }
            }
        }
    }

    private func row(_ page: Page, _ month: MonthlyConsumption) {
        page.tr {
            page.th(month.month.monthWords(in: page.language), scope: .row)
            page.td(Self.words(month.energy), .class("num"), page.cellLabel(ConsumptionTexts.consumption))
            page.td(
                month.yearBefore.map(Self.words) ?? ConsumptionTexts.nothing, .class("num"),
                page.cellLabel(MonthsTexts.yearBefore))
            page.td(
                month.isRead ? MonthsTexts.isRead : MonthsTexts.isEstimated, page.cellLabel(ConsumptionTexts.remark))
        }
    }

    private static func words(_ energy: Energy) -> Text { Energy(kilowattHours: energy.wholeKilowattHours).text }
}
