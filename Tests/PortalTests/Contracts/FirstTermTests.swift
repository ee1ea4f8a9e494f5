import Testing
import Vocabulary

@testable import Portal

/// BGB § 309 no. 9 a, TKG § 56 (1).
@Suite struct FirstTermTests {
    struct Row: Sendable {
        let months: Int
        var isInternet = false
        let concluded: String
        let begins: String?
        let last: String?
    }

    @Test(arguments: [
        Row(months: 0, concluded: "2026-11-13", begins: "2027-02-01", last: nil),
        Row(months: 24, concluded: "2026-11-13", begins: "2027-02-01", last: "2028-11-13"),
        Row(months: 24, isInternet: true, concluded: "2026-11-13", begins: "2027-02-01", last: "2028-11-13"),
        Row(months: 24, isInternet: true, concluded: "2026-11-13", begins: nil, last: "2028-11-13"),
        Row(months: 12, isInternet: true, concluded: "2026-11-13", begins: "2027-02-01", last: "2027-11-13"),
        Row(months: 12, concluded: "2026-11-13", begins: "2027-02-01", last: "2028-01-31"),
        Row(months: 12, concluded: "2026-11-13", begins: nil, last: nil),
        Row(months: 23, concluded: "2026-11-13", begins: "2027-05-01", last: "2028-11-13"),
        Row(months: 36, concluded: "2026-11-13", begins: "2026-11-14", last: "2028-11-13"),
        Row(months: 24, concluded: "2028-02-29", begins: "2028-03-01", last: "2030-02-28"),
    ])
    func `a first term ends two years after the conclusion at the latest`(row: Row) throws {
        let term = FirstTerm(months: row.months, isInternet: row.isInternet)
        let concluded = try #require(Day(iso: row.concluded))
        let last = term.last(concludedOn: concluded, beginsOn: row.begins.flatMap { Day(iso: $0) })
        #expect(last?.iso == row.last)
        #expect(last.map { $0 <= FirstTerm.limit(concludedOn: concluded) } ?? true)
    }

    @Test(arguments: ["2026-01-01", "2026-11-27", "2028-02-29"])
    func `no contract of the demonstration binds for longer`(today: String) throws {
        let today = try #require(Day(iso: today))
        let begins = today.firstOfMonth.adding(months: 3)
        for tariff in [DemoTariff.fibre300, .stromRegional] {
            let cast = DemoCast(today: today, seed: 1)
            let person = try #require(cast.people.first)
            let contract = DemoContract(person: person, number: "300006001", tariff: tariff, startsOn: begins)
            let until = try #require(contract.minimumTermUntil(today))
            #expect(until == contract.concludedOn(today).adding(months: 24))
        }
    }
}
