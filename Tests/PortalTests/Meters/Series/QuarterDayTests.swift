import Testing
import Vocabulary

@testable import Portal

@Suite struct QuarterDayTests {
    @Test func `bytes and back, for every kind of day`() throws {
        for iso in ["2026-03-29", "2026-10-25", "2026-11-20", "2000-01-01"] {
            var day = QuarterDay(try Sample.day(iso))
            for index in day.quarters.indices {
                let flag = Quarter.Flag(rawValue: UInt8(index % 5)) ?? .missing
                day.put(Quarter(flag: flag, amount: index * 173_111 % (Quarter.most + 1)), at: index)
            }
            #expect(day.bytes.count == 1 + 4 * day.quarters.count)
            #expect(QuarterDay(day.day, bytes: day.bytes) == day)
        }
    }

    @Test func `bytes of another form are none`() throws {
        let day = QuarterDay(try Sample.day("2026-11-20"))
        #expect(QuarterDay(day.day, bytes: []) == nil)
        #expect(QuarterDay(day.day, bytes: [2] + day.bytes.dropFirst()) == nil)
        #expect(QuarterDay(day.day, bytes: Array(day.bytes.dropLast())) == nil)
        #expect(QuarterDay(try Sample.day("2026-10-25"), bytes: day.bytes) == nil)
        #expect(QuarterDay(day.day, bytes: [1, 9] + day.bytes.dropFirst(2)) == nil)
    }

    @Test func `what knows less takes nothing away`() {
        let measured = Quarter(flag: .measured, amount: 5)
        #expect(measured.replaced(by: .missing) == measured)
        #expect(measured.replaced(by: Quarter(flag: .divided, amount: 4)) == measured)
        #expect(measured.replaced(by: Quarter(flag: .faulty, amount: 4)) == measured)
        #expect(measured.replaced(by: Quarter(flag: .substitute, amount: 4)).amount == 4)
        #expect(Quarter.missing.replaced(by: measured) == measured)
    }
}
