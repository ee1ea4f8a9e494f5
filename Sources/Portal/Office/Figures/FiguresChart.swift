import HTML
import Vocabulary

/// Bars over time, the running period with another look. Every third one has its day below, so that they fit a phone; all
/// numbers stand in the table.
struct CourseChart {
    let label: Text
    let bars: [(period: FigurePeriod, value: Int)]
    /// What the highest value is called, as „42“ or „87,5 %“.
    let most: (Int) -> Text
    private let width = 480.0
    private let top = 36.0
    private let bottom = 190.0
    private let left = 8.0

    func write(_ page: Page) {
        let highest = bars.map(\.value).max() ?? 0
        let step = (width - 2 * left) / Double(max(1, bars.count))
        page.svg(width: Int(width), height: 230, label: FiguresTexts.chart(label), .class("chart")) {
            page.line(x1: left, y1: top, x2: width - left, y2: top, .class("chart-grid"))
            page.words(most(highest).in(page.language), x: left, y: top - 10, anchor: "start", .class("chart-label"))
            for (index, bar) in bars.enumerated() {
                let tall = highest > 0 ? Double(max(0, bar.value)) / Double(highest) * (bottom - top) : 0
                let middle = left + step * (Double(index) + 0.5)
                page.rect(
                    x: middle - step * 0.36, y: bottom - tall, width: step * 0.72, height: tall,
                    .class(index == bars.count - 1 ? "chart-bar-estimate" : "chart-bar"))
                if index % 3 == 0 {
                    page.words(
                        Self.mark(bar.period), x: left + step * Double(index), y: bottom + 28, anchor: "start",
                        .class("chart-label"))
                }
            }
            page.line(x1: left, y1: bottom, x2: width - left, y2: bottom, .class("chart-axis"))
        }
    }

    /// As „16.11.“ or „11/26“.
    private static func mark(_ period: FigurePeriod) -> String {
        let day = period.begin
        return period.span == .week ? "\(day.day).\(day.month)." : "\(day.month)/\(day.year % 100)"
    }
}

/// A bar for each kind, lying; the overdue part of it with a dashed edge.
struct OpenChart {
    let kinds: [OpenKind]
    static let most = 8
    private let width = 480.0
    private let row = 58.0

    func write(_ page: Page) {
        let shown = kinds.prefix(Self.most)
        let highest = Double(max(1, shown.map(\.open).max() ?? 1))
        page.svg(
            width: Int(width), height: Int(row) * shown.count, label: FiguresTexts.openChart, .class("chart")
        ) {
            for (index, one) in shown.enumerated() {
                let y = Double(index) * row
                let title = RequestKinds.title(one.kind).in(page.language)
                page.words("\(title): \(one.open)", x: 0, y: y + 22, anchor: "start", .class("chart-label"))
                let late = Double(one.late) / highest * width
                page.rect(x: 0, y: y + 30, width: late, height: 18, .class("chart-bar-estimate"))
                page.rect(
                    x: late, y: y + 30, width: Double(one.open - one.late) / highest * width, height: 18,
                    .class("chart-bar"))
            }
        }
    }
}
