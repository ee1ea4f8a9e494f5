import Testing
import Vocabulary

@testable import Portal

@Suite struct YearlyConsumptionTests {
    @Test func `readings at New Year are exact`() throws {
        let readings = [
            try Sample.reading("2024-01-01", "0"), try Sample.reading("2025-01-01", "3600"),
            try Sample.reading("2026-01-01", "7000", source: .estimate),
        ]
        let years = YearlyConsumption.years(of: [try Sample.meter(Sample.register())], readings: readings)
        #expect(
            years == [
                YearlyConsumption(
                    year: 2024, energy: Energy(kilowattHours: 3600), daysCovered: 366, isEstimated: false),
                YearlyConsumption(
                    year: 2025, energy: Energy(kilowattHours: 3400), daysCovered: 365, isEstimated: true),
            ])
        #expect(years.allSatisfy { $0.isComplete })
    }

    @Test func `a period over New Year is divided by the profile`() throws {
        let readings = [try Sample.reading("2024-11-20", "10000"), try Sample.reading("2025-11-20", "13500")]
        let years = YearlyConsumption.years(of: [try Sample.meter(Sample.register())], readings: readings)
        #expect(years.map(\.year) == [2024, 2025])
        #expect(years.map(\.daysCovered) == [42, 323])
        #expect(years.allSatisfy { !$0.isComplete })
        #expect(abs(years.reduce(Energy.zero) { $0 + $1.energy }.wattHours - 3_500_000) <= 1)
        // Winter: 42 of 365 days, but more than their even part of 402.7 kWh.
        #expect(try #require(years.first).energy > Energy(kilowattHours: 420))
    }

    @Test func `an exchanged meter goes on where the old one ended`() throws {
        let (old, new) = (ID<MeterRegister>(stored: "old"), ID<MeterRegister>(stored: "new"))
        let meters = try [old, new].map { id in
            let register = MeterRegister(
                id: id, kind: .single, obis: "1-1:1.8.0", unit: .kilowattHours, integerDigits: 6, decimalDigits: 0)
            return try Sample.meter(register, id: id.value)
        }
        let readings = [
            try Sample.reading("2025-01-01", "98000", of: old), try Sample.reading("2025-07-01", "99700", of: old),
            try Sample.reading("2025-07-01", "3", of: new), try Sample.reading("2026-01-01", "1803", of: new),
        ]
        let years = YearlyConsumption.years(of: meters, readings: readings)
        #expect(
            years == [
                YearlyConsumption(
                    year: 2025, energy: Energy(kilowattHours: 3500), daysCovered: 365, isEstimated: false)
            ])
    }

    @Test func `peak and off-peak add up, totals and feed-in do not`() throws {
        let readings = try [Sample.total, Sample.peak, Sample.offPeak, Sample.feedIn].flatMap { id in
            [try Sample.reading("2025-01-01", "0", of: id), try Sample.reading("2026-01-01", "1000", of: id)]
        }
        let parts = [Sample.register(.peak), Sample.register(.offPeak), Sample.register(.feedIn)]
        let two = try Sample.meter(parts[0], parts[1], parts[2])
        #expect(
            YearlyConsumption.years(of: [two], readings: readings).map(\.energy) == [Energy(kilowattHours: 2000)])
        let all = try Sample.meter(Sample.register(), parts[0], parts[1], parts[2])
        #expect(
            YearlyConsumption.years(of: [all], readings: readings).map(\.energy) == [Energy(kilowattHours: 1000)])
        #expect(YearlyConsumption.years(of: [two], readings: readings).map(\.daysCovered) == [365])
    }

    /// HT is read all the year, NT from 1 July on.
    @Test func `a gap in one register leaves the year in part, and the page says in which`() throws {
        let meter = try Sample.meter(Sample.register(.peak), Sample.register(.offPeak))
        let readings = [
            try Sample.reading("2025-01-01", "0", of: Sample.peak),
            try Sample.reading("2026-01-01", "2000", of: Sample.peak),
            try Sample.reading("2025-07-01", "0", of: Sample.offPeak),
            try Sample.reading("2026-01-01", "500", of: Sample.offPeak),
        ]
        let year = try #require(YearlyConsumption.years(of: [meter], readings: readings).first)
        #expect(year.daysCovered == 184)
        #expect(!year.isComplete)
        #expect(year.gaps == [Coverage.Gap(kind: .offPeak, days: 181)])
        #expect(
            ConsumptionTexts.remark(year).german
                == "nur vom 01.07.2025 bis 31.12.2025 bekannt, Niedertarif (NT) fehlt an 181 Tagen")
        let averages = Operator.HouseholdAverages(
            commodity: "strom", source: "BDEW, 2022", sourceEnglish: nil, kilowattHours: [1500, 2500])
        #expect(HouseholdComparison([year], averages) == nil)
    }

    @Test func `a register that was never read is missing, whatever the other one says`() throws {
        let meter = try Sample.meter(Sample.register(.peak), Sample.register(.offPeak))
        let readings = [
            try Sample.reading("2025-01-01", "0", of: Sample.peak),
            try Sample.reading("2026-01-01", "2000", of: Sample.peak),
        ]
        let year = try #require(YearlyConsumption.years(of: [meter], readings: readings).first)
        #expect(year.daysCovered == 0)
        #expect(year.gaps == [Coverage.Gap(kind: .offPeak, days: 365)])
        #expect(MonthlyConsumption.months(of: [meter], readings: readings) == [])
    }

    /// Each year in part beside the same time of the year before, and a gap said as one.
    @Test(arguments: [
        (
            ["2024-01-01 0", "2025-01-01 3650", "2025-11-10 6750"], 2025,
            "nur vom 01.01.2025 bis 10.11.2025 bekannt, in derselben Zeit 2024: "
        ),
        (["2024-11-20 0", "2025-11-20 3500"], 2024, "nur vom 20.11.2024 bis 31.12.2024 bekannt"),
        // Of the same time before only the end is known.
        (["2024-11-20 0", "2025-11-20 3500"], 2025, "nur vom 01.01.2025 bis 20.11.2025 bekannt"),
        // Neither turned over nor read in between: from 100 back to 0 nothing is known.
        (
            ["2025-01-12 0", "2025-03-01 100", "2025-04-01 0", "2025-11-10 900"], 2025,
            "nur vom 12.01.2025 bis 10.11.2025 und mit Lücken bekannt, zusammen 271 Tage"
        ),
        (["2024-01-01 0", "2025-01-01 3650", "2026-01-01 7000"], 2025, "–"),
    ])
    func `a year in part says from when to when it is known`(lines: [String], year: Int, words: String) throws {
        let readings = try lines.map { line in
            try Sample.reading(String(line.prefix(10)), String(line.dropFirst(11)))
        }
        let years = YearlyConsumption.years(of: [try Sample.meter(Sample.register())], readings: readings)
        let one = try #require(years.first { $0.year == year })
        let remark = ConsumptionTexts.remark(one).german
        #expect(one.sameTimeBefore == nil ? remark == words : remark.hasPrefix(words))
        #expect((one.sameTimeBefore != nil) == words.hasSuffix(": "))
    }

    /// From 1 January to 10 November 2500 kWh in 2024 and 2400 kWh in 2025.
    @Test func `the same time of the year before is worked out as the year itself`() throws {
        let readings = [
            try Sample.reading("2023-01-01", "0"), try Sample.reading("2024-01-01", "3000"),
            try Sample.reading("2024-11-10", "5500"), try Sample.reading("2025-01-01", "6000"),
            try Sample.reading("2025-11-10", "8400"),
        ]
        let years = YearlyConsumption.years(of: [try Sample.meter(Sample.register())], readings: readings)
        let last = try #require(years.last)
        #expect(last.energy == Energy(kilowattHours: 2400))
        #expect(last.sameTimeBefore == Energy(kilowattHours: 2500))
        #expect(years.dropLast().allSatisfy { $0.known.isEmpty && $0.sameTimeBefore == nil })
    }

    /// The old meter counts HT and NT, the new one only the sum: neither lacks what it does not count.
    @Test func `an exchange for a meter with one register is no gap`() throws {
        let one = MeterRegister(
            id: ID(stored: "new"), kind: .single, obis: "1-1:1.8.0", unit: .kilowattHours, integerDigits: 6,
            decimalDigits: 0)
        let meters = [
            try Sample.meter(Sample.register(.peak), Sample.register(.offPeak), id: "old"),
            try Sample.meter(one, id: "new"),
        ]
        let readings = try [Sample.peak, Sample.offPeak].flatMap { id in
            [try Sample.reading("2025-01-01", "0", of: id), try Sample.reading("2025-07-01", "500", of: id)]
        }
        let later = [
            try Sample.reading("2025-07-01", "0", of: one.id), try Sample.reading("2026-01-01", "900", of: one.id),
        ]
        let year = try #require(YearlyConsumption.years(of: meters, readings: readings + later).first)
        #expect(year.isComplete)
        #expect(year.gaps == [])
        #expect(year.energy == Energy(kilowattHours: 1900))
    }

    @Test func `nothing from nothing`() throws {
        #expect(YearlyConsumption.years(of: [], readings: []) == [])
        let meter = try Sample.meter(Sample.register())
        #expect(YearlyConsumption.years(of: [meter], readings: []) == [])
        #expect(YearlyConsumption.years(of: [meter], readings: [try Sample.reading("2025-01-01", "5")]) == [])
        let internet = try Sample.meter(Sample.register(), commodity: .internet)
        #expect(YearlyConsumption.years(of: [internet], readings: try Sample.history()) == [])
    }
}
