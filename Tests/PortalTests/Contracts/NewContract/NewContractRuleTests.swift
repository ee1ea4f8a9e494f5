import Testing
import Vocabulary

@testable import Portal

private func day(_ iso: String) -> Day { Day(unchecked: iso) }

/// Today is Friday, 20 November 2026.
@Suite struct NewContractRuleTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        var commodity = Commodity.strom
        var occasion = NewContractRule.Occasion.moveIn
        var line = NewContractRule.Line.there
        var wished: String?
        var ends: String?
        var weTerminate = false
        var begin: NewContractRule.Begin?
        var problem: NewContractRule.Problem?
        var testDescription: String { name }
    }

    private static let rule = NewContractRule(Operator.demo, today: day("2026-11-20"))

    @Test(arguments: [
        Row(name: "Strom: two working days", wished: "2026-11-24", begin: .on(day("2026-11-24"))),
        Row(name: "Strom: not a day earlier", wished: "2026-11-23", problem: .tooEarly(day("2026-11-24"))),
        Row(name: "Strom: never in the past", wished: "2026-11-01", problem: .tooEarly(day("2026-11-24"))),
        Row(name: "moving in needs a day", problem: .dayMissing),
        Row(
            name: "Gas: not before it can be confirmed", commodity: .gas, wished: "2026-11-20",
            problem: .tooEarly(day("2026-11-24"))),
        Row(name: "Gas: after a working day", commodity: .gas, wished: "2026-11-24", begin: .on(day("2026-11-24"))),
        Row(name: "a year ahead", wished: "2027-11-20", begin: .on(day("2027-11-20"))),
        Row(name: "and no more", wished: "2027-11-21", problem: .tooFar),
        Row(
            name: "change: the day after the old contract", occasion: .change, ends: "2026-12-31",
            begin: .on(day("2027-01-01"))),
        Row(
            name: "change: on the first possible day", occasion: .change, ends: "2026-11-23",
            begin: .on(day("2026-11-24"))),
        Row(
            name: "change: the old contract ends too early", occasion: .change, ends: "2026-11-22",
            problem: .endsTooEarly(day("2026-11-23"))),
        Row(name: "who terminates alone says when", occasion: .change, problem: .endMissing),
        Row(
            name: "whom we terminate for need not know", occasion: .change, weTerminate: true,
            begin: .soonest(day("2026-11-24"))),
        Row(
            name: "Gas is changed as fast as Strom", commodity: .gas, occasion: .change, weTerminate: true,
            begin: .soonest(day("2026-11-24"))),
        Row(
            name: "Internet: ten working days where the line is", commodity: .internet,
            begin: .soonest(day("2026-12-04"))),
        Row(
            name: "Internet: twelve weeks for the house connection", commodity: .internet, line: .inTheStreet,
            begin: .soonest(day("2027-02-12"))),
        Row(
            name: "Internet: what is planned", commodity: .internet, line: .planned(day("2027-09-01")),
            begin: .soonest(day("2027-09-01"))),
        Row(
            name: "Internet: planned without a day", commodity: .internet, line: .planned(nil),
            begin: .soonest(day("2027-02-12"))),
        Row(
            name: "Internet: a day that is too early", commodity: .internet, wished: "2026-12-03",
            problem: .tooEarly(day("2026-12-04"))),
        Row(
            name: "Internet: the old contract may end before", commodity: .internet, occasion: .change,
            line: .inTheStreet, ends: "2026-12-01", begin: .on(day("2027-02-12"))),
    ])
    func `when supply begins`(row: Row) {
        do throws(NewContractRule.Problem) {
            let begin = try Self.rule.begin(
                row.commodity, row.occasion, row.line, wished: row.wished.map(day), endsOn: row.ends.map(day),
                weTerminate: row.weTerminate)
            #expect(begin == row.begin)
            #expect(row.problem == nil)
        } catch {
            #expect(error == row.problem)
        }
    }

    @Test(arguments: [
        ("Lindenstraße", "lindenstr"), ("Linden-Str.", "lindenstr"), ("lindenstrasse", "lindenstr"),
        ("LINDENSTR", "lindenstr"), ("Am Mühlenteich", "ammuehlenteich"), ("Straße des Friedens", "strassedesfriedens"),
    ])
    func `streets are compared however they are spelled`(typed: String, key: String) {
        #expect(PlaceKey.street(typed) == key)
        #expect(PlaceKey.house("7 A") == PlaceKey.house("7a"))
    }
}
