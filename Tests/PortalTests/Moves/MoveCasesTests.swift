import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Moves that do not go as wished: told too late, mistyped, broken off, refused, taken back. Today is Friday, 20 November
/// 2026.
@Suite struct MoveCasesTests {
    private static let strom = [
        (contract: Cast.strom, words: Visitor.take), (contract: Cast.gas, words: Visitor.keep),
        (contract: Cast.internet, words: Visitor.keep),
    ]

    /// BK6-22-024: nothing of electricity works backwards.
    @Test(arguments: Engine.all)
    func `electricity left five weeks ago ends on the next day of the market all the same`(engine: Engine) async throws
    {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/umzug/termine")
            #expect(page.text.contains("Nie für einen Tag, der vorbei ist (Bundesnetzagentur, BK6-22-024)."))
            page = try await anna.chooseContracts(out: "15.10.2026", into: "16.10.2026", Self.strom)
            let offers = try await anna.open("/umzug/vertraege")
            #expect(
                offers.text.contains(
                    "Mitnehmen: an der alten Anschrift bis zum 23.11.2026, an der neuen ab dem 24.11.2026."))
            page = try await anna.fillPlace(page).press("Weiter")
            // A reading from the day of moving out is taken, though other readings may not lie so far back.
            try page.fill("Endstand Strom", "16500")
            try page.fill("Endstände abgelesen am", "15.10.2026")
            page = try await page.press("Weiter")
            try page.choose("Briefe gehen an", "die neue Anschrift")
            page = try await page.press("Weiter")
            #expect(
                page.text.contains(
                    "Sie ziehen am 15.10.2026 aus, der Vertrag endet an der alten Anschrift aber erst am 23.11.2026."))
            #expect(page.text.contains("Sie ziehen am 16.10.2026 ein, wir beliefern Sie dort ab dem 24.11.2026."))
            page = try await page.press("Umzug melden")
            #expect(page.fact("Auszug am") == "15.10.2026")
            #expect(page.fact("Letzter Tag an der alten Anschrift") == "23.11.2026")
            #expect(page.fact("Erster Tag an der neuen Anschrift") == "24.11.2026")
            #expect(page.facts.contains { $0.term.hasPrefix("Endstand, Zähler") && $0.value == "16.500 kWh" })
        }
    }

    @Test(arguments: Engine.all)
    func `a MaLo-ID with a wrong digit stays typed, waits in the draft, and is told once it is mended`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try anna.fillPlace(try await anna.chooseContracts(Self.strom))
            try page.fill("MaLo-ID für Strom", "41373559242")
            page = try await page.press("Weiter")
            #expect(page.status == 422)
            #expect(try page.error(at: "MaLo-ID für Strom")?.hasPrefix("Eine Ziffer stimmt nicht") == true)
            #expect(try page.value(of: "MaLo-ID für Strom") == "41373559242")
            #expect(try page.value(of: "Ort") == "Schwerin")
            page = try await page.press("Später weitermachen")
            let again = try await Visitor.signedIn(.anna, house)
            page = try await again.open("/umzug").follow("Weitermachen bei Schritt 3")
            #expect(try page.value(of: "MaLo-ID für Strom") == "41373559242")
            // Nobody gets past it by the address.
            #expect(try await again.open("/umzug/pruefen").path == "/umzug/anschrift")
            try page.fill("MaLo-ID für Strom", "41373559241")
            page = try await page.press("Weiter").press("Weiter")
            try page.choose("Briefe gehen an", "die neue Anschrift")
            page = try await page.press("Weiter").press("Umzug melden")
            #expect(page.fact("MaLo-ID der neuen Anschrift") == "41373559241")
        }
    }

    @Test(arguments: Engine.all)
    func `broken off at the readings, it goes on there with what was typed`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.fillPlace(try await anna.chooseContracts(Self.strom)).press("Weiter")
            try page.fill("Endstand Strom", "30000")
            try page.fill("Endstände abgelesen am", "20.11.2026")
            page = try await page.press("Später weitermachen")
            #expect(page.path == "/umzug")
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 0)
            house.clock.advance(days: 5)
            let again = try await Visitor.signedIn(.anna, house)
            page = try await again.open("/umzug").follow("Weitermachen bei Schritt 4")
            #expect(try page.value(of: "Endstand Strom") == "30000")
            page = try await page.press("Weiter")
            #expect(page.status == 422)
            #expect(page.text.contains("Stimmt der Stand trotzdem?"))
            // Empty, the reading is told later: there is always a way on.
            try page.fill("Endstand Strom", "")
            page = try await page.press("Weiter")
            #expect(page.path == "/umzug/post")
            // Somebody else's draft is nobody's.
            #expect(try await !Visitor.signedIn(.clara, house).open("/umzug").text.contains("Weitermachen bei Schritt"))
        }
    }

    @Test(arguments: Engine.all)
    func `refused, its reason is told, no bonus is left, and the contract can be moved again`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.reviewMove().press("Umzug melden").follow("Umzug: Strom mitnehmen")
            let path = page.path
            let number = try #require(page.fact("Vorgangsnummer"))
            #expect(page.text.contains("Der Bonus ist mit dem Umzug angemeldet."))
            let why = "Dort beliefern wir nicht."
            try await Answers(house).deliver(
                #""external_id":"M-1","request":"\#(number)","state":"refused","remark":"\#(why)""#)
            page = try await anna.open(path)
            #expect(page.text.contains("So können wir den Umzug nicht ausführen."))
            #expect(page.text.contains(why))
            #expect(!page.text.contains("Der Bonus ist mit dem Umzug angemeldet."))
            #expect(!page.text.contains("Auszahlungskonto nennen"))
            let letter = try await anna.letters().first { $0.subject == "Umzug: Strom mitnehmen: Abgelehnt" }
            #expect(letter?.text?.contains(why) == true)
            // Gas is under way still; electricity can be told anew.
            page = try await anna.chooseContracts([(Cast.strom, Visitor.end), (Cast.internet, Visitor.keep)])
            #expect(page.heading == "Wohin ziehen Sie?")
        }
    }

    @Test(arguments: Engine.all)
    func `taken back it is told by letter, leaves no bonus, and only who may act can do it`(engine: Engine) async throws
    {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.reviewMove().press("Umzug melden").follow("Umzug: Strom mitnehmen")
            let path = page.path
            let ben = try await Visitor.signedIn(.ben, house)
            #expect(try await !ben.open(path).text.contains("Vorgang zurückziehen"))
            #expect(try await ben.open("\(path)/zurueckziehen").path == path)
            #expect(try await Visitor.signedIn(.clara, house).open("\(path)/zurueckziehen").status == 404)
            page = try await page.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(page.path == path)
            #expect(page.text.contains("Zurückgezogen, durch Sie"))
            #expect(!page.text.contains("Der Bonus ist mit dem Umzug angemeldet."))
            #expect(!page.text.contains("Auszahlungskonto nennen"))
            let subject = "Umzug: Strom mitnehmen: Zurückgezogen"
            #expect(try await anna.letters().filter { $0.subject == subject }.count == 1)
            let reported = try await anna.open("/umzug/gemeldet")
            #expect(!reported.text.contains("Umzug: Strom") && reported.text.contains("Umzug: Gas"))
        }
    }

    @Test func `taken up meanwhile, a page that is still open takes nothing back`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.reviewMove().press("Umzug melden").follow("Umzug: Strom mitnehmen")
            let number = try #require(page.fact("Vorgangsnummer"))
            let open = try await page.follow("Vorgang zurückziehen")
            try await Answers(house).deliver(
                #""external_id":"M-1","request":"\#(number)","state":"sent-to-grid-operator""#)
            let after = try await open.press("Vorgang zurückziehen")
            #expect(after.path == page.path)
            #expect(!after.text.contains("Zurückgezogen"))
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE state = 'withdrawn'") == 0)
        }
    }
}
