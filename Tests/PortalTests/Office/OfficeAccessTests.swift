import Foundation
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Getting into the office, and out of it again.
@Suite struct OfficeAccessTests {
    private static func kinds(_ house: TestPortal) async throws -> [String] {
        try await house.store.read { db in
            try db.all("SELECT kind FROM audit_event ORDER BY position") { (kind: String) in kind }
        }
    }

    private static func link(_ text: String) throws -> String {
        let start = try #require(text.range(of: "\(TestPortal.baseURL)/service/einladung/"))
        return "/service/einladung/\(text[start.upperBound...].prefix { $0.isHexDigit })"
    }

    @Test(arguments: Engine.all)
    func `the first person comes in by a command's link, once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let said = try await house.portal.addStaff(
                name: "Petra Paulsen", email: "petra@buero.example", role: "approver")
            let link = try Self.link(said)
            let petra = Visitor.guest(house)
            // Opening it changes nothing, however often.
            for _ in 0..<2 { #expect(try await petra.open(link).status == 200) }
            #expect(try await house.count("SELECT COUNT(*) FROM staff WHERE joined_at IS NOT NULL") == 0)
            var page = try await petra.open("/service/einladung")
            #expect(page.text.contains("Petra Paulsen"))
            let app = try AuthenticatorApp(page).totp
            try page.fill("Neues Passwort", "kurz")
            try page.fill("Code", "000000")
            var wrong = try await page.press("Zugang einrichten")
            #expect(wrong.status == 422 && wrong.problems.count == 2)
            try wrong.fill("Neues Passwort", Colleague.password)
            try wrong.fill("Code", app.code(at: TOTP.step(at: house.clock.now)))
            let codes = try await wrong.press("Zugang einrichten")
            #expect(codes.heading == "Ihre Wiederherstellungscodes")
            #expect(codes.main?.all("code").count == RecoveryCode.count)
            #expect(petra.cookies["staff"] == nil, "nobody is signed in by it")
            #expect(try await Visitor.guest(house).open(link).status == 410)

            house.clock.advance(seconds: 30)
            var next = try await petra.officePassword("petra@buero.example", Colleague.password)
            #expect(next.heading == "Code eingeben" && petra.cookies["staff"] == nil)
            try next.fill("Code", app.code(at: TOTP.step(at: house.clock.now)))
            let inside = try await next.press("Anmelden")
            #expect(inside.path == "/service/vorgaenge")
            #expect(try await Self.kinds(house) == ["staff-added", "staff-joined", "staff-signed-in"])
            #expect(try await AuditVerification(house.portal, known: nil).trouble == nil)
        }
    }

    @Test(arguments: Engine.all)
    func `an invitation ends after 72 hours, and a newer one ends it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let first = try Self.link(
                try await house.portal.addStaff(name: "Petra", email: "petra@buero.example", role: "clerk"))
            let second = try Self.link(try await house.portal.inviteStaff(email: "petra@buero.example"))
            #expect(try await Visitor.guest(house).open(first).status == 410)
            house.clock.advance(hours: 71)
            #expect(try await Visitor.guest(house).open(second).status == 200)
            house.clock.advance(hours: 1)
            #expect(try await Visitor.guest(house).open(second).status == 410)
            await #expect(throws: SettingProblem.self) {
                try await house.portal.addStaff(name: "Petra", email: "Petra@buero.example", role: "clerk")
            }
            await #expect(throws: SettingProblem.self) {
                try await house.portal.addStaff(name: "Paul", email: "paul@buero.example", role: "boss")
            }
        }
    }

    @Test(arguments: Engine.all)
    func `the password alone opens nothing, and a code counts once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let petra = try await house.hire("Petra", .clerk)
            let wrong = try await Visitor.guest(house).officePassword(petra.email, "falsches Passwort")
            let nobody = try await Visitor.guest(house).officePassword("niemand@buero.example", "falsches Passwort")
            #expect(wrong.status == 422 && wrong.masked(petra.email) == nobody.masked("niemand@buero.example"))
            let half = Visitor.guest(house)
            _ = try await half.officePassword(petra.email, Colleague.password)
            #expect(try await half.open("/service/vorgaenge").path.hasPrefix("/service/anmelden"))
            _ = try await Visitor.office(petra, house)
            let again = try await half.open("/service/anmelden/code").typeCode(petra, house)
            #expect(again.status == 422, "the code was used")
            // A customer's password opens no office, and Anna's session is nobody there.
            #expect(try await Visitor.guest(house).officePassword(Cast.anna.email, Cast.anna.password).status == 422)
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open("/service/vorgaenge").path.hasPrefix("/service/anmelden"))
        }
    }

    @Test(arguments: Engine.all)
    func `a session ends after 15 minutes without a click and after ten hours with them`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let colleague = try await house.hire("Petra", .clerk)
            let petra = try await Visitor.office(colleague, house)
            house.clock.advance(minutes: 14)
            #expect(try await petra.open("/service/vorgaenge").path == "/service/vorgaenge")
            house.clock.advance(minutes: 15)
            #expect(
                try await petra.open("/service/vorgaenge").path == "/service/anmelden?weiter=%2Fservice%2Fvorgaenge")
            let second = try await Visitor.office(colleague, house)
            for _ in 0..<60 {
                house.clock.advance(minutes: 10)
                _ = try await second.open("/service/zugang")
            }
            #expect(try await second.open("/service/zugang").path.hasPrefix("/service/anmelden"))
        }
    }

    @Test(arguments: Engine.all)
    func `who is locked is out at once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let colleague = try await house.hire("Petra", .clerk)
            let petra = try await Visitor.office(colleague, house)
            _ = try await house.portal.lockStaff(email: colleague.email)
            #expect(try await petra.open("/service/vorgaenge").path.hasPrefix("/service/anmelden"))
            #expect(try await Visitor.guest(house).officePassword(colleague.email, Colleague.password).status == 422)
        }
    }

    @Test func `guesses of others pause strangers and not who was here before`() async throws {
        try await TestPortal.run { house in
            let colleague = try await house.hire("Petra", .clerk)
            let petra = try await Visitor.office(colleague, house)
            petra.setCookie("staff", nil)
            for turn in 0..<12 {
                let guesser = Visitor.guest(house, peer: "203.0.113.\(turn)")
                _ = try await guesser.officePassword(colleague.email, "falsches Passwort")
            }
            let stranger = Visitor.guest(house, peer: "198.51.100.1")
            #expect(try await stranger.officePassword(colleague.email, Colleague.password).status == 429)
            house.clock.advance(seconds: 30)
            let page = try await petra.officePassword(colleague.email, Colleague.password)
            #expect(try await page.typeCode(colleague, house).path == "/service/vorgaenge")
        }
    }

    /// What was typed is there after signing in again.
    @Test func `a form that came too late is sent after signing in`() async throws {
        try await TestPortal.run { house in
            let number = try await house.paperCopy()
            let colleague = try await house.hire("Petra", .clerk)
            let petra = try await Visitor.office(colleague, house)
            var page = try await petra.open("/service/vorgaenge/\(number)")
            try page.fill("Frage an den Kunden", "Welches Jahr?")
            house.clock.advance(minutes: 20)
            var signIn = try await page.press("Rückfrage senden")
            #expect(signIn.heading == OfficeSignInTexts.title.german)
            try signIn.fill("E-Mail-Adresse", colleague.email)
            try signIn.fill("Passwort", Colleague.password)
            let again = try await signIn.press("Anmelden").typeCode(colleague, house)
            #expect(again.heading == "Noch einmal senden")
            let sent = try await again.press("Noch einmal senden")
            #expect(sent.text.contains("Gesendet."))
            #expect(sent.text.contains("Welches Jahr?"))
        }
    }
}
