import HTML
import Vocabulary

/// Bars of a span. What is incomplete, divided or put in has another look.
struct SeriesChart {
    let view: SeriesView
    private let width = 480
    private let height = 240
    private let left = 8.0
    private let top = 16.0
    private let bottom = 200.0

    func write(_ page: Page) {
        let most = view.bars.map(\.amount).max() ?? 0
        let step = (Double(width) - 2 * left) / Double(max(1, view.bars.count))
        // Beside each other, labels of more than a dozen bars would not fit a phone.
        let every = max(1, (view.bars.count + 7) / 8)
        page.svg(width: width, height: height, label: SeriesTexts.chart, .class("chart")) {
            for (index, bar) in view.bars.enumerated() {
                let tall = most > 0 ? Double(bar.amount) / Double(most) * (bottom - top) : 0
                let middle = left + step * (Double(index) + 0.5)
                page.rect(
                    x: middle - step * 0.36, y: bottom - tall, width: step * 0.72, height: tall,
                    .class(bar.isMeasured ? "chart-bar" : "chart-bar-estimate"))
                if index.isMultiple(of: every) {
                    page.words(
                        SeriesTexts.short(bar.start), x: middle, y: bottom + 26, anchor: "middle", .class("chart-label")
                    )
                }
            }
            page.line(x1: left, y1: bottom, x2: Double(width) - left, y2: bottom, .class("chart-axis"))
        }
    }
}
