import Store
import Testing
import Vocabulary

@testable import Portal

/// Lists people keep under a name, and what a rule decided alone.
@Suite struct WorkViewTests {
    @Test(arguments: Engine.all)
    func `kept under a name, shared by an admin, removed`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            let paul = try await Visitor.office(try await house.hire("Paul", .clerk), house)
            let chef = try await Visitor.office(try await house.hire("Renate", .admin), house)
            var page = try await petra.open("/service/vorgaenge?art=paper-copy&bei=ich")
            #expect(try await page.press("Ansicht behalten").problems == ["Geben Sie der Ansicht einen Namen"])
            try page.fill("Name der Ansicht", "Meine Rechnungen")
            page = try await page.press("Ansicht behalten")
            #expect(page.text.contains("Die Ansicht steht jetzt oben."))
            let back = try await petra.open("/service/vorgaenge").follow("Meine Rechnungen")
            #expect(back.path == "/service/vorgaenge?art=paper-copy&bei=ich")
            #expect(try await !paul.open("/service/vorgaenge").text.contains("Meine Rechnungen"))

            // The same name is that list from now on; who may not share keeps for themselves whatever is sent.
            let forged = try await petra.sendToOffice(
                "/service/vorgaenge/ansichten?frist=heute", [("ansicht", "Meine Rechnungen"), ("alle", "1")])
            #expect(forged.status == 303)
            #expect(
                try await petra.open("/service/vorgaenge").follow("Meine Rechnungen").path.hasSuffix("?frist=heute"))
            #expect(try await !paul.open("/service/vorgaenge").text.contains("Meine Rechnungen"))

            var all = try await chef.open("/service/vorgaenge?art=complaint")
            try all.fill("Name der Ansicht", "Beschwerden")
            try all.choose("Für alle im Büro")
            _ = try await all.press("Ansicht behalten")
            let shared = try await paul.open("/service/vorgaenge")
            #expect(try await shared.follow("Beschwerden").path == "/service/vorgaenge?art=complaint")
            #expect(!shared.buttons.contains("„Beschwerden“ löschen"))
            let id = try await house.store.read {
                try $0.value("SELECT id FROM work_view WHERE is_shared = 1", as: String.self) ?? ""
            }
            _ = try await paul.sendToOffice("/service/vorgaenge/ansichten", [("loeschen", id)])
            #expect(try await house.count("SELECT COUNT(*) FROM work_view") == 2)
            let removed = try await chef.open("/service/vorgaenge").press("„Beschwerden“ löschen")
            #expect(removed.text.contains("Die Ansicht ist gelöscht."))
            #expect(try await house.count("SELECT COUNT(*) FROM work_view") == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'view-shared'") == 1)
        }
    }

    @Test func `no more than thirty of one person`() async throws {
        try await TestPortal.run { house in
            let petra = try await house.hire("Petra", .clerk)
            let now = house.clock.now
            try await house.store.write(about: "test") { (db) throws in
                for index in 0..<WorkView.most {
                    #expect(try db.keepView("\(index)", "", isShared: false, of: petra.id, at: now))
                }
                #expect(try !db.keepView("zu viel", "", isShared: false, of: petra.id, at: now))
                #expect(try db.keepView("7", "bei=ich", isShared: false, of: petra.id, at: now))
            }
            var page = try await Visitor.office(petra, house).open("/service/vorgaenge")
            try page.fill("Name der Ansicht", "noch eine")
            let full = try await page.press("Ansicht behalten")
            #expect(full.status == 422)
            #expect(try full.value(of: "Name der Ansicht") == "noch eine")
        }
    }

    @Test(arguments: Engine.all)
    func `what a rule decided alone is a list of its own`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var reading = try await anna.open("/vertraege/\(Cast.strom)/zaehlerstand")
            try reading.fill("Zählerstand", "17000")
            let byRule = try #require(try await reading.press("Zählerstand senden").fact("Vorgangsnummer"))
            let byHand = try await house.paperCopy()
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            _ = try await petra.open("/service/vorgaenge/\(byHand)").press("Als erledigt melden")
            let all = try await petra.open("/service/vorgaenge").follow("Abgeschlossen")
            #expect(all.text.contains(byRule) && all.text.contains(byHand))
            let alone = try await petra.open("/service/vorgaenge").follow("Durch Regeln entschieden")
            #expect(alone.text.contains(byRule) && !alone.text.contains(byHand))
            #expect(try await petra.open("/service/vorgaenge/\(byRule)?stand=regel").text.contains("durch eine Regel"))
        }
    }

    @Test(arguments: ["", "stand=regel", "stand=offen&art=paper-copy&frist=woche&bei=niemand"])
    func `a filter comes back as it was kept`(query: String) {
        let view = WorkView(id: ID(), owner: ID(), name: "x", query: query, isShared: false)
        #expect(view.filter.query ?? "" == query)
    }
}
