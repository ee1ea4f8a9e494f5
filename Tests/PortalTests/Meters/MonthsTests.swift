import Testing
import Vocabulary

@testable import Portal

@Suite struct MonthsTests {
    @Test func `months between two yearly readings, and their sum`() throws {
        let meter = try Sample.meter(Sample.register())
        let readings = [try Sample.reading("2024-12-01", "10000"), try Sample.reading("2025-12-01", "13500")]
        let months = MonthlyConsumption.months(of: [meter], readings: readings)
        #expect(months.map(\.month.iso).first == "2024-12-01")
        #expect(months.count == 12)
        #expect(months.reduce(Energy.zero) { $0 + $1.energy } == Energy(kilowattHours: 3500))
        #expect(months.allSatisfy { !$0.isRead && $0.yearBefore == nil })
    }

    @Test func `a month that was read at both ends`() throws {
        let meter = try Sample.meter(Sample.register())
        let readings = [
            try Sample.reading("2025-10-01", "100"), try Sample.reading("2025-11-01", "400"),
            try Sample.reading("2025-12-01", "750"),
        ]
        let months = MonthlyConsumption.months(of: [meter], readings: readings)
        #expect(months.map(\.energy) == [Energy(kilowattHours: 300), Energy(kilowattHours: 350)])
        #expect(months.allSatisfy { $0.isRead })
    }

    @Test func `nothing without readings, nothing for a part of a month`() throws {
        let meter = try Sample.meter(Sample.register())
        #expect(MonthlyConsumption.months(of: [meter], readings: []) == [])
        let readings = [try Sample.reading("2025-10-02", "100"), try Sample.reading("2025-10-30", "400")]
        #expect(MonthlyConsumption.months(of: [meter], readings: readings) == [])
    }
}
