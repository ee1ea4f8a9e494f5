import HTML
import Vocabulary

/// The readings of one meter, a table for each register, the newest first.
struct ReadingTable {
    let sheet: ReadingSheet
    let meter: Meter
    let rules: PlausibilityRules
    /// Meters that send their readings have one for each day; the rest is in the file.
    static let most = 60

    func write(_ page: Page) {
        let periods = Dictionary(
            Consumption.periods(of: meter, readings: sheet.readings, rules: rules).map { ($0.to.id, $0) }
        ) { first, _ in first }
        page.h2(ConsumptionTexts.meter(meter.number))
        for register in meter.registers {
            let readings = sheet.readings.filter { $0.register == register.id }.sorted { $0.readOn > $1.readOn }
            table(page, register, readings, periods)
        }
    }

    private func table(
        _ page: Page, _ register: MeterRegister, _ readings: [MeterReading],
        _ periods: [ID<MeterReading>: ConsumptionPeriod]
    ) {
        page.tableFrame(ConsumptionTexts.register(register)) {
            page.table(.class("stack"), caption: ConsumptionTexts.register(register)) {
                page.thead {
                    page.tr {
                        page.th(ConsumptionTexts.day, scope: .column)
                        page.th(ConsumptionTexts.reading, scope: .column, .class("num"))
                        page.th(ConsumptionTexts.obtained, scope: .column)
                        page.th(ConsumptionTexts.status, scope: .column)
                        page.th(ConsumptionTexts.since, scope: .column, .class("num"))
                        page.th(ConsumptionTexts.perDay, scope: .column, .class("num"))
                    }
                }
                page.tbody {
                    for reading in readings.prefix(Self.most) { row(page, register, reading, periods[reading.id]) }
                }
            }
        }
        if readings.count > Self.most { page.p(ConsumptionTexts.more(readings.count - Self.most), .class("hint")) }
    }

    private func row(_ page: Page, _ register: MeterRegister, _ reading: MeterReading, _ period: ConsumptionPeriod?) {
        page.tr {
            page.th(reading.readOn.text, scope: .row)
            page.td(register.unit.words(reading.value), .class("num"), page.cellLabel(ConsumptionTexts.reading))
            page.td(ReadingTexts.source(reading.source), page.cellLabel(ConsumptionTexts.obtained))
            page.td(page.cellLabel(ConsumptionTexts.status)) {
                page.span(ReadingTexts.status(reading.status), .class(reading.status.badge))
            }
            page.td(
                period.map(ConsumptionTexts.amount) ?? ConsumptionTexts.nothing, .class("num"),
                page.cellLabel(ConsumptionTexts.since))
            page.td(
                period.map { ConsumptionTexts.daily($0.energyPerDay) } ?? ConsumptionTexts.nothing, .class("num"),
                page.cellLabel(ConsumptionTexts.perDay))
        }
    }
}

extension MeterReading.Status {
    /// How the status is shown; the words say the same.
    var badge: StaticString {
        switch self {
        case .accepted: "badge badge-good"
        case .inReview: "badge badge-wait"
        case .notUsed: "badge"
        }
    }
}
