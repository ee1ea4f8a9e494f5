import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct MoveDraftTests {
    @Test(arguments: Engine.all)
    func `broken off, it goes on where it stopped, on another device too`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.chooseContracts()
            try page.fill("Straße oder Postfach", "Am Markt")
            page = try await page.press("Später weitermachen")
            #expect(page.path == "/umzug")
            #expect(page.text.contains("Noch ist nichts gemeldet. Am 20.12.2026 löschen wir den Entwurf."))
            house.clock.advance(days: 10)
            let again = try await Visitor.signedIn(.anna, house)
            page = try await again.open("/umzug").follow("Weitermachen bei Schritt 3")
            #expect(try page.value(of: "Straße oder Postfach") == "Am Markt")
            // Nobody gets ahead of what is missing.
            #expect(try await again.open("/umzug/pruefen").path == "/umzug/anschrift")
            page = try await page.press("Zurück")
            #expect(try page.value(of: Visitor.label(Cast.gas)) == "kuendigen")
            #expect(try await again.open("/umzug/anschrift").value(of: "Straße oder Postfach") == "Am Markt")
        }
    }

    @Test(arguments: Engine.all)
    func `what is wrong stays typed, and is told at its field`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/umzug/termine")
            page = try await page.press("Weiter")
            #expect(page.status == 422)
            #expect(try page.error(at: "Auszug") == "Geben Sie den Tag des Auszugs ein.")
            for (typed, words) in [
                ("31.02.2027", "Diesen Tag gibt es nicht."), ("01.01.2026", "Hier geht es zurück bis zum 09.10.2026."),
                ("01.01.2029", "Das ist mehr als ein Jahr hin."),
                (String(repeating: "1", count: 50), "Das ist zu lang."),
                ("31.12.2026\u{202E}", "Hier standen Zeichen, die man nicht sehen kann."),
            ] {
                try page.fill("Auszug", typed)
                page = try await page.press("Weiter")
                #expect(page.status == 422)
                #expect(try page.error(at: "Auszug")?.hasPrefix(words) == true, "\(typed)")
            }
            try page.fill("Auszug", "31. Februar")
            page = try await page.press("Weiter")
            page = try await anna.open("/umzug/termine")
            #expect(page.status == 200)
            #expect(try page.value(of: "Auszug") == "31. Februar")
        }
    }

    @Test func `contracts, places and readings are checked`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let kept = [Cast.strom, Cast.gas, Cast.internet].map { (contract: $0, words: Visitor.keep) }
            var page = try await anna.chooseContracts(kept)
            #expect(page.problems.first?.hasPrefix("Bleiben alle Verträge, wie sie sind") == true)
            page = try await anna.chooseContracts(into: "")
            #expect(page.problems.first?.hasPrefix("Zum Mitnehmen fehlt der Tag des Einzugs.") == true)
            page = try anna.fillPlace(await anna.chooseContracts())
            try page.fill("Postleitzahl", "1905")
            try page.fill("MaLo-ID für Strom", "51238696782")
            try page.fill("Nummer des Zählers für Strom", "1EMH#")
            page = try await page.press("Weiter")
            #expect(page.problems.count == 3)
            #expect(try page.error(at: "MaLo-ID für Strom")?.hasPrefix("Eine Ziffer stimmt nicht") == true)
            try page.fill("Postleitzahl", "19055")
            try page.fill("MaLo-ID für Strom", "51238696781")
            try page.fill("Nummer des Zählers für Strom", "1 EMH00 12345678")
            page = try await page.press("Weiter")
            #expect(page.problems.first?.hasPrefix("Das ist die MaLo-ID der alten Wohnung.") == true)
            try page.fill("MaLo-ID für Strom", "")
            page = try await page.press("Weiter")
            #expect(page.heading == "Was zeigen die Zähler?")
            try page.fill("Endstand Strom", "12345678")
            page = try await page.press("Weiter")
            #expect(page.problems.first?.hasPrefix("Der Zähler hat 6 Stellen vor dem Komma.") == true)
            try page.fill("Endstand Strom", "17000")
            page = try await page.press("Weiter")
            #expect(page.problems.first == "Geben Sie an, wann Sie die Endstände abgelesen haben.")
            try page.fill("Endstände abgelesen am", "21.11.2026")
            page = try await page.press("Weiter")
            #expect(page.problems.first?.hasPrefix("Dieser Tag kommt erst noch.") == true)
            try page.fill("Endstände abgelesen am", "20.11.2026")
            page = try await page.press("Weiter")
            try page.choose("Briefe gehen an", "eine andere Anschrift")
            page = try await page.press("Weiter")
            #expect(page.problems.count == 3)
            try page.choose("Briefe gehen an", "die neue Anschrift")
            try page.fill("Vermieter", "Wohnungsgenossenschaft Nord")
            page = try await page.press("Weiter")
            #expect(page.facts.contains { $0.term.hasPrefix("Endstand, Zähler") && $0.value == "17.000 kWh" })
            #expect(page.facts.contains { $0.term.hasPrefix("Vermieter") && $0.value == "Wohnungsgenossenschaft Nord" })
        }
    }

    @Test func `what stands in the other address bothers nobody who chose the new one`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.fillPlace(anna.chooseContracts()).press("Weiter").press("Weiter")
            try page.choose("Briefe gehen an", "die neue Anschrift")
            try page.fill("Ort", String(repeating: "x", count: 300))
            page = try await page.press("Weiter")
            #expect(page.heading == "Prüfen und melden")
            page = try await anna.open("/umzug/post")
            try page.choose("Briefe gehen an", "eine andere Anschrift")
            try page.fill("Ort", String(repeating: "x", count: 300))
            page = try await page.press("Weiter")
            #expect(page.status == 422)
            #expect(try page.error(at: "Ort")?.hasPrefix("Das ist zu lang.") == true)
            #expect(page.problems.count == 3)
        }
    }

    @Test(arguments: Engine.all)
    func `two windows lose nothing silently`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var one = try await anna.open("/umzug/termine")
            var other = try await anna.open("/umzug/termine")
            try one.fill("Auszug", "31.12.2026")
            _ = try await one.press("Weiter")
            try other.fill("Auszug", "15.01.2027")
            other = try await other.press("Weiter")
            #expect(other.status == 409)
            #expect(other.heading == "Wann ziehen Sie um?")
            #expect(other.text.contains("In einem anderen Fenster geändert"))
            #expect(other.text.contains("31.12.2026"))
            #expect(try other.value(of: "Auszug") == "15.01.2027")
            #expect(try await anna.open("/umzug/termine").value(of: "Auszug") == "31.12.2026")
            other = try await other.press("Weiter")
            #expect(other.path == "/umzug/vertraege")
            #expect(try await anna.open("/umzug/termine").value(of: "Auszug") == "15.01.2027")
        }
    }

    @Test(arguments: Engine.all)
    func `it stands sealed, is exported, and goes when it is thrown away or lapses`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try anna.fillPlace(await anna.chooseContracts())
            page = try await page.press("Weiter")
            let stored = try await house.store.read { db in
                try db.value("SELECT told_sealed FROM move_draft", as: [UInt8].self)
            }
            #expect(!String(decoding: try #require(stored), as: UTF8.self).contains("Am Markt"))
            let (keys, account) = (house.portal.keys, Cast.anna.account)
            let subject = try #require(try await house.store.read { try $0.dataSubject(account) })
            let rows = try await house.store.read { try ExportTable.moveDraft.page($0, subject, "", 10) }
            let exported = ExportTable.moveDraft.exported(try #require(rows.first), keys)
            guard case .text(let told)? = exported.last else {
                Issue.record("nothing is exported")
                return
            }
            #expect(told.contains("Am Markt"))
            let draft = try await house.store.read { try $0.moveDraft(of: account, keys) }
            #expect(draft?.told["strasse"] == "Am Markt")
            page = try await anna.open("/umzug").press("Entwurf verwerfen")
            #expect(page.text.contains("Der Entwurf ist gelöscht."))
            #expect(try await house.count("SELECT COUNT(*) FROM move_draft") == 0)
        }
    }
}
