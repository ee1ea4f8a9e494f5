import Testing
import Vocabulary

@testable import Portal

/// Peak 40,000 → 43,000 kWh, off-peak 20,000 → 22,000 kWh expected within a year.
@Suite struct SwappedRegistersTests {
    typealias Finding = ReadingVerdict.Finding

    @Test(arguments: [
        ("43000", "22000", Finding.fine, Finding.fine), ("22000", "43000", .swapped, .swapped),
        ("22000", "22000", .belowLast(try reading("2025-01-01", "40000", of: Sample.peak)), .fine),
        ("43000", "43000", .fine, .farOff), ("47000", "25000", .unusual, .unusual),
    ])
    func `values in the other field`(peak: String, offPeak: String, first: Finding, second: Finding) throws {
        let verdicts = try judge([Sample.peak: peak, Sample.offPeak: offPeak])
        #expect(verdicts[Sample.peak]?.finding == first)
        #expect(verdicts[Sample.offPeak]?.finding == second)
    }

    @Test func `values that fit both registers are not swapped`() throws {
        let verdicts = try judge([Sample.peak: "4000", Sample.offPeak: "3000"], from: ("1000", "1000"))
        #expect(verdicts.mapValues(\.finding) == [Sample.peak: .fine, Sample.offPeak: .fine])
    }

    @Test func `one field alone is not swapped`() throws {
        let verdicts = try judge([Sample.peak: "22000"])
        #expect(verdicts[Sample.peak]?.finding.consequence == .askBack)
        #expect(verdicts[Sample.peak]?.finding != .swapped)
        #expect(verdicts.count == 1)
    }

    @Test func `feed-in beside them is judged by itself`() throws {
        let verdicts = try judge([Sample.peak: "22000", Sample.offPeak: "43000", Sample.feedIn: "700"])
        #expect(verdicts[Sample.feedIn]?.finding == .fine)
        #expect(verdicts[Sample.peak]?.finding == .swapped)
    }

    private static func reading(
        _ iso: String, _ value: String, of register: ID<MeterRegister>
    ) throws -> MeterReading { try Sample.reading(iso, value, of: register) }

    private func judge(
        _ values: [ID<MeterRegister>: String], from start: (String, String) = ("40000", "20000")
    ) throws -> [ID<MeterRegister>: ReadingVerdict] {
        let meter = try Sample.meter(
            Sample.register(.peak), Sample.register(.offPeak), Sample.register(.feedIn))
        return Plausibility.judge(
            try values.mapValues(Sample.value), on: try Sample.day("2026-01-01"), meter: meter,
            history: [
                try Sample.reading("2025-01-01", start.0, of: Sample.peak),
                try Sample.reading("2025-01-01", start.1, of: Sample.offPeak),
            ],
            annual: Energy(kilowattHours: 5000), today: try Sample.day("2026-01-01"))
    }
}
