import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct BankRowTests {
    private static let row =
        #"{"external_id":"B-1","contract":"300001001","way":"debit","iban":"DE89370400440532013000","holder":"Anna Ahrens","mandate_reference":"M-1","signed_on":"2022-11-20","last_used_on":"2026-11-01"}"#

    @Test(arguments: Engine.all)
    func `the way of paying is brought in, kept and mended`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            #expect(try await house.deliver(bank: [Self.row]).files["bank.jsonl"]?.added == 1)
            #expect(try await house.deliver(bank: [Self.row]).files["bank.jsonl"]?.unchanged == 1)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/vertraege/\(Cast.strom)/bankverbindung")
            #expect(page.facts.contains { $0.term == "Mandatsreferenz" && $0.value == "M-1" })
            #expect(page.facts.contains { $0.term == "Zuletzt benutzt am" && $0.value == "01.11.2026" })
            #expect(!page.text.contains("erloschen"))
            #expect(try await anna.giveMandate().status == 422, "it is collected from already")
            let old = Self.row.replacing("2022-11-20", with: "2020-01-01").replacing("2026-11-01", with: "2023-01-01")
            #expect(try await house.deliver(bank: [old]).files["bank.jsonl"]?.changed == 1)
            page = try await anna.open("/vertraege/\(Cast.strom)/bankverbindung")
            #expect(page.text.contains("erloschen"))
            #expect(try await anna.giveMandate().status == 200, "a lapsed one can be given again")
            let transfer = #"{"external_id":"B-2","contract":"300001002","way":"transfer","signed_on":"2022-11-20"}"#
            #expect(try await house.deliver(bank: [transfer]).files["bank.jsonl"]?.added == 1)
            #expect(
                try await house.deliver(bank: [transfer.replacing("2022", with: "2023")]).files["bank.jsonl"]?.changed
                    == 1)
            page = try await anna.open("/vertraege/\(Cast.gas)/bankverbindung")
            #expect(page.text.contains("Überweisung oder Dauerauftrag") && page.text.contains("Dahin überweisen Sie"))
        }
    }

    @Test(arguments: [
        ("\"iban\":\"DE89370400440532013000\"", "\"iban\":\"DE88370400440532013000\"", "iban is not a IBAN"),
        ("\"iban\":\"DE89370400440532013000\",", "", "iban is missing or of no SEPA country"),
        ("DE89370400440532013000", "TR330006100519786457841326", "iban is missing or of no SEPA country"),
        ("\"holder\":\"Anna Ahrens\",", "", "holder is missing"),
        ("\"mandate_reference\":\"M-1\",", "", "mandate_reference is missing"),
        ("M-1", "M 1", "mandate_reference is not a reference of 1 to 35 signs"),
        ("300001001", "K-9", "contract K-9 is not known"), ("\"debit\"", "\"cash\"", "way is none of debit, transfer"),
    ])
    func `a row that cannot stand is named`(part: String, instead: String, reason: String) async throws {
        try await TestPortal.run { house in
            let report = try await house.deliver(bank: [Self.row.replacing(part, with: instead)])
            #expect(report.refusals.map(\.reason) == [reason])
            #expect(try await house.count("SELECT COUNT(*) FROM payment_details") == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `a mandate of the portal is taken over by its reference, and its request is done`(engine: Engine) async throws
    {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.giveMandate()
            let taken = Self.row.replacing("M-1", with: "KP-300001001-001").replacing("2022-11-20", with: "2026-11-20")
            let other = taken.replacing(Visitor.iban, with: Visitor.otherIBAN)
            #expect(
                try await house.deliver(bank: [other]).refusals.first?.reason.hasPrefix("the account is another one")
                    == true)
            #expect(try await house.deliver(bank: [taken]).files["bank.jsonl"]?.changed == 1)
            #expect(try await anna.open(page.path).text.contains("Erledigt, durch unsere Abrechnung"))
            #expect(try await house.deliver(bank: [taken]).files["bank.jsonl"]?.unchanged == 1)
            #expect(try await house.standing().current?.reference == "KP-300001001-001")
            #expect(try await house.portal.bankChanges().isEmpty)
            let letters = try await anna.letters().filter {
                $0.subject == "SEPA-Lastschriftmandat KP-300001001-001: Erledigt"
            }
            #expect(letters.count == 1)
            // Another row cannot have it, nor another contract this row.
            let twin = taken.replacing("B-1", with: "B-3")
            #expect(
                try await house.deliver(bank: [twin]).refusals.map(\.reason) == [
                    "the mandate reference belongs to another row"
                ])
            let moved = taken.replacing("\"contract\":\"300001001\"", with: "\"contract\":\"300001002\"")
            #expect(
                try await house.deliver(bank: [moved]).refusals.map(\.reason) == ["the contract of B-1 never changes"])
        }
    }

    @Test(arguments: Engine.all)
    func `what was taken back is not taken over`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.giveMandate().follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            let taken = Self.row.replacing("M-1", with: "KP-300001001-001")
            let reason = try await house.deliver(bank: [taken]).refusals.first?.reason
            #expect(reason?.hasSuffix("is closed: withdrawn") == true)
        }
    }
}
