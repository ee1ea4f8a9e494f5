import Testing
import Vocabulary

@testable import Portal

@Suite struct MandateTermsTests {
    struct Row: Sendable {
        let given: String
        let notice, working: Int
        let takenOver, first: String
    }

    /// Friday 20 November 2026; 25 to 27 December are Friday to Sunday; the first of January is a Friday.
    @Test(arguments: [
        Row(given: "2026-11-20", notice: 14, working: 5, takenOver: "2026-11-27", first: "2026-12-04"),
        Row(given: "2026-11-20", notice: 1, working: 5, takenOver: "2026-11-27", first: "2026-11-27"),
        Row(given: "2026-11-21", notice: 14, working: 5, takenOver: "2026-11-27", first: "2026-12-07"),
        Row(given: "2026-11-20", notice: 5, working: 10, takenOver: "2026-12-04", first: "2026-12-04"),
        Row(given: "2026-12-11", notice: 14, working: 5, takenOver: "2026-12-18", first: "2026-12-28"),
        Row(given: "2026-12-18", notice: 14, working: 10, takenOver: "2027-01-05", first: "2027-01-05"),
    ])
    func `announced long enough, and not before it is taken over`(row: Row) throws {
        let terms = MandateTerms(noticeDays: row.notice, workingDays: row.working)
        let day = try #require(Day(iso: row.given))
        #expect(terms.takenOver(from: day).iso == row.takenOver)
        #expect(terms.firstDebit(from: day).iso == row.first)
    }

    @Test(arguments: [
        ("2023-11-20", nil, "2026-11-20"), ("2020-01-31", "2024-02-29", "2027-02-28"),
        ("2024-05-01", "2023-01-01", "2027-05-01"),
    ])
    func `a mandate lapses 36 months after it was used last`(signed: String, used: String?, last: String) throws {
        let signedOn = try #require(Day(iso: signed))
        let lapsesOn = MandateTerms.lapsesOn(signedOn: signedOn, lastUsedOn: used.flatMap { Day(iso: $0) })
        #expect(lapsesOn.iso == last)
    }

    @Test func `a reference names its contract and has at most 35 signs`() throws {
        let contract = try ContractNumber("300001001")
        #expect(MandateReference(contract, number: 1).value == "KP-300001001-001")
        #expect(MandateReference(contract, number: 1234).value == "KP-300001001-1234")
        #expect(MandateReference(contract, number: Int.max).value.count <= 35)
    }

    @Test(arguments: [
        ("M-1", true), ("", false), ("Müller", false), ("a b", false), (String(repeating: "A", count: 35), true),
        (String(repeating: "A", count: 36), false), ("A/B.C,(1):?+'", true), ("A;B", false),
    ])
    func `references of the billing system have signs banks take`(text: String, isRight: Bool) {
        #expect((MandateReference(delivered: text) != nil) == isRight)
    }

    @Test func `an IBAN is shown with its country and the last four signs`() throws {
        #expect(try IBAN(Visitor.iban).shown == Visitor.shownIBAN)
        #expect(try IBAN("NO9386011117947").shown == "NO•• •••• •••7 947")
    }
}
