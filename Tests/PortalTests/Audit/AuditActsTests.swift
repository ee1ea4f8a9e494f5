import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// What people do to accounts stands in the security log, and nothing of who they are.
@Suite struct AuditActsTests {
    private static func kinds(_ house: TestPortal) async throws -> [String] {
        try await house.store.read { db in
            try db.all("SELECT kind FROM audit_event ORDER BY position") { (kind: String) in kind }
        }
    }

    @Test(arguments: Engine.all)
    func `signing in and out, right and wrong`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let guest = Visitor.guest(house, peer: "203.0.113.9")
            _ = try await guest.signIn(Cast.anna.email, "falsches Passwort")
            _ = try await guest.signIn("niemand@kunden.example", "falsches Passwort")
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await (try await anna.open("/hilfe")).press("Abmelden")
            #expect(
                try await Self.kinds(house) == ["sign-in-failed", "sign-in-failed", "signed-in", "signed-out"])
            let (wrong, right) = try await house.store.read { db in
                (
                    try db.all("SELECT actor, subject, network FROM audit_event WHERE kind = 'sign-in-failed'") {
                        (actor: String?, subject: String?, network: String?) in [actor, subject, network]
                    },
                    try db.all("SELECT actor, subject, network FROM audit_event WHERE kind = 'signed-in'") {
                        (actor: String?, subject: String?, network: String?) in [actor, subject, network]
                    }
                )
            }
            #expect(wrong[0] == [nil, house.portal.keys.counted(Cast.anna.email), "203.0.113.0/24"])
            #expect(wrong[1][1] == house.portal.keys.counted("niemand@kunden.example"))
            #expect(right == [[Cast.anna.account.value, Cast.anna.account.value, "192.0.2.0/24"]])
        }
    }

    @Test(arguments: Engine.all)
    func `registering with a code`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let emil = Visitor(house, as: .emil)
            _ = try await emil.redeem(Cast.letterContract, "xxxxxxxx")
            let page = try await emil.registerAndOpenLink(email: Cast.emil.email, password: Cast.emil.password)
            _ = try await page.press("Registrierung abschließen")
            var code = try await emil.open("/code")
            try code.fill("Code aus der E-Mail", "7KQ4-9MXT")
            #expect(try await code.press("Weiter").status == 422)
            #expect(
                try await Self.kinds(house) == ["code-failed", "code-right", "registered", "typed-code-failed"])
        }
    }

    @Test(arguments: Engine.all)
    func `a new password, asked for and chosen`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let anna = Visitor(house, as: .anna)
            var page = try await anna.open("/passwort-vergessen")
            try page.fill("E-Mail-Adresse", Cast.anna.email)
            _ = try await page.press("E-Mail anfordern")
            page = try await anna.open(try #require(try await anna.letters().first).link())
            try page.fill("Neues Passwort", "Regenschirm tanzt Montag Kupfer")
            _ = try await page.press("Passwort speichern")
            #expect(try await Self.kinds(house) == ["reset-asked", "password-reset"])
        }
    }

    @Test(arguments: Engine.all)
    func `changes in the settings`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let (other, anna) = (try await Visitor.signedIn(.anna, house), try await Visitor.signedIn(.anna, house))
            #expect(other.cookies["sid"] != nil)
            _ = try await (try await anna.open("/einstellungen/geraete")).press("Alle anderen Geräte abmelden")
            var page = try await anna.open("/einstellungen/passwort")
            try page.fill("Altes Passwort", "falsch, aber lang genug")
            try page.fill("Neues Passwort", "Regenschirm tanzt Montag Kupfer")
            page = try await page.press("Speichern")
            try page.fill("Altes Passwort", Cast.anna.password)
            try page.fill("Neues Passwort", "Regenschirm tanzt Montag Kupfer")
            _ = try await page.press("Speichern")
            page = try await anna.open("/einstellungen/email")
            try page.fill("Neue E-Mail-Adresse", "anna.neu@kunden.example")
            _ = try await page.press("Bestätigung anfordern")
            let letter = try #require(try await house.letters(to: "anna.neu@kunden.example").first)
            page = try await anna.open(letter.link())
            _ = try await page.press("Adresse bestätigen")
            #expect(
                try await Self.kinds(house) == [
                    "signed-in", "signed-in", "sessions-ended", "sign-in-failed", "password-changed",
                    "email-change-asked", "email-changed",
                ])
        }
    }

    /// Orders cost money, and whoever has the account could make them.
    @Test(arguments: Engine.all)
    func `orders, a withdrawn change and a code on paper`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let delivery = "/einstellungen/zustellung"
            _ = try await anna.open(delivery).press("zahlungspflichtig bestellen")
            _ = try await anna.open(delivery).follow("Vertrag widerrufen").press("Widerruf bestätigen")
            _ = try await anna.open(delivery).press("Rechnung auf Papier anfordern")
            var page = try await anna.open("/einstellungen/email")
            try page.fill("Neue E-Mail-Adresse", "anna.neu@kunden.example")
            page = try await page.press("Bestätigung anfordern")
            for _ in 0..<2 { _ = try await page.press("Änderung zurücknehmen") }
            let (_, codes) = try await anna.turnOnSecondFactor()
            page = try await Visitor(house).signIn(Cast.anna.email, Cast.anna.password)
            try page.fill("Code", codes[0])
            #expect(try await page.press("Anmelden").path == "/uebersicht")
            #expect(
                try await Self.kinds(house) == [
                    "signed-in", "paper-ordered", "paper-ended", "paper-copy-asked", "email-change-asked",
                    "email-change-withdrawn", "second-factor-on", "signed-in", "recovery-code-used",
                ])
            #expect(
                try await house.count(
                    "SELECT COUNT(*) FROM audit_event WHERE actor IS NULL AND kind = 'recovery-code-used'") == 1)
            #expect(try await AuditVerification(house.portal).trouble == nil)
        }
    }

    @Test func `a limit that was reached is named once`() async throws {
        try await TestPortal.run { (house) async throws in
            let attacker = Visitor.guest(house, peer: "203.0.113.5")
            for _ in 0..<15 { _ = try await attacker.signIn(Cast.anna.email, "falsches Passwort") }
            let kinds = try await Self.kinds(house)
            #expect(kinds.filter { $0 == "sign-in-failed" }.count == 10)
            #expect(kinds.filter { $0 == "limit-reached" }.count == 1)
        }
    }

    @Test func `pages and readings are not in the log`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            for path in ["/uebersicht", "/postfach/\(Cast.document(Cast.strom))/pdf", "/vertraege/\(Cast.strom)"] {
                #expect(try await anna.open(path).status == 200)
            }
            var page = try await anna.open("/vertraege/\(Cast.strom)/zaehlerstand")
            try page.fill("Zählerstand", "17000")
            _ = try await page.press("Zählerstand senden")
            #expect(try await Self.kinds(house) == ["signed-in"])
        }
    }

    /// Everything in the chain, read for whatever names a person.
    @Test func `nothing in the log names anybody`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house, peer: "203.0.113.77")
            _ = try await Visitor.guest(house, peer: "203.0.113.78").signIn(Cast.clara.email, "falsches Passwort")
            _ = try await Visitor(house, as: .emil).redeem(Cast.letterContract, "xxxxxxxx")
            _ = try await anna.open("/vertraege/\(Cast.twoRegisters)")
            let rows = try await house.store.read { db in
                var rows: [AuditRow] = []
                try db.eachAuditRow { rows.append($0) }
                return rows
            }
            #expect(rows.count == 4)
            let text = "\(rows)"
            for word in [
                "kunden.example", "Anna", "Ahrens", "Clara", Cast.letterContract, Cast.twoRegisters, "203.0.113.77",
                "203.0.113.78", "xxxxxxxx",
            ] { #expect(!text.contains(word), "\(word)") }
            #expect(text.contains("203.0.113.0/24"))
        }
    }

    @Test(arguments: Engine.all)
    func `an import is in the log`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            _ = try await FolderImport(house.portal, folder: "\(house.folder)/nothing").run()
            #expect(try await Self.kinds(house) == ["imported"])
        }
    }

    /// Rows are added and cut off at the front; no statement changes one.
    @Test func `no code changes the log`() throws {
        let pattern = #"(UPDATE|DELETE FROM|INTO) audit_event"#
        let places = try SourceFile.sources.flatMap { try $0.places(of: pattern) }.sorted()
        let file = "Sources/Portal/Audit/Audit+SQL.swift"
        #expect(places == ["\(file): DELETE FROM audit_event", "\(file): INTO audit_event"])
    }
}
