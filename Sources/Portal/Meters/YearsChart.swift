import HTML
import Vocabulary

/// Bars over a base line, the years below and the values above them. A year that is not read to its end has another look
/// and says so: its bar must not be taken for that of a thrifty year.
struct YearsChart {
    let years: [YearlyConsumption]
    private let width = 480
    private let height = 256
    private let left = 8.0
    private let top = 30.0
    private let bottom = 200.0

    func write(_ page: Page) {
        let most = years.map(\.energy.wattHours).max() ?? 0
        let step = (Double(width) - 2 * left) / Double(max(1, years.count))
        page.svg(width: width, height: height, label: ConsumptionTexts.chartLabel, .class("chart")) {
            for (index, year) in years.enumerated() {
                let share = most > 0 ? Double(max(0, year.energy.wattHours)) / Double(most) : 0
                let tall = share * (bottom - top)
                let middle = left + step * (Double(index) + 0.5)
                // The unit stands below the chart; beside each number it would not fit a phone.
                let value = DecimalWords(scaled: year.energy.wholeKilowattHours).words(in: page.language)
                page.rect(
                    x: middle - step * 0.32, y: bottom - tall, width: step * 0.64, height: tall,
                    .class(year.isComplete ? "chart-bar" : "chart-bar-estimate"))
                page.words(value, x: middle, y: bottom - tall - 8, anchor: "middle", .class("chart-label"))
                page.words("\(year.year)", x: middle, y: bottom + 24, anchor: "middle", .class("chart-label"))
                if !year.isComplete {
                    let part = ConsumptionTexts.part.in(page.language)
                    page.words(part, x: middle, y: bottom + 46, anchor: "middle", .class("chart-label"))
                }
            }
            page.line(x1: left, y1: bottom, x2: Double(width) - left, y2: bottom, .class("chart-axis"))
        }
    }
}
