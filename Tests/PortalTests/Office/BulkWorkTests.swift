import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Many requests at once: desks, and finishing what is harmless, with a result for each row.
@Suite struct BulkWorkTests {
    /// Bills on paper, and a wish for an instalment that nobody finishes in passing.
    private static func fill(_ house: TestPortal, papers: Int) async throws -> (papers: [String], wish: String) {
        let (now, payload) = (house.clock.now, try TestWish.instalment())
        return try await house.store.write(about: "test") { db in
            let papers = try (0..<papers).map { index in
                try db.add(
                    PaperCopyRequest(year: 2026 - index, contracts: [], address: nil), contract: nil,
                    account: Cast.anna.account, state: .received, promisedOn: nil, at: now
                ).number.value
            }
            let wish = try db.add(
                payload, contract: Cast.contract(Cast.strom), account: Cast.anna.account, state: .inReview,
                promisedOn: nil, at: now
            ).number.value
            return (papers, wish)
        }
    }

    private static func tick(_ page: VisitedPage, _ numbers: [String]) throws -> VisitedPage {
        var page = page
        for number in numbers { try page.choose("\(number) auswählen") }
        return page
    }

    @Test(arguments: Engine.all)
    func `taken, handed over and given back, each row with its result`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let made = try await Self.fill(house, papers: 3)
            let all = made.papers + [made.wish]
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            let paul = try await Visitor.office(try await house.hire("Paul", .clerk), house)
            let list = try await petra.open("/service/vorgaenge")
            #expect(try await list.press("Auswahl übernehmen").text.contains("Wählen Sie Vorgänge aus."))
            let stale = try Self.tick(try await paul.open("/service/vorgaenge"), all)
            _ = try await petra.open("/service/vorgaenge/\(made.wish)").press("Vorgang übernehmen")
            let ticked = try Self.tick(try await petra.open("/service/vorgaenge"), all)
            let taken = try await ticked.press("Auswahl übernehmen")
            #expect(taken.text.contains("Geändert: 4 von 4."))
            #expect(try await ticked.press("Auswahl übernehmen").text.contains("Geändert: 4 von 4."), "sent twice")
            let late = try await stale.press("Auswahl übernehmen")
            #expect(late.text.contains("Geändert: 0 von 4."))
            #expect(late.text.contains("nicht geändert: jemand war schneller"))

            var mine = try Self.tick(try await petra.open("/service/vorgaenge?bei=ich"), made.papers)
            #expect(try await mine.press("Auswahl übergeben").text.contains("Wählen Sie, an wen Sie übergeben."))
            try mine.choose("Übergeben an", "Paul")
            #expect(try await mine.press("Auswahl übergeben").text.contains("Geändert: 3 von 3."))
            // Off the desk of somebody else only by who may do that.
            let his = try Self.tick(try await petra.open("/service/vorgaenge"), made.papers)
            #expect(try await his.press("Auswahl freigeben").text.contains("Geändert: 0 von 3."))
            let own = try Self.tick(try await paul.open("/service/vorgaenge"), made.papers)
            #expect(try await own.press("Auswahl freigeben").text.contains("Geändert: 3 von 3."))
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'request-released'") == 3)
            #expect(
                try await house.count("SELECT COUNT(*) FROM service_request WHERE staff_id IS NOT NULL") == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `finished are only kinds with nothing to decide, each once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let made = try await Self.fill(house, papers: 3)
            let all = made.papers + [made.wish]
            let chef = try await Visitor.office(try await house.hire("Renate", .approver), house)
            let list = try Self.tick(try await chef.open("/service/vorgaenge"), all)
            var ask = try await list.press("Auswahl erledigen …")
            #expect(ask.text.contains("3 Vorgänge werden als erledigt gemeldet"))
            #expect(ask.text.contains("Nicht dabei") && ask.text.contains(made.wish))
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE closed_at IS NOT NULL") == 0)
            try ask.fill("Text an jeden dieser Kunden", "Die Rechnung ist in der Post.")
            // One of them is answered by somebody else meanwhile.
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            _ = try await petra.open("/service/vorgaenge/\(made.papers[0])").press("Als erledigt melden")
            let done = try await ask.press("3 Vorgänge als erledigt melden")
            #expect(done.text.contains("Geändert: 2 von 3.") && done.text.contains("jemand war schneller"))
            #expect(try await ask.press("3 Vorgänge als erledigt melden").text.contains("Geändert: 2 von 3."))
            let letters = try await house.letters(to: Cast.anna.email)
            #expect(letters.count { $0.words.contains("Die Rechnung ist in der Post.") } == 2)
            #expect(letters.count { $0.subject?.hasSuffix("Erledigt") == true } == 3)

            let forged = try await chef.sendToOffice(
                "/service/vorgaenge/mehrere", [("aktion", "erledigen"), ("auswahl", "\(made.wish)~2~")])
            #expect(forged.text.contains("einzeln zu entscheiden"))
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE closed_at IS NULL") == 1)
        }
    }

    @Test func `no more than a hundred, and nothing that is not there`() async throws {
        try await TestPortal.run { house in
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            let many = (0..<101).map { (name: "auswahl", value: "V-2026-\(100_000 + $0)~1~") }
            let tooMany = try await petra.sendToOffice(
                "/service/vorgaenge/mehrere", [(name: "aktion", value: "nehmen")] + many)
            #expect(tooMany.header("Location")?.hasSuffix("hinweis=zuviele") == true)
            let one = try await petra.sendToOffice(
                "/service/vorgaenge/mehrere", [("aktion", "nehmen"), ("auswahl", "V-2026-999999~1~")])
            #expect(one.text.contains("nicht gefunden") && one.text.contains("Geändert: 0 von 1."))
            let reader = try await Visitor.office(try await house.hire("Rita", .reader), house)
            _ = try await Self.fill(house, papers: 1)
            #expect(try await !reader.open("/service/vorgaenge").buttons.contains("Auswahl übernehmen"))
        }
    }

    @Test(arguments: ["", "V-2026-000123", "V-2026-000123~1", "x~1~", "V-2026-000123~x~", "V-2026-000123~1~ßß"])
    func `what nobody ticked is no row`(typed: String) {
        #expect(BulkSelection.Row(typed) == nil)
    }

    @Test func `a row comes back as it was written, and each request once`() {
        let row = BulkSelection.Row(
            number: RequestNumber(year: 2026, digits: 6), position: 3, owner: Cast.id("somebody", of: Staff.self))
        #expect(BulkSelection.Row(row.value) == row)
        let body = FormBody(fields: [("auswahl", row.value), ("auswahl", row.value), ("auswahl", "?")])
        #expect(BulkSelection(body).rows == [row])
    }

    @Test func `the kinds that are finished in passing`() {
        let names = RequestKinds.all.filter { RequestKinds.isFinishedInBulk($0.name) }.map { $0.name }
        #expect(Set(names) == [PaperCopyRequest.name, AccountClosedRequest.name])
        for name in names { #expect(AnswerChoice.act(deciding: name) == .answer) }
    }
}
