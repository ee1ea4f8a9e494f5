import HTML
import Vocabulary

/// Every line with its arithmetic, how they become the sum, and what is contained in them.
struct BillLinesSection {
    let bill: Bill

    func write(_ page: Page) {
        page.h2(BillTexts.lines)
        page.p(BillTexts.basis(bill.head.basis))
        table(page, bill.counted, BillTexts.lines, withTax: true)
        sums(page)
        guard !bill.contained.isEmpty else { return }
        page.h2(BillTexts.contained)
        page.p(BillTexts.containedLead)
        table(page, bill.contained, BillTexts.contained, withTax: false)
    }

    private func table(_ page: Page, _ lines: [BillLine], _ caption: Text, withTax: Bool) {
        page.tableFrame(caption) {
            page.table(.class("stack"), caption: caption) {
                page.thead {
                    page.tr {
                        page.th(BillTexts.line, scope: .column)
                        page.th(BillTexts.period, scope: .column)
                        page.th(BillTexts.steps, scope: .column)
                        if withTax { page.th(BillTexts.tax, scope: .column) }
                        page.th(BillTexts.amount, scope: .column, .class("num"))
                    }
                }
                page.tbody { for line in lines { row(page, line, withTax: withTax) } }
            }
        }
    }

    private func row(_ page: Page, _ line: BillLine, withTax: Bool) {
        page.tr {
            page.th(scope: .row) {
                page.a(href: "#zeile-\(line.kind.rawValue)") {
                    page.span(BillTexts.title(line), .lang(line.foreignTitle(on: page.language)))
                }
            }
            page.td(
                BillTexts.span(line.first, line.last) ?? ConsumptionTexts.nothing, page.cellLabel(BillTexts.period))
            page.td(BillTexts.steps(line), page.cellLabel(BillTexts.steps))
            if withTax { page.td(line.vat?.text ?? ConsumptionTexts.nothing, page.cellLabel(BillTexts.tax)) }
            page.td(line.amount.text, .class("num"), page.cellLabel(BillTexts.amount))
        }
    }

    /// From the lines to what is left.
    private func sums(_ page: Page) {
        let head = bill.head
        page.dl(.class("facts")) {
            page.fact(BillTexts.net, head.net.text)
            page.fact(BillTexts.vat, head.vat.text)
            page.fact(BillTexts.gross, head.gross.text)
            page.fact(BillTexts.less, (-head.paid).text)
            page.dt(BillTexts.left)
            page.dd { page.strong(BillTexts.result(head.result)) }
        }
    }
}

/// The instalments a bill takes off, one by one.
struct BillPaymentsSection {
    let bill: Bill

    func write(_ page: Page) {
        guard !bill.payments.isEmpty else { return }
        page.h2(BillTexts.payments)
        page.tableFrame(BillTexts.payments) {
            page.table(.class("stack"), caption: BillTexts.payments) {
                page.thead {
                    page.tr {
                        page.th(BillTexts.paidOn, scope: .column)
                        page.th(BillTexts.amount, scope: .column, .class("num"))
                    }
                }
                page.tbody {
                    for payment in bill.payments {
                        page.tr {
                            page.th(payment.paidOn.text, scope: .row)
                            page.td(payment.amount.text, .class("num"), page.cellLabel(BillTexts.amount))
                        }
                    }
                }
            }
        }
        page.p(BillTexts.paymentsSum(bill.payments.count, bill.head.paid))
    }
}
