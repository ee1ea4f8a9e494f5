import Testing
import Vocabulary

@testable import Portal

@Suite struct ReadingHistoryTests {
    @Test func `accepted readings of one register, oldest first, one a day`() throws {
        let first = try Sample.reading("2025-01-01", "100")
        let second = try Sample.reading("2025-06-01", "200")
        let sameDay = try Sample.reading("2025-06-01", "199")
        let others = [
            try Sample.reading("2025-02-01", "900", of: Sample.peak),
            try Sample.reading("2025-03-01", "900", status: .inReview),
            try Sample.reading("2025-04-01", "900", status: .notUsed),
        ]
        let history = [second] + others + [first, sameDay]
        #expect(history.accepted(of: Sample.total) == [first, second])
        #expect(history.accepted(of: Sample.total, before: try Sample.day("2025-06-01")) == [first])
        #expect(history.accepted(of: Sample.total, after: try Sample.day("2025-01-01")) == second)
        #expect(history.accepted(of: Sample.total, after: try Sample.day("2025-06-01")) == nil)
        #expect([MeterReading]().accepted(of: Sample.total) == [])
    }

    @Test(arguments: [(MeterReading.Status.accepted, true), (.inReview, true), (.notUsed, false)])
    func `what is already reported`(status: MeterReading.Status, counts: Bool) throws {
        let reading = try Sample.reading("2025-01-01", "100", status: status)
        #expect(([reading].reported(of: Sample.total, on: reading.readOn) == reading) == counts)
        #expect([reading].reported(of: Sample.total, on: reading.readOn.adding(days: 1)) == nil)
        #expect([reading].reported(of: Sample.peak, on: reading.readOn) == nil)
    }
}
