import HTML
import Vocabulary

/// What was used in each calendar year, as bars and as a table.
struct YearsSection {
    let years: [YearlyConsumption]
    /// Whether a meter sends quarter hours.
    var besideSeries = false
    let why: Why?
    private static let mostBars = 6

    func write(_ page: Page) {
        guard !years.isEmpty else { return }
        page.h2(ConsumptionTexts.yearsTitle)
        page.div(.class("sections")) {
            page.div {
                page.figure {
                    YearsChart(years: Array(years.suffix(Self.mostBars))).write(page)
                    caption(page)
                }
            }
            page.div { table(page) }
        }
        if let why { page.why(why) }
    }

    private func table(_ page: Page) {
        page.tableFrame(ConsumptionTexts.yearsCaption) {
            page.table(.class("stack"), caption: ConsumptionTexts.yearsCaption) {
                page.thead {
                    page.tr {
                        page.th(ConsumptionTexts.year, scope: .column)
                        page.th(ConsumptionTexts.consumption, scope: .column, .class("num"))
                        page.th(ConsumptionTexts.remark, scope: .column)
                    }
                }
                page.tbody {
                    for year in years.reversed() { row(page, year) }
                }
            }
        }
    }

    /// What is drawn, and what the looks of the bars mean, as far as there are such bars.
    private func caption(_ page: Page) {
        page.figcaption {
            page.text(ConsumptionTexts.chartCaption)
            guard years.suffix(Self.mostBars).contains(where: { !$0.isComplete }) else { return }
            page.br()
            page.span(.class("chart-key")) {}
            page.text(ConsumptionTexts.wholeYear)
            page.text(" ")
            page.span(.class("chart-key-estimate")) {}
            page.text(ConsumptionTexts.partOfYear)
        }
    }

    private func row(_ page: Page, _ year: YearlyConsumption) {
        page.tr {
            page.th("\(year.year)", scope: .row)
            page.td(
                Energy(kilowattHours: year.energy.wholeKilowattHours).text, .class("num"), .figure(why),
                page.cellLabel(ConsumptionTexts.consumption))
            page.td(
                ConsumptionTexts.remark(year, besideSeries: besideSeries),
                .figure(year.sameTimeBefore == nil ? nil : why), page.cellLabel(ConsumptionTexts.remark))
        }
    }
}
