import HTML
import Vocabulary

/// Day, week, month or year of a smart meter: bars beside a table, links to what lies before and behind.
struct SeriesSection {
    let sheet: SeriesSheet
    let place: SeriesPlace

    func write(_ page: Page) {
        let span = sheet.view.span
        page.h2(SeriesTexts.title, .id("viertelstunden"))
        page.p(SeriesTexts.source)
        page.nav(.class("pager"), .ariaLabel(SeriesTexts.views)) {
            for kind in SeriesSpan.Kind.allCases {
                page.a(
                    SeriesTexts.kind(kind), href: place.page(SeriesSpan(kind, of: shown)),
                    .ariaCurrent(kind == span.kind))
            }
        }
        page.h3(SeriesTexts.span(span))
        if sheet.view.sum.known == 0 {
            page.p(SeriesTexts.none, .class("empty"))
        } else {
            page.p { page.strong(SeriesTexts.sum(sheet.unit.words(sheet.view.sum.amount))) }
            let compared = YearComparisonWhy.why(sheet)
            if let words = SeriesTexts.compared(sheet.view, with: sheet.before, sheet.unit) {
                page.p(words, .figure(compared))
            }
            if let compared { page.why(compared) }
            page.div(.class("sections")) {
                page.div { picture(page) }
                page.div { table(page) }
            }
            page.p(.class("actions")) {
                page.a(SeriesTexts.csv, download: place.csv(span), .class("button-second"))
                page.a(SeriesTexts.json, download: place.json(span), .class("button-second"))
            }
        }
        pager(page, span)
    }

    /// The day a narrower view opens: the newest one of what is shown.
    private var shown: Day {
        let last = sheet.view.span.end.adding(days: -1)
        return min(max(last, sheet.oldest), sheet.newest)
    }

    private func pager(_ page: Page, _ span: SeriesSpan) {
        page.nav(.class("pager"), .ariaLabel(SeriesTexts.pages)) {
            if span.first > sheet.oldest { page.a(SeriesTexts.earlier(span.previous), href: place.page(span.previous)) }
            if span.end <= sheet.newest { page.a(SeriesTexts.later(span.next), href: place.page(span.next)) }
        }
    }

    private func picture(_ page: Page) {
        page.figure {
            SeriesChart(view: sheet.view).write(page)
            page.figcaption {
                page.text(SeriesTexts.caption(sheet.view.span.kind, sheet.unit))
                guard sheet.view.bars.contains(where: { !$0.isMeasured }) else { return }
                page.br()
                page.span(.class("chart-key")) {}
                page.text(SeriesTexts.whole)
                page.text(" ")
                page.span(.class("chart-key-estimate")) {}
                page.text(SeriesTexts.notWhole)
            }
        }
    }

    private func table(_ page: Page) {
        let caption = SeriesTexts.caption(sheet.view.span.kind, sheet.unit)
        // One below the other they are compared: with as many decimals as the longest has.
        let decimals = sheet.view.bars.map { Self.decimals($0.amount) }.max() ?? 0
        page.tableFrame(caption) {
            page.table(.class("stack"), caption: caption) {
                page.thead {
                    page.tr {
                        page.th(SeriesTexts.views, scope: .column)
                        page.th(SeriesTexts.amount, scope: .column, .class("num"))
                        page.th(SeriesTexts.remark, scope: .column)
                    }
                }
                page.tbody {
                    for bar in sheet.view.bars {
                        page.tr {
                            page.th(SeriesTexts.part(bar.start), scope: .row, .class("whole"))
                            page.td(
                                bar.known == 0
                                    ? ConsumptionTexts.nothing : sheet.unit.words(bar.amount, decimals: decimals),
                                .class("num"), page.cellLabel(SeriesTexts.amount))
                            page.td(SeriesTexts.remark(bar), page.cellLabel(SeriesTexts.remark))
                        }
                    }
                }
            }
        }
    }

    /// How many of the three decimals are not zeros at the end.
    private static func decimals(_ thousandths: Int64) -> Int {
        if thousandths % 1000 == 0 { return 0 }
        if thousandths % 100 == 0 { return 1 }
        return thousandths % 10 == 0 ? 2 : 3
    }
}
