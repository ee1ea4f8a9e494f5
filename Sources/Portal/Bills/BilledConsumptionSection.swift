import HTML
import Vocabulary

/// From the readings to the energy that is billed, register by register, and beside the year before.
struct BilledConsumptionSection {
    let bill: Bill

    func write(_ page: Page) {
        guard !bill.consumption.isEmpty else { return }
        page.h2(BilledConsumptionTexts.title)
        for one in bill.consumption { register(page, one) }
        if let energy = bill.energy, bill.consumption.count(where: { $0.kind != .feedIn }) > 1 {
            page.p(BilledConsumptionTexts.together(energy))
        }
        before(page)
    }

    private func register(_ page: Page, _ one: BilledConsumption) {
        page.h3(BilledConsumptionTexts.register(one))
        page.ol {
            page.li(BilledConsumptionTexts.first(one))
            page.li(BilledConsumptionTexts.last(one))
            page.li(BilledConsumptionTexts.difference(one))
            if let steps = one.conversion {
                page.li(GasTexts.standard(steps))
                page.li(GasTexts.exact(steps))
                page.li(BilledConsumptionTexts.billed(one.energy))
            } else if one.energy.wattHours != one.amount {
                page.li(BilledConsumptionTexts.billed(one.energy))
            }
        }
        if one.isEstimated { page.p(BilledConsumptionTexts.estimated, .class("notice")) }
        if one.conversion != nil {
            page.p(GasTexts.factor, .class("hint"))
            page.p(GasTexts.value, .class("hint"))
        }
    }

    /// EnWG § 40 (2): beside the same time of the year before, as a picture.
    private func before(_ page: Page) {
        guard let now = bill.energy, let former = bill.head.formerConsumption else { return }
        page.h3(BilledConsumptionTexts.compared)
        page.figure {
            TwoBars(former: former, now: now).write(page)
            page.figcaption(BilledConsumptionTexts.caption)
        }
        page.p(BilledConsumptionTexts.change(from: former, to: now))
        if let days = bill.head.formerDays, days != bill.head.days {
            page.p(BilledConsumptionTexts.otherDays(former: days, now: bill.head.days), .class("hint"))
        }
    }
}

/// The year before and this one as two bars.
struct TwoBars {
    let former, now: Energy
    private let width = 320
    private let height = 240
    private let top = 30.0
    private let bottom = 190.0

    func write(_ page: Page) {
        let most = max(former.wattHours, now.wattHours, 1)
        let bars = [(former, BilledConsumptionTexts.yearBefore), (now, BilledConsumptionTexts.thisYear)]
        page.svg(width: width, height: height, label: BilledConsumptionTexts.chart(former, now), .class("chart")) {
            for (index, (energy, name)) in bars.enumerated() {
                let tall = Double(max(0, energy.wattHours)) / Double(most) * (bottom - top)
                let middle = Double(width) * (Double(index) + 0.5) / 2
                let value = DecimalWords(scaled: energy.wholeKilowattHours).words(in: page.language)
                page.rect(x: middle - 50, y: bottom - tall, width: 100, height: tall, .class("chart-bar"))
                page.words(value, x: middle, y: bottom - tall - 8, anchor: "middle", .class("chart-label"))
                page.words(
                    name.in(page.language), x: middle, y: bottom + 24, anchor: "middle", .class("chart-label"))
            }
            page.line(x1: 8, y1: bottom, x2: Double(width) - 8, y2: bottom, .class("chart-axis"))
        }
    }
}
