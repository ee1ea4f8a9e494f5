import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A fault of Anna's, reported on 20 November 2026; what is due is fixed when it ends.
@Suite struct FixedCompensationTests {
    private func report(_ house: TestPortal, _ scope: FaultRequest.Scope = .total) async throws -> (
        page: VisitedPage, number: String
    ) {
        var page = try await Visitor.signedIn(.anna, house).open("/vertraege/\(Cast.internet)/stoerung")
        try page.choose("Was geht nicht?", FaultTexts.words(scope).german)
        try page.fill("Telefon für den Techniker", "0170 1234567")
        page = try await page.press("Störung melden")
        let number = try #require(page.facts.first { $0.term == "Vorgangsnummer" }?.value)
        return (page, number)
    }

    private func open(_ number: String, _ house: TestPortal) async throws -> VisitedPage {
        try await Visitor.signedIn(.anna, house).open("/vorgaenge/\(number)")
    }

    @Test(arguments: Engine.all)
    func `what is due is fixed by the answer, told, put on paper and handed to billing until it is credited`(
        engine: Engine
    ) async throws {
        try await TestPortal.run(on: engine) { house in
            let (_, number) = try await report(house)
            house.clock.advance(days: 9)
            let answers = Answers(house)
            // Mended on the 25th, answered on the 29th: the days in between do not count.
            let done =
                #""external_id":"A-1","request":"\#(number)","state":"done","mended_at":"2026-11-25T14:30:00.000Z""#
            try await answers.deliver(done)
            var page = try await open(number, house)
            #expect(page.facts.contains { $0.term == "Bis zum 25.11.2026" && $0.value == "20,00 €" })
            #expect(page.text.contains("Festgestellte Entschädigung: 20,00 €."))
            #expect(page.text.contains("2 × 5,00 € = 10,00 €"))
            let letters = try await page.visitor.letters().filter { $0.subject?.hasSuffix("Erledigt") == true }
            #expect(letters.count == 1)
            #expect(letters.first?.text?.contains("20,00 €") == true)
            #expect(letters.first?.text?.contains("25.11.2026") == true)

            let paper = try await page.visitor.open("/vorgaenge/\(number)/entschaedigung")
            #expect(paper.source.hasPrefix("%PDF"))
            #expect(try await FileCompensations(portal: house.portal).round() == 1)
            #expect(try await FileCompensations(portal: house.portal).round() == 0)
            let mailbox = try await page.visitor.open("/postfach")
            #expect(mailbox.text.contains("Entschädigung zu \(number)"))
            // The day it is looked at changes nothing, nor does the answer told again.
            house.clock.advance(days: 30)
            try await answers.deliver(done)
            page = try await open(number, house)
            #expect(page.facts.contains { $0.term == "Bis zum 25.11.2026" && $0.value == "20,00 €" })
            let again = try await page.visitor.open("/vorgaenge/\(number)/entschaedigung")
            #expect(again.bytes == paper.bytes)

            let lines = try await house.portal.compensations()
            #expect(lines.count == 1)
            for part in [
                #""request":"\#(number)""#, #""kind":"fault""#, #""contract_number":"\#(Cast.internet)""#,
                #""amount":"20.00""#, #""days_3_and_4":"2""#, #""days_from_5":"1""#, #""missed_appointments":"0""#,
                #""ended_at":"2026-11-25T14:30:00.000Z""#,
            ] {
                #expect(lines.first?.contains(part) == true, "\(part)")
            }
            let credit =
                #""external_id":"A-2","request":"\#(number)","state":"done","credited_on":"2026-12-28""#
            try await answers.deliver(credit)
            try await answers.deliver(credit)
            #expect(try await house.portal.compensations().isEmpty)
            page = try await open(number, house)
            #expect(page.facts.contains { $0.term == "Gutgeschrieben am" && $0.value == "28.12.2026" })
            #expect(page.text.contains("Die Entschädigung ist am 28.12.2026 gutgeschrieben worden."))
            let credited = try await page.visitor.letters().filter {
                $0.text?.contains("wir haben Ihre Entschädigung gutgeschrieben") == true
            }
            #expect(credited.count == 1)
        }
    }

    /// Fields of the answer, and why it is refused.
    @Test(arguments: [
        (#""state":"done""#, "mended_at is missing"),
        (#""state":"in-review","mended_at":"2026-11-21T10:00:00.000Z""#, "mended_at is for faults that are done"),
        (#""state":"done","mended_at":"2026-11-19T10:00:00.000Z""#, "lies before the report or in the future"),
        (#""state":"done","mended_at":"2026-11-26T10:00:00.000Z""#, "lies before the report or in the future"),
        (#""state":"done","mended_at":"21.11.2026""#, "is not a time as"),
        (#""state":"done","mended_at":"2026-11-21T10:00:00.000Z","compensation":"none""#, "says why no compensation"),
        (#""state":"in-review","compensation":"none","remark":"Nein.""#, "compensation is for faults that are done"),
        (#""state":"done","credited_on":"2026-11-24""#, "has no compensation that waits to be credited"),
        (#""state":"done","credited_on":"2026-11-26""#, "credited_on is in the future"),
        (#""state":"done","credited_on":"2026-11-24","remark":"Ja.""#, "credited_on stands with none of"),
    ])
    func `what cannot stand is refused with its reason`(fields: String, reason: String) async throws {
        try await TestPortal.run { house in
            let (_, number) = try await report(house)
            house.clock.advance(days: 5)
            let said = try await Answers(house).deliver(
                #""external_id":"A-1","request":"\#(number)",\#(fields)"#, refused: 1)
            #expect(said?.contains(reason) == true, "\(said ?? "")")
            #expect(try await house.count("SELECT COUNT(*) FROM compensation") == 0)
        }
    }

    @Test func `whoever caused the outage is owed nothing, and the remark says why`() async throws {
        try await TestPortal.run { house in
            let (_, number) = try await report(house)
            house.clock.advance(days: 6)
            try await Answers(house).deliver(
                #""external_id":"A-1","request":"\#(number)","state":"done","mended_at":"2026-11-25T10:00:00.000Z","#
                    + #""compensation":"none","remark":"Der Stecker war gezogen.""#)
            let page = try await open(number, house)
            #expect(page.text.contains("Der Stecker war gezogen."))
            #expect(page.text.contains("Für diese Störung ist keine Entschädigung entstanden."))
            #expect(page.facts.contains { $0.term == "Bis zum 25.11.2026" && $0.value == "0,00 €" })
            #expect(try await house.portal.compensations().isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `a fault in part becomes a total outage, once, and the days count from then`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (_, number) = try await report(house, .partial)
            house.clock.advance(days: 4)
            var page = try await open(number, house)
            #expect(page.text.contains("§ 57 Abs. 4 TKG"))
            page = try await page.follow("Jetzt geht gar nichts mehr")
            #expect(page.text.contains("Dauert er bis zum 27.11.2026"))
            let twice = page
            page = try await page.press("Vollständigen Ausfall melden")
            #expect(page.text.contains("Jetzt geht gar nichts mehr."))
            #expect(!page.links.contains { $0.words == "Jetzt geht gar nichts mehr" })
            _ = try await twice.press("Vollständigen Ausfall melden")
            let told: SQL = "SELECT COUNT(*) FROM request_event WHERE remark = 'outage-total'"
            #expect(try await house.count(told) == 1)
            house.clock.advance(days: 3)
            page = try await open(number, house)
            #expect(page.facts.contains { $0.term == "Stand 27.11.2026" && $0.value == "5,00 €" })
            #expect(page.input("Vollständiger Ausfall gemeldet am") == "24.11.2026")
        }
    }

    @Test(arguments: Engine.all)
    func `who says that it works again keeps what is due until then`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (_, number) = try await report(house)
            house.clock.advance(days: 4)
            var page = try await open(number, house).follow("Es geht wieder")
            #expect(page.text.contains("Die Entschädigung bis heute, 10,00 €, bleibt Ihnen"))
            #expect(page.heading == "Die Störung ist vorbei")
            #expect(!page.text.contains("Vorgang zurückziehen"))
            page = try await page.press("Störung beenden")
            #expect(page.facts.contains { $0.term == "Bis zum 24.11.2026" && $0.value == "10,00 €" })
            let lines = try await house.portal.compensations()
            #expect(lines.count == 1)
            #expect(lines.first?.contains(#""state":"withdrawn""#) == true)
            house.clock.advance(days: 4)
            let credit = #""external_id":"A-2","request":"\#(number)","state":"done","credited_on":"2026-11-27""#
            try await Answers(house).deliver(credit)
            try await Answers(house).deliver(credit)
            #expect(try await house.portal.compensations().isEmpty)
            page = try await open(number, house)
            #expect(page.text.contains("Zurückgezogen"))
            #expect(page.text.contains("Die Entschädigung ist am 27.11.2026 gutgeschrieben worden."))
        }
    }

    @Test func `a stranger finds nothing of it, and a reader changes nothing`() async throws {
        try await TestPortal.run { house in
            let (_, number) = try await report(house, .partial)
            let granted = TestClock.start
            try await house.store.write(about: "test") {
                try $0.give(Cast.internet, to: .ben, as: "reader", at: granted)
            }
            let clara = try await Visitor.signedIn(.clara, house)
            #expect(try await clara.open("/vorgaenge/\(number)/totalausfall").status == 404)
            let ben = try await Visitor.signedIn(.ben, house)
            #expect(try await ben.open("/vorgaenge/\(number)/totalausfall").path == "/vorgaenge/\(number)")
            // Nothing is fixed yet.
            #expect(try await ben.open("/vorgaenge/\(number)/entschaedigung").path == "/vorgaenge/\(number)")
            house.clock.advance(days: 1)
            try await Answers(house).deliver(
                #""external_id":"A-1","request":"\#(number)","state":"done","mended_at":"2026-11-20T20:00:00.000Z""#)
            let paper = "/vorgaenge/\(number)/entschaedigung"
            #expect(try await Visitor.signedIn(.clara, house).open(paper).status == 404)
            #expect(try await Visitor.signedIn(.ben, house).open(paper).status == 200)
        }
    }
}
