import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// What somebody of the office does about their own access.
@Suite struct OwnAccessTests {
    @Test(arguments: Engine.all)
    func `a new password ends the other sessions and is told`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let colleague = try await house.hire("Petra", .clerk)
            let other = try await Visitor.office(colleague, house)
            house.clock.advance(seconds: 30)
            let petra = try await Visitor.office(colleague, house)
            var page = try await petra.open("/service/zugang").follow("Passwort ändern")
            try page.fill("Altes Passwort", "falsches Passwort")
            try page.fill("Neues Passwort", "Noch ein langer Satz fürs Büro")
            let wrong = try await page.press("Speichern")
            #expect(wrong.status == 422)
            try page.fill("Altes Passwort", Colleague.password)
            #expect(try await page.press("Speichern").text.contains("Das neue Passwort gilt."))
            #expect(try await other.open("/service").path.hasPrefix("/service/anmelden"))
            #expect(try await petra.open("/service/zugang").path == "/service/zugang")
            #expect(
                try await house.letters(to: colleague.email).contains {
                    $0.subject == "Service-Büro: Passwort geändert"
                })
            let next = try await Visitor.guest(house).officePassword(colleague.email, Colleague.password)
            #expect(next.status == 422)
            let right = try await Visitor.guest(house).officePassword(
                colleague.email, "Noch ein langer Satz fürs Büro")
            #expect(right.heading == "Code eingeben")
        }
    }

    @Test(arguments: Engine.all)
    func `a code on paper lets in once, and new ones end the old`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let colleague = try await house.hire("Petra", .clerk)
            let petra = try await Visitor.office(colleague, house)
            let shown = try await petra.open("/service/zugang").press("Neue Wiederherstellungscodes machen")
            let codes = shown.main?.all("code").map(\.text) ?? []
            #expect(codes.count == RecoveryCode.count)
            func signIn(_ code: String) async throws -> VisitedPage {
                var page = try await Visitor.guest(house).officePassword(colleague.email, Colleague.password)
                try page.fill("Code", code)
                return try await page.press("Anmelden")
            }
            #expect(try await signIn(codes[0]).path == "/service/vorgaenge")
            #expect(try await signIn(codes[0]).status == 422)
            let letters = try await house.letters(to: colleague.email)
            #expect(letters.contains { $0.subject == "Service-Büro: Wiederherstellungscode benutzt" })
            _ = try await petra.open("/service/zugang").press("Neue Wiederherstellungscodes machen")
            #expect(try await signIn(codes[1]).status == 422)
        }
    }

    @Test(arguments: Engine.all)
    func `one's other sign-ins are listed and ended`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let colleague = try await house.hire("Petra", .clerk)
            let other = try await Visitor.office(colleague, house)
            house.clock.advance(seconds: 30)
            let petra = try await Visitor.office(colleague, house)
            let page = try await petra.open("/service/zugang")
            #expect(page.main?.all("li").count { $0.text.hasPrefix("Firefox, Linux") } == 2)
            #expect(
                try await page.press("Alle anderen abmelden").text.contains("Die anderen Anmeldungen sind beendet."))
            #expect(try await other.open("/service").path.hasPrefix("/service/anmelden"))
        }
    }

    @Test(arguments: DemoColleague.all.map(\.name))
    func `the demo's people come in with the key that is printed`(name: String) async throws {
        try await TestPortal.run(isDemo: true) { house in
            try await DemoColleague.add(to: house.portal)
            try await DemoColleague.add(to: house.portal)
            let one = try #require(DemoColleague.all.first { $0.name == name })
            #expect(one.secret.count == TOTP.secretBytes && one.key == Base32.string(one.secret))
            let visitor = Visitor.guest(house)
            var page = try await visitor.officePassword(one.email, one.password)
            try page.fill("Code", TOTP(secret: one.secret).code(at: TOTP.step(at: house.clock.now)))
            #expect(try await page.press("Anmelden").path == "/service/vorgaenge")
        }
    }
}
