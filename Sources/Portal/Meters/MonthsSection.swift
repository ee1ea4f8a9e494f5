import HTML
import Vocabulary

/// Month by month: from quarter hours where they are complete, else from readings, by the load profile, and said in each row.
struct MonthsSection {
    let months: [MonthlyConsumption]
    let why: Why?

    func write(_ page: Page) {
        guard !months.isEmpty else { return }
        page.h2(MonthsTexts.title)
        page.p(explanation)
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
        if let why { page.why(why) }
    }

    private var explanation: Text {
        if months.contains(where: \.source.isSeries) { return MonthsTexts.fromSeries }
        return months.contains { !$0.isRead } ? MonthsTexts.estimated : MonthsTexts.read
    }

    private func row(_ page: Page, _ month: MonthlyConsumption) {
        page.tr {
            page.th(month.month.monthWords(in: page.language), scope: .row)
            page.td(
                Self.words(month.energy), .class("num"), .figure(why), page.cellLabel(ConsumptionTexts.consumption))
            page.td(
                month.yearBefore.map(Self.words) ?? ConsumptionTexts.nothing, .class("num"),
                .figure(month.yearBefore == nil ? nil : why), page.cellLabel(MonthsTexts.yearBefore))
            page.td(MonthsTexts.remark(month), page.cellLabel(ConsumptionTexts.remark))
        }
    }

    private static func words(_ energy: Energy) -> Text { Energy(kilowattHours: energy.wholeKilowattHours).text }
}
