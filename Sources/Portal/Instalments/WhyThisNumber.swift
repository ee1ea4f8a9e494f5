import HTML
import Vocabulary

/// „Warum diese Zahl?“: every number of the instalment and of the forecast with where it is from and since when it holds.
struct WhyThisNumber {
    let view: InstalmentView

    func write(_ page: Page) {
        page.details {
            page.summary(InstalmentWhyTexts.title)
            page.p(InstalmentWhyTexts.rule(perYear: view.rules.perYear))
            if let sum = view.sum { table(page, sum) } else { page.p(InstalmentWhyTexts.unknown) }
            if let sum = view.sum, sum.amount != view.current {
                page.p(InstalmentWhyTexts.differs(now: view.current, computed: sum.amount))
            }
            if let forecast = view.forecast { lines(page, forecast) }
            page.p(InstalmentWhyTexts.profile(view.file.contract.commodity), .class("hint"))
            page.p(InstalmentWhyTexts.law, .class("hint"))
        }
    }

    private func table(_ page: Page, _ sum: InstalmentSum) {
        let price = view.file.price(on: view.today)
        let tariff = InstalmentWhyTexts.price(of: view.file.tariff?.name, since: price?.validFrom)
        page.tableFrame(InstalmentWhyTexts.sumCaption) {
            page.table(.class("stack"), caption: InstalmentWhyTexts.sumCaption) {
                head(page, [InstalmentWhyTexts.what, InstalmentWhyTexts.number, InstalmentWhyTexts.source])
                page.tbody {
                    for line in sum.lines {
                        row(page, InstalmentWhyTexts.consumption(line.kind), line.energy.text, consumptionSource)
                        row(page, InstalmentWhyTexts.rate(line.kind), line.rate.text, tariff)
                        row(page, InstalmentWhyTexts.product(line.kind), line.cost.text, InstalmentWhyTexts.computed)
                    }
                    row(page, ContractFactTexts.standingYear, sum.standing.text, tariff)
                    row(page, InstalmentWhyTexts.year, sum.year.text, InstalmentWhyTexts.computed)
                    row(
                        page, InstalmentWhyTexts.count, Text(same: String(sum.perYear)), InstalmentWhyTexts.countSource)
                    row(page, InstalmentWhyTexts.share, sum.exact.text, InstalmentWhyTexts.computed)
                    row(page, InstalmentWhyTexts.rounded, sum.amount.text, InstalmentWhyTexts.rounding)
                }
            }
        }
    }

    private var consumptionSource: Text {
        let isAgreed = !view.file.hasTwoRates && view.file.contract.annualConsumption != nil
        return isAgreed
            ? InstalmentWhyTexts.agreed(billedOn: view.file.sheet.contract.lastBilledOn)
            : InstalmentWhyTexts.fromReadings(view.outlook?.lastReadOn)
    }

    private func head(_ page: Page, _ columns: [Text]) {
        page.thead { page.tr { for column in columns { page.th(column, scope: .column) } } }
    }

    private func row(_ page: Page, _ label: Text, _ value: Text, _ source: Text) {
        page.tr {
            page.th(label, scope: .row)
            page.td(value, page.cellLabel(InstalmentWhyTexts.number))
            page.td(source, page.cellLabel(InstalmentWhyTexts.source))
        }
    }

    private func lines(_ page: Page, _ forecast: BillForecast) {
        page.tableFrame(InstalmentWhyTexts.forecastCaption) {
            page.table(.class("stack"), caption: InstalmentWhyTexts.forecastCaption) {
                head(
                    page,
                    [
                        InstalmentWhyTexts.what, InstalmentWhyTexts.days, InstalmentWhyTexts.quantity,
                        InstalmentWhyTexts.price, InstalmentWhyTexts.cost,
                    ])
                page.tbody {
                    for line in forecast.lines { row(page, line) }
                }
            }
        }
    }

    private func row(_ page: Page, _ line: BillForecast.Line) {
        page.tr {
            page.th(line.kind.map(InstalmentWhyTexts.consumption) ?? InstalmentWhyTexts.standing, scope: .row)
            page.td(InstalmentWhyTexts.span(line.from, line.until), page.cellLabel(InstalmentWhyTexts.days))
            page.td(
                line.energy.map { Energy(kilowattHours: $0.wholeKilowattHours).text } ?? Text(same: "–"),
                page.cellLabel(InstalmentWhyTexts.quantity))
            page.td(line.rate?.text ?? Text(same: "–"), page.cellLabel(InstalmentWhyTexts.price))
            page.td(line.cost.text, page.cellLabel(InstalmentWhyTexts.cost))
        }
    }
}
