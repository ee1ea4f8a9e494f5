import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct MoveTests {
    @Test(arguments: Engine.all)
    func `a household moves: one number, a request for each contract`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/umzug")
            #expect(page.text.contains("Abmelden geht frühestens zum 23.11.2026, anmelden frühestens zum 24.11.2026."))
            #expect(page.text.contains("50,00 € für jeden Vertrag, den Sie mitnehmen (Strom und Gas)"))
            page = try await anna.reviewMove()
            #expect(page.heading == "Prüfen und melden")
            #expect(page.text.contains("Bleibt, wie es ist Internet: Vertrag \(Cast.internet)"))
            #expect(
                page.facts.contains { $0.term == "Umzugsbonus" && $0.value == "50,00 €, zahlbar ab dem 01.07.2027" })
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 0)
            page = try await page.press("Umzug melden")
            #expect(page.heading == "Gemeldete Umzüge")
            #expect(page.text.contains("Angekommen."))
            #expect(page.text.contains("Umzug: Strom mitnehmen"))
            #expect(page.text.contains("Umzug: Gas beenden zum 31.12.2026"))
            let strom = try await page.follow("Umzug: Strom mitnehmen")
            let gas = try await page.follow("Umzug: Gas beenden")
            let numbers = [strom, gas].map { page in page.facts.first { $0.term == "Umzugsnummer" }?.value }
            #expect(numbers[0]?.hasPrefix("U-2026-") == true && numbers[0] == numbers[1])
            #expect(strom.facts.contains { $0.term == "Zugesagt bis" && $0.value == "27.11.2026" })
            #expect(strom.facts.contains { $0.term == "Schlussrechnung" && $0.value.hasPrefix("bis zum 11.02.2027") })
            #expect(strom.facts.contains { $0.term == "Umzugsbonus" })
            #expect(gas.facts.contains { $0.term == "Grundlage" && $0.value.hasPrefix("Kündigung nach Ihrem Vertrag") })
            #expect(!gas.facts.contains { $0.term == "Umzugsbonus" })

            #expect(try await anna.open("/vertraege/\(Cast.strom)").text.contains("Umzug gemeldet zum 31.12.2026"))
            #expect(try await anna.open("/uebersicht").text.contains("Umzug gemeldet zum 31.12.2026"))
            #expect(try await house.count("SELECT COUNT(*) FROM move_draft") == 0)
            let letters = try await anna.letters().filter { $0.subject?.hasPrefix("Eingegangen: Umzug") == true }
            #expect(letters.count == 2)
            #expect(letters.allSatisfy { $0.text?.contains("Am Markt") == false && $0.text?.contains("19•••") == true })
            try await Filing(portal: house.portal).round()
            #expect(try await anna.open("/postfach").text.contains("Eingangsbestätigung Umzug: Strom mitnehmen"))
        }
    }

    @Test(arguments: Engine.all)
    func `twenty presses at once and a second window make one move`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.reviewMove()
            let other = try await anna.open("/umzug/pruefen")
            try await withThrowingTaskGroup { group in
                for number in 0..<20 {
                    group.addTask { _ = try await (number.isMultiple(of: 4) ? other : page).press("Umzug melden") }
                }
                try await group.waitForAll()
            }
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE kind = 'move'") == 2)
        }
    }

    /// Ben may act for Anna; each of them has a draft of a move of the same contract.
    @Test(arguments: Engine.all)
    func `of two people at once one moves the contract, and the other finds it moved`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract_access SET role = 'actor' WHERE account_id = \(Cast.ben.account)")
            }
            var pages = [try await Visitor.signedIn(.anna, house).reviewMove()]
            let ben = try await Visitor.signedIn(.ben, house)
            var page = try await ben.fillPlace(try await ben.chooseContracts([(Cast.strom, Visitor.end)])).press(
                "Weiter")
            page = try await page.press("Weiter")
            try page.choose("Briefe gehen an", "die neue Anschrift")
            pages.append(try await page.press("Weiter"))
            try await withThrowingTaskGroup { group in
                for page in pages {
                    group.addTask {
                        let answer = try await page.press("Umzug melden")
                        #expect(answer.status == 200)
                    }
                }
                try await group.waitForAll()
            }
            let open: SQL =
                "SELECT COUNT(*) FROM service_request WHERE kind = 'move' AND contract_id = \(Cast.contract(Cast.strom))"
            #expect(try await house.count(open) == 1)
            #expect(try await ben.open("/umzug/gemeldet").text.contains("Umzug: Strom"))
            // Whatever else writes: the database holds it to one.
            await #expect(throws: StoreError.alreadyExists) {
                try await house.store.write(about: "test") { db in
                    let (id, number) = (ID<ServiceRequest>(), "V-2026-000000")
                    try db.run(
                        """
                        INSERT INTO service_request (id, number, kind, contract_id, state, payload, received_at)
                        VALUES (\(id), \(number), 'move', \(Cast.contract(Cast.strom)), 'received', '{}',
                                \(TestClock.start))
                        """)
                }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `taken back, the contract can be moved again`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let reported = try await anna.reviewMove().press("Umzug melden")
            var page = try await reported.follow("Umzug: Strom mitnehmen").follow("Vorgang zurückziehen")
            page = try await page.press("Vorgang zurückziehen")
            #expect(page.text.contains("Der Vertrag läuft weiter wie bisher."))
            #expect(try await !anna.open("/vertraege/\(Cast.strom)").text.contains("Umzug gemeldet"))
            #expect(try await anna.open("/vertraege/\(Cast.gas)").text.contains("Umzug gemeldet"))
            page = try await anna.chooseContracts([(Cast.strom, Visitor.end), (Cast.internet, Visitor.keep)])
            #expect(page.heading == "Wohin ziehen Sie?")
            // Taken up, it can no longer be taken back.
            try await house.store.write(about: "test") {
                try $0.run("UPDATE service_request SET state = 'in-review' WHERE state = 'received'")
            }
            #expect(try await !reported.follow("Umzug: Gas beenden").text.contains("Vorgang zurückziehen"))
        }
    }

    @Test(arguments: Engine.all)
    func `what has changed since is shown again before it is sent`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.chooseContracts(
                out: "20.11.2026", into: "21.11.2026",
                [(Cast.strom, Visitor.take), (Cast.gas, Visitor.keep), (Cast.internet, Visitor.keep)])
            page = try await anna.fillPlace(page).press("Weiter").press("Weiter")
            try page.choose("Briefe gehen an", "die neue Anschrift")
            page = try await page.press("Weiter")
            #expect(page.text.contains("endet an der alten Anschrift aber erst am 23.11.2026"))
            #expect(page.text.contains("wir beliefern Sie dort ab dem 24.11.2026"))
            #expect(page.text.contains("weniger als 14 Tage"))
            // At midnight the first possible days move on.
            house.clock.set(Instant(Day(unchecked: "2026-11-23"), hour: 23))
            house.clock.advance(minutes: 50)
            let late = try await Visitor.signedIn(.anna, house)
            page = try await late.open("/umzug/pruefen")
            #expect(page.text.contains("wir beliefern Sie dort ab dem 25.11.2026"))
            house.clock.advance(minutes: 20)
            page = try await page.press("Umzug melden")
            #expect(page.heading == "Prüfen und melden")
            #expect(page.text.contains("Noch ist nichts gemeldet: Seit Sie diese Seite geöffnet haben"))
            #expect(page.text.contains("wir beliefern Sie dort ab dem 26.11.2026"))
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE kind = 'move'") == 0)
            page = try await page.press("Umzug melden")
            #expect(page.heading == "Umzug: Strom mitnehmen")
            #expect(page.text.contains("Angekommen."))
        }
    }

    @Test func `once everything is told the page says so and leads to each request`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.reviewMove().press("Umzug melden")
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract SET state = 'ended' WHERE number = \(Cast.internet)")
            }
            let page = try await anna.open("/umzug")
            #expect(page.text.contains("Für alle Ihre laufenden Verträge ist der Umzug schon gemeldet."))
            #expect(!page.text.contains("Es gibt keinen laufenden Vertrag"))
            #expect(!page.text.contains("Umzugsbonus"))
            for words in ["Umzug: Strom mitnehmen", "Umzug: Gas beenden"] {
                let link = try #require(page.links.first { $0.words.hasPrefix(words) })
                #expect(try await anna.open(link.path).heading.hasPrefix(words))
            }
        }
    }

    /// Ben may look at one contract of Anna's, Clara has her own.
    @Test func `who may only look moves nothing, and a stranger sees nothing`() async throws {
        try await TestPortal.run { house in
            let ben = try await Visitor.signedIn(.ben, house)
            let start = try await ben.open("/umzug/termine")
            #expect(start.path == "/umzug")
            #expect(start.text.contains("Es gibt keinen laufenden Vertrag"))
            #expect(try await !ben.open("/vertraege/\(Cast.strom)").links.contains { $0.path == "/umzug" })
            let anna = try await Visitor.signedIn(.anna, house)
            let review = try await anna.reviewMove()
            // Ben will not read the new address, so nobody is warned of him.
            #expect(!review.text.contains("darf noch eine andere Person handeln"))
            let reported = try await review.press("Umzug melden")
            let strom = try #require(reported.links.first { $0.words.hasPrefix("Umzug: Strom") }).path
            let gas = try #require(reported.links.first { $0.words.hasPrefix("Umzug: Gas") }).path
            #expect(try await ben.open(strom).status == 200)
            #expect(try await ben.open(gas).status == 404)
            let clara = try await Visitor.signedIn(.clara, house)
            #expect(try await clara.open(strom).status == 404)
            #expect(try await clara.open("/umzug/gemeldet").text.contains("Zurzeit ist kein Umzug gemeldet."))
        }
    }
}
