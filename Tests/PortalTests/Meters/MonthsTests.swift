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

    /// As after a bill: its last reading is of the last day of a month, and that month is whole.
    @Test func `a reading on the last day of a month ends it`() throws {
        let meter = try Sample.meter(Sample.register())
        let readings = [
            try Sample.reading("2023-11-01", "7000"), try Sample.reading("2024-10-31", "10000"),
            try Sample.reading("2025-10-31", "13500"),
        ]
        let months = MonthlyConsumption.months(of: [meter], readings: readings)
        #expect(months.last?.month.iso == "2025-10-01")
        #expect(months.count == 12)
        // Each month is rounded by itself.
        let year = months.reduce(Energy.zero) { $0 + $1.energy } - Energy(kilowattHours: 3500)
        #expect(year.wattHours.magnitude < 12)
        // Supply began on the morning of the first, so the year before is whole, too.
        let before = months.reduce(Energy.zero) { $0 + ($1.yearBefore ?? .zero) } - Energy(kilowattHours: 3000)
        #expect(before.wattHours.magnitude < 12)
    }

    @Test func `a month that was read on the last day of two months`() throws {
        let meter = try Sample.meter(Sample.register())
        let readings = [try Sample.reading("2025-09-30", "100"), try Sample.reading("2025-10-31", "400")]
        let months = MonthlyConsumption.months(of: [meter], readings: readings)
        #expect(months.map(\.energy) == [Energy(kilowattHours: 300)])
        #expect(months.allSatisfy { $0.isRead })
    }

    /// On 10 October the old meter shows 99,700 and the new one 3.
    @Test func `an exchanged meter goes on where the old one ended`() throws {
        let (old, new) = (ID<MeterRegister>(stored: "old"), ID<MeterRegister>(stored: "new"))
        let meters = try [old, new].map { id in
            let register = MeterRegister(
                id: id, kind: .single, obis: "1-1:1.8.0", unit: .kilowattHours, integerDigits: 6, decimalDigits: 0)
            return try Sample.meter(register, id: id.value)
        }
        let readings = [
            try Sample.reading("2025-09-01", "99300", of: old), try Sample.reading("2025-10-10", "99700", of: old),
            try Sample.reading("2025-10-10", "3", of: new), try Sample.reading("2025-12-01", "503", of: new),
        ]
        let months = MonthlyConsumption.months(of: meters, readings: readings)
        #expect(months.map(\.month.month) == [9, 10, 11])
        #expect(months.reduce(Energy.zero) { $0 + $1.energy } == Energy(kilowattHours: 900))
        let gap = [readings[0], readings[1], try Sample.reading("2025-10-12", "3", of: new), readings[3]]
        #expect(MonthlyConsumption.months(of: meters, readings: gap).map(\.month.month) == [11])
    }

    /// Of two registers of one meter both have to be read: half of a month is none.
    @Test func `a month of which one register is read in part only`() throws {
        let meter = try Sample.meter(Sample.register(.peak), Sample.register(.offPeak))
        let readings = [
            try Sample.reading("2025-10-01", "100", of: Sample.peak),
            try Sample.reading("2025-12-01", "300", of: Sample.peak),
            try Sample.reading("2025-10-15", "100", of: Sample.offPeak),
            try Sample.reading("2025-12-01", "200", of: Sample.offPeak),
        ]
        let months = MonthlyConsumption.months(of: [meter], readings: readings)
        #expect(months.map(\.month.month) == [11])
    }

    /// September is complete, October lacks a quarter of an hour and is read by the profile, November is not over.
    @Test func `quarter hours where they are complete, else readings`() throws {
        let meter = try Sample.meter(Sample.register())
        var (day, stored) = (try Sample.day("2025-09-01"), [StoredQuarterDay]())
        let end = try Sample.day("2025-11-11")
        while day < end {
            var quarters = QuarterDay(day)
            for index in quarters.quarters.indices {
                let isMissing = day.month == 10 && day.day == 5 && index == 7
                let flag: Quarter.Flag = isMissing ? .missing : day.day == 2 && index == 0 ? .substitute : .measured
                quarters.put(Quarter(flag: flag, amount: isMissing ? 0 : 25), at: index)
            }
            stored.append(StoredQuarterDay(register: Sample.total, day: day, bytes: quarters.bytes))
            day = day.adding(days: 1)
        }
        let sums = SeriesSums(stored, of: [meter], today: try Sample.day("2025-11-10"))
        #expect(sums.months.keys.map(\.iso) == ["2025-09-01"])
        #expect(sums.years.isEmpty)
        let readings = [try Sample.reading("2025-08-15", "100"), try Sample.reading("2025-11-01", "400")]
        let months = MonthlyConsumption.months(of: [meter], readings: readings, series: sums)
        #expect(months.map(\.month.month) == [9, 10])
        // 30 days of 96 quarter hours.
        #expect(months.first?.energy == Energy(kilowattHours: 72))
        #expect(months.map(\.source) == [.series(isMeasured: false), .profile])
        #expect(
            months.map { MonthsTexts.remark($0).german } == [
                "aus Viertelstundenwerten, zum Teil Ersatzwerte oder verteilt", "geschätzt",
            ])
    }

    /// NT sends nothing: HT alone is no sum, whatever it knows.
    @Test func `a series of one register of two makes no month`() throws {
        let meter = try Sample.meter(Sample.register(.peak), Sample.register(.offPeak))
        var (day, stored) = (try Sample.day("2025-09-01"), [StoredQuarterDay]())
        while day.month == 9 {
            var quarters = QuarterDay(day)
            for index in quarters.quarters.indices { quarters.put(Quarter(flag: .measured, amount: 25), at: index) }
            stored.append(StoredQuarterDay(register: Sample.peak, day: day, bytes: quarters.bytes))
            day = day.adding(days: 1)
        }
        #expect(SeriesSums(stored, of: [meter], today: try Sample.day("2025-11-10")).months.isEmpty)
    }

    @Test func `nothing without readings, nothing for a part of a month`() throws {
        let meter = try Sample.meter(Sample.register())
        #expect(MonthlyConsumption.months(of: [meter], readings: []) == [])
        let readings = [try Sample.reading("2025-10-02", "100"), try Sample.reading("2025-10-30", "400")]
        #expect(MonthlyConsumption.months(of: [meter], readings: readings) == [])
    }
}
