import Store
import Testing
import Vocabulary

@testable import Portal

/// From the office to the pages customers read.
@Suite struct EditAnswersTests {
    private static let list = "/service/einstellungen/antworten"
    private static let reading = "\(list)/stand-melden"
    private static let today = "20.11.2026"

    private static func office(_ role: StaffRole, _ house: TestPortal) async throws -> Visitor {
        try await Visitor.office(try await house.hire("Otto", role), house)
    }

    private static func help(_ house: TestPortal) async throws -> VisitedPage {
        try await Visitor.guest(house).open("/hilfe")
    }

    @Test(arguments: Engine.all)
    func `an answer is looked at, saved for today, and read at once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let otto = try await Self.office(.admin, house)
            let list = try await otto.open(Self.list)
            var page = try await list.follow("Wie melde ich meinen Zählerstand?")
            #expect(page.path == Self.reading)
            try page.fill("Antwort (Deutsch)", "Per <b>Fax</b>.")
            let wrong = try await page.press("Speichern")
            #expect(wrong.status == 422)
            #expect(try wrong.error(at: "Antwort (Deutsch)")?.contains("spitzen Klammern") == true)
            #expect(try wrong.value(of: "Antwort (Deutsch)") == "Per <b>Fax</b>.", "what was typed is kept")

            try page.fill("Antwort (Deutsch)", "Am besten hier.\n\n- ablesen\n- melden\n\n[Zu den Tarifen](/tarife)")
            try page.fill("Antwort (Englisch)", "Best here, or call {Telefon}.")
            let preview = try await page.press("Vorschau")
            #expect(preview.text.contains("Am besten hier.") && preview.text.contains("Best here, or call"))
            #expect(try await !Self.help(house).text.contains("Am besten hier."), "a preview changes nothing")
            page = preview
            try page.fill("Gilt ab", Self.today)
            #expect(try await page.press("Speichern").text.contains("Gespeichert."))

            let help = try await Self.help(house)
            #expect(help.text.contains("Am besten hier.") && help.text.contains("ablesen"))
            #expect(help.main?.all("li").contains { $0.text == "melden" } == true)
            #expect(help.links.contains { $0.words == "Zu den Tarifen" && $0.path == "/tarife" })
            let english = try await help.press("English")
            #expect(english.text.contains("Best here, or call \(Operator.demo.phone)."))
            #expect(
                try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'edition-written'") == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `from its first day on, and as it came again after another one`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let otto = try await Self.office(.approver, house)
            var page = try await otto.open(Self.reading)
            try page.fill("Frage (Deutsch)", "Wie geht das mit dem Zähler?")
            try page.fill("Gilt ab", "23.11.2026")
            _ = try await page.press("Speichern")
            #expect(try await !Self.help(house).text.contains("Wie geht das mit dem Zähler?"))
            house.clock.advance(days: 3)
            #expect(try await Self.help(house).text.contains("Wie geht das mit dem Zähler?"))

            let again = try await Self.office(.admin, house, named: "Olga")
            page = try await again.open(Self.reading)
            try page.fill("Gilt ab", "23.11.2026")
            _ = try await page.press("Ab diesem Tag wieder wie vorgegeben")
            let help = try await Self.help(house)
            #expect(!help.text.contains("Wie geht das mit dem Zähler?"))
            #expect(help.text.contains("Wie melde ich meinen Zählerstand?"))
        }
    }

    private static func office(_ role: StaffRole, _ house: TestPortal, named name: String) async throws -> Visitor {
        try await Visitor.office(try await house.hire(name, role), house, peer: "192.0.2.51")
    }

    @Test(arguments: Engine.all)
    func `hidden, moved up, and a question of the house`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let otto = try await Self.office(.admin, house)
            var page = try await otto.open(Self.reading)
            try page.choose("Auf den Seiten", "ausblenden")
            try page.fill("Gilt ab", Self.today)
            _ = try await page.press("Speichern")
            #expect(try await !Self.help(house).text.contains("Wie melde ich meinen Zählerstand?"))

            page = try await otto.open("\(Self.list)/vertragsende")
            try page.fill("Platz im Bereich", "1")
            try page.fill("Gilt ab", Self.today)
            _ = try await page.press("Speichern")
            var text = try await Self.help(house).text
            let end = try #require(text.firstRange(of: "Wann kann ich meinen Vertrag"))
            let became = try #require(text.firstRange(of: "was aus meiner Meldung geworden"))
            #expect(end.lowerBound < became.lowerBound)

            page = try await otto.open("\(Self.list)/neu")
            try page.fill("Kürzel", "baustelle")
            try page.choose("Bereich", HelpTopic.trouble.title.german)
            try page.fill("Platz im Bereich", "5")
            try page.fill("Frage (Deutsch)", "Wann ist die Baustelle fertig?")
            try page.fill("Frage (Englisch)", "When is the site done?")
            try page.fill("Antwort (Deutsch)", "Im März.")
            try page.fill("Antwort (Englisch)", "In March.")
            try page.fill("Gilt ab", Self.today)
            #expect(try await page.press("Speichern").text.contains("Gespeichert."))
            text = try await Self.help(house).text
            #expect(text.contains("Wann ist die Baustelle fertig?") && text.contains("Im März."))
        }
    }

    /// Beside the sign-in stands what stands on the help page.
    @Test(arguments: ["/anmelden", "/passwort-vergessen", "/passwort-vergessen/gesendet"])
    func `the places beside a function read it, too`(path: String) async throws {
        try await TestPortal.run { (house) async throws in
            let otto = try await Self.office(.admin, house)
            for key in [SignInHelp.password, SignInHelp.address] {
                var page = try await otto.open("\(Self.list)/\(key)")
                try page.fill("Antwort (Deutsch)", "Fragen Sie \(key) im Kundenzentrum: {Telefon}")
                try page.fill("Gilt ab", Self.today)
                _ = try await page.press("Speichern")
            }
            let page = try await Visitor.guest(house).open(path)
            #expect(page.text.contains("Fragen Sie \(SignInHelp.address) im Kundenzentrum: \(Operator.demo.phone)"))
            let calls = page.main?.all("a").filter { $0["href"]?.hasPrefix("tel:") == true } ?? []
            #expect(calls.contains { $0.text == Operator.demo.phone }, "the number can be pressed")
            #expect(page.text.contains("Fragen Sie \(SignInHelp.password)") == (path == "/anmelden"))
        }
    }

    @Test(
        arguments: [
            (StaffRole.reader, true, false), (.clerk, true, false), (.approver, true, true), (.admin, true, true),
            (.auditor, false, false),
        ])
    func `who sees it, and who writes`(role: StaffRole, sees: Bool, writes: Bool) async throws {
        try await TestPortal.run { (house) async throws in
            let otto = try await Self.office(role, house)
            for path in [
                Self.list, Self.reading, "/service/einstellungen/briefe", "/service/einstellungen/briefe/alle",
            ] {
                let page = try await otto.open(path)
                #expect(page.status == (sees ? 200 : 404), "\(path)")
                #expect(
                    page.buttons.contains("Speichern") == (writes && path.split(separator: "/").count > 3), "\(path)")
            }
            let sent = try await otto.sendToOffice(Self.reading, [("aktion", "vorschau")])
            #expect(sent.status == (writes ? 422 : 404))
            #expect(try await otto.open("\(Self.list)/gibt-es-nicht").status == 404)
            #expect(try await otto.open("/service/einstellungen/briefe/alarm").status == 404)
        }
    }
}
