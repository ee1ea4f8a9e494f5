import Foundation
import Vocabulary

/// The history for programs. Amounts are whole numbers with their unit in the name, days as `2026-01-31`.
struct HistoryRecord: Encodable {
    struct Meter: Encodable {
        let number: String
        let registers: [Register]
    }

    struct Register: Encodable {
        let obis, kind, unit: String
        let readings: [Reading]
        let periods: [Period]
    }

    struct Reading: Encodable {
        let day: String
        let thousandths: Int64
        let source, status: String
    }

    struct Period: Encodable {
        let from, to: String
        let thousandths, wattHours: Int64
        let isEstimated: Bool
    }

    struct Year: Encodable {
        let year: Int
        let wattHours: Int64
        let isComplete, isEstimated: Bool
    }

    let commodity: String
    let meters: [Meter]
    let years: [Year]

    init(_ sheet: ReadingSheet, rules: PlausibilityRules) {
        commodity = sheet.contract.commodity.rawValue
        meters = sheet.meters.map { meter in
            let periods = Consumption.periods(of: meter, readings: sheet.readings, rules: rules)
            return Meter(
                number: meter.number.value,
                registers: meter.registers.map { register in
                    Register(
                        obis: register.obis, kind: register.kind.rawValue, unit: register.unit.rawValue,
                        readings: sheet.readings.filter { $0.register == register.id }.map(Reading.init),
                        periods: periods.filter { $0.register.id == register.id }.map(Period.init))
                })
        }
        years = YearlyConsumption.years(of: sheet.meters, readings: sheet.readings, rules: rules).map {
            Year(
                year: $0.year, wattHours: $0.energy.wattHours, isComplete: $0.isComplete, isEstimated: $0.isEstimated)
        }
    }

    func answer(named name: String) throws -> Answer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        return Answer.bytes(Array(try encoder.encode(self)), type: "application/json").named(name, attachment: true)
    }
}

extension HistoryRecord.Reading {
    fileprivate init(_ reading: MeterReading) {
        self.init(
            day: reading.readOn.iso, thousandths: reading.value.thousandths, source: reading.source.rawValue,
            status: reading.status.rawValue)
    }
}

extension HistoryRecord.Period {
    fileprivate init(_ period: ConsumptionPeriod) {
        self.init(
            from: period.from.readOn.iso, to: period.to.readOn.iso, thousandths: period.amount,
            wattHours: period.energy.wattHours, isEstimated: period.isEstimated)
    }
}
