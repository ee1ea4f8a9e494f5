import HTML
import Vocabulary

/// From cubic metres to kilowatt-hours, for each billed time, step by step.
struct GasSection {
    /// The newest first.
    let periods: [GasPeriod]
    let contract: ContractNumber
    /// Older ones stand in the readings.
    static let most = 6

    func write(_ page: Page) {
        let shown = periods.prefix(Self.most)
        guard !shown.isEmpty else { return }
        page.h2(GasTexts.title)
        page.p(GasTexts.opening)
        page.tableFrame(GasTexts.title) {
            page.table(.class("stack"), caption: GasTexts.title) {
                page.thead {
                    page.tr {
                        page.th(GasTexts.time, scope: .column)
                        page.th(GasTexts.volume, scope: .column, .class("num"))
                        page.th(GasTexts.energy, scope: .column, .class("num"))
                        page.th(ConsumptionTexts.remark, scope: .column)
                    }
                }
                page.tbody { for period in shown { row(page, period) } }
            }
        }
        for period in shown { page.why(GasWhy.why(period)) }
        page.p(GasTexts.factor, .class("hint"))
        page.p(GasTexts.value, .class("hint"))
    }

    private func row(_ page: Page, _ period: GasPeriod) {
        page.tr {
            page.th(GasTexts.span(period.span), scope: .row)
            page.td(period.volume.text, .class("num"), page.cellLabel(GasTexts.volume))
            page.td(
                period.energy.text, .class("num"), .figure(GasWhy.why(period)), page.cellLabel(GasTexts.energy))
            page.td(page.cellLabel(ConsumptionTexts.remark)) {
                page.text(GasTexts.remark(period))
                if let bill = period.bill {
                    page.br()
                    page.a(GasBillTexts.named(bill), href: BillPage.path(contract, bill.id))
                }
            }
        }
    }
}
