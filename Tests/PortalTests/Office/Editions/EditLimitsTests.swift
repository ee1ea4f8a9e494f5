import Store
import Testing
import Vocabulary

@testable import Portal

/// The limits of instalments from the office to the customer's page. Today is Friday, 20 November 2026.
@Suite struct EditLimitsTests {
    static let path = "/service/einstellungen/abschlagsgrenzen/alle"
    static let raise = "Sofort erhöhen um höchstens, in Prozent"
    static let lower = "Sofort senken um höchstens, in Prozent"

    static func office(_ house: TestPortal, _ role: StaffRole = .approver, _ name: String = "Otto") async throws
        -> Visitor
    {
        try await Visitor.office(try await house.hire(name, role), house)
    }

    /// Saves another most for raising; the first press shows what changes, the second saves.
    static func save(_ visitor: Visitor, raise percent: String, from day: String) async throws -> VisitedPage {
        var page = try await visitor.open(path)
        try page.fill(raise, percent)
        try page.fill("Gilt ab", day)
        let seen = try await page.press("Speichern")
        #expect(seen.text.contains("Noch ist nichts gespeichert."))
        return try await seen.press("Speichern")
    }

    private static func range(_ house: TestPortal) async throws -> String {
        let page = try await Visitor.signedIn(.anna, house).open(InstalmentYear.path)
        return page.text.contains("bis 170 € ändern")
            ? "170" : page.text.contains("bis 127 € ändern") ? "127" : page.text
    }

    @Test(arguments: Engine.all)
    func `what was set for tomorrow holds tomorrow, and every version is kept`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            let saved = try await Self.save(Self.office(house), raise: "50", from: "21.11.2026")
            #expect(saved.text.contains("Gespeichert.") && saved.text.contains("Gilt ab 21.11.2026"))
            #expect(saved.text.contains("Sofort erhöhen um höchstens, in Prozent: 100 % → 50 %"))
            #expect(try await Self.range(house) == "170")
            house.clock.set(Instant(Day(unchecked: "2026-11-20"), hour: 23))
            #expect(try await Self.range(house) == "170")
            house.clock.set(Instant(Day(unchecked: "2026-11-21"), hour: 1))
            #expect(try await Self.range(house) == "127")
            // 130 € are more than half as much again: no longer at once.
            let asked = try await ChangeInstalmentTests.page(Visitor.signedIn(.anna, house), "130").press(
                ChangeInstalmentTests.change)
            #expect(asked.buttons.contains(ChangeInstalmentTests.ask))
            house.clock.set(Instant(Day(unchecked: "2026-11-22"), hour: 12))
            let later = try await Self.office(house, .reader, "Rita").open(Self.path)
            #expect(later.text.contains("Gilt seit 21.11.2026") && later.text.contains("Otto"))
            #expect(!later.buttons.contains("Speichern") && !later.buttons.contains("Fassung 1 zurücknehmen"))
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'edition-written'") == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `what is wrong is told at its field and kept as it was typed`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            var page = try await Self.office(house).open(Self.path)
            try page.fill(Self.lower, "120")
            try page.fill(Self.raise, "viel")
            try page.fill("So viele Tage vor der Fälligkeit", "13")
            try page.fill("Tage des Monats zur Wahl", "1 1")
            try page.fill("Gilt ab", "19.11.2026")
            let wrong = try await page.press("Speichern")
            #expect(wrong.status == 422)
            #expect(try wrong.error(at: Self.lower) == "Geben Sie eine ganze Zahl von 0 bis 100 ein")
            #expect(try wrong.error(at: Self.raise) == "Geben Sie eine ganze Zahl von 0 bis 1000 ein")
            #expect(
                try wrong.error(at: "So viele Tage vor der Fälligkeit") == "Geben Sie eine ganze Zahl von 14 bis 60 ein"
            )
            #expect(try wrong.error(at: "Tage des Monats zur Wahl") == "Nennen Sie verschiedene Tage von 1 bis 28")
            #expect(
                try wrong.error(at: "Gilt ab") == "Rückwirkend gilt nichts: Wählen Sie heute oder einen späteren Tag")
            #expect(try wrong.value(of: Self.raise) == "viel" && wrong.value(of: "Gilt ab") == "19.11.2026")
            #expect(try await house.count("SELECT COUNT(*) FROM edition") == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `a draft never holds, and is gone on with`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            let otto = try await Self.office(house)
            var page = try await otto.open(Self.path)
            try page.fill(Self.raise, "50")
            let draft = try await page.press("Als Entwurf speichern")
            #expect(draft.text.contains("Entwurf, gilt nicht"))
            #expect(try draft.value(of: Self.raise) == "50")
            #expect(try await Self.range(house) == "170")
            #expect(try await draft.press("Fassung 1 zurücknehmen").text.contains("Zurückgenommen von Otto"))
            #expect(try await otto.open(Self.path).value(of: Self.raise) == "100")
        }
    }

    @Test(arguments: Engine.all)
    func `the second of two sees what the first saved, and nothing typed is lost`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (otto, ada) = (try await Self.office(house), try await Self.office(house, .admin, "Ada"))
            var slow = try await ada.open(Self.path)
            try slow.fill(Self.raise, "70")
            try slow.fill(Self.lower, "20")
            try slow.fill("Gilt ab", "01.12.2026")
            _ = try await Self.save(otto, raise: "50", from: "01.12.2026")
            let late = try await slow.press("Speichern")
            #expect(late.status == 409)
            #expect(late.text.contains("Inzwischen hat Otto Fassung 1 gespeichert"))
            #expect(late.text.contains("50 %") && late.text.contains("70 %"))
            #expect(try late.value(of: Self.raise) == "70" && late.value(of: Self.lower) == "20")
            #expect(try await house.count("SELECT COUNT(*) FROM edition") == 1)
            let both = try await late.press("Speichern")
            #expect(both.text.contains("Fassung 2") && both.text.contains("Ersetzt, bevor sie galt"))
            let kept = try await house.store.read { try $0.editions(.limits, named: EditedLimits.name) }
            #expect(kept.map { $0.content(EditedLimits.self)?.rules.incrementPercent } == [70, 50])
        }
    }

    @Test(arguments: Engine.all)
    func `what has begun stays, and gives back to what came with the house`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            let otto = try await Self.office(house)
            var page = try await Self.save(otto, raise: "50", from: "20.11.2026")
            #expect(try await Self.range(house) == "127")
            #expect(!page.buttons.contains("Fassung 1 zurücknehmen"))
            let id = try await house.store.read { try $0.editions(.limits, named: EditedLimits.name).first?.id }
            let late = try await otto.sendToOffice(
                "\(Self.path)/zuruecknehmen", [(name: "fassung", value: try #require(id).value)])
            #expect(late.header("Location")?.hasSuffix("hinweis=zu-spaet") == true)
            try page.fill("Gilt ab", "21.11.2026")
            page = try await page.press("Ab diesem Tag wieder wie vorgegeben")
            #expect(page.text.contains("Es gilt wieder, was vorgegeben ist."))
            #expect(try await Self.range(house) == "127")
            house.clock.advance(days: 1)
            #expect(try await Self.range(house) == "170")
        }
    }

    @Test(arguments: Engine.all)
    func `who may not write looks only, and a form sent all the same changes nothing`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            for (name, role) in [("Rita", StaffRole.reader), ("Carl", .clerk)] {
                let visitor = try await Self.office(house, role, name)
                let page = try await visitor.open("/service/einstellungen").follow("Grenzen für Abschläge")
                #expect(page.heading == "Grenzen für Abschläge" && !page.buttons.contains("Speichern"))
                let sent = try await visitor.sendToOffice(
                    Self.path, [(name: "aktion", value: "speichern"), (name: "erhoehen", value: "0")])
                #expect(sent.status == 404)
            }
            let auditor = try await Self.office(house, .auditor, "Ruth")
            #expect(try await auditor.open("/service/einstellungen").status == 404)
            #expect(try await house.count("SELECT COUNT(*) FROM edition") == 0)
        }
    }

    /// Another process on the same database hears of it by its next look.
    @Test(arguments: Engine.all)
    func `another process knows it after its next look`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let other = try house.restarted(house.portal.keys)
            _ = try await other.portal.editions.refresh(house.store)
            _ = try await Self.save(Self.office(house), raise: "50", from: "20.11.2026")
            let today = house.clock.today
            #expect(house.portal.house(on: today).rules.instalmentRules.incrementPercent == 50)
            #expect(other.portal.house(on: today).rules.instalmentRules.incrementPercent == 100)
            #expect(try await other.portal.editions.refresh(house.store))
            #expect(other.portal.house(on: today).rules.instalmentRules.incrementPercent == 50)
            #expect(other.portal.house(on: today.adding(days: -1)).rules.instalmentRules.incrementPercent == 100)
            #expect(try await other.portal.editions.refresh(house.store) == false)
        }
    }
}
