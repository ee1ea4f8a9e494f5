import Foundation
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Who lets people in, and what takes two.
@Suite struct FourEyesTests {
    private static func invite(_ visitor: Visitor, _ name: String, _ role: String) async throws -> VisitedPage {
        var page = try await visitor.open("/service/personen/einladen")
        try page.fill("Name", name)
        try page.fill("E-Mail-Adresse", "\(name.lowercased())@buero.example")
        try page.choose("Aufgabe", role)
        return try await page.press("Einladung senden")
    }

    private static func role(_ email: String, _ house: TestPortal) async throws -> StaffRole? {
        let address = try EmailAddress(email)
        return try await house.store.read { try $0.staff(email: address)?.role }
    }

    private static let clerk = "Sachbearbeitung: bearbeitet Vorgänge"
    private static let admin = "Verwaltung: lädt dazu Personen ein und sperrt sie"

    @Test(arguments: Engine.all)
    func `an invited person gets a letter, and joins by it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let ada = try await Visitor.office(try await house.hire("Ada", .admin), house)
            let page = try await Self.invite(ada, "Carla", Self.clerk)
            #expect(page.text.contains("Die Einladung ist unterwegs.") && page.text.contains("Eingeladen"))
            let letter = try #require(try await house.letters(to: "carla@buero.example").first)
            let text = try #require(letter.text)
            let start = try #require(text.range(of: "\(TestPortal.baseURL)/service/einladung/"))
            let token = text[start.upperBound...].prefix { $0.isHexDigit }
            #expect(token.count == 64)
            #expect(try await Visitor.guest(house).open("/service/einladung/\(token)").text.contains("Carla"))
            let twice = try await Self.invite(ada, "Carla", Self.clerk)
            #expect(twice.status == 422)
            #expect(try twice.value(of: "Name") == "Carla")
        }
    }

    @Test(arguments: Engine.all)
    func `more than a clerk takes two admins`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (ada, bert) = (try await house.hire("Ada", .admin), try await house.hire("Bert", .admin))
            let first = try await Visitor.office(ada, house)
            let proposed = try await Self.invite(first, "Anton", Self.admin)
            #expect(try await Self.role("anton@buero.example", house) == .reader)
            #expect(proposed.text.contains("Das haben Sie vorgeschlagen"))
            #expect(!proposed.buttons.contains("Bestätigen"))
            // Not even with a form that was made up.
            let change = try #require(
                proposed.root?.all("input").first { $0["name"] == "vorschlag" }?["value"])
            let forged = try await first.sendToOffice(
                "\(proposed.path.prefix { $0 != "?" })/rolle/entscheiden",
                [("vorschlag", change), ("aktion", "bestaetigen")])
            #expect(forged.header("Location")?.hasSuffix("hinweis=vieraugen") == true)
            #expect(try await Self.role("anton@buero.example", house) == .reader)

            let second = try await Visitor.office(bert, house)
            let seen = try await second.open(String(proposed.path.prefix { $0 != "?" }))
            let confirmed = try await seen.press("Bestätigen")
            #expect(confirmed.text.contains("Die neue Aufgabe gilt."))
            #expect(try await Self.role("anton@buero.example", house) == .admin)
            #expect(try await seen.press("Bestätigen").text.contains("Darüber hat schon jemand entschieden."))
            #expect(
                try await house.letters(to: "anton@buero.example").contains {
                    $0.subject == "Service-Büro: Ihre Aufgabe wurde geändert"
                })
        }
    }

    @Test(arguments: Engine.all)
    func `a changed role ends the sessions of the old one`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (ada, bert) = (try await house.hire("Ada", .admin), try await house.hire("Bert", .admin))
            let carla = try await house.hire("Carla", .clerk)
            let hers = try await Visitor.office(carla, house)
            var page = try await Visitor.office(ada, house).open("/service/personen/\(carla.id.value)")
            try page.choose("Neue Aufgabe", "Lesen: sieht Vorgänge und ändert nichts")
            _ = try await page.press("Vorschlagen")
            #expect(try await hers.open("/service/vorgaenge").path == "/service/vorgaenge")
            let seen = try await Visitor.office(bert, house).open("/service/personen/\(carla.id.value)")
            _ = try await seen.press("Bestätigen")
            #expect(try await hers.open("/service/vorgaenge").path.hasPrefix("/service/anmelden"))
        }
    }

    @Test(arguments: Engine.all)
    func `nobody locks themselves or the last admin, and a locked person's work is free`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let number = try await house.paperCopy()
            let (ada, carla) = (try await house.hire("Ada", .admin), try await house.hire("Carla", .clerk))
            let hers = try await Visitor.office(carla, house)
            _ = try await hers.open("/service/vorgaenge/\(number)").press("Vorgang übernehmen")
            let visitor = try await Visitor.office(ada, house)
            let own = try await visitor.sendToOffice("/service/personen/\(ada.id.value)", [("aktion", "sperren")])
            #expect(own.header("Location")?.hasSuffix("hinweis=selbst") == true)
            let locked = try await visitor.open("/service/personen/\(carla.id.value)").press("Sperren")
            #expect(locked.text.contains("Gesperrt. Alle Anmeldungen sind beendet"))
            #expect(try await hers.open("/service").path.hasPrefix("/service/anmelden"))
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE staff_id IS NOT NULL") == 0)
            let back = try await locked.press("Entsperren")
            let again = try await back.press("Neu einladen")
            #expect(again.text.contains("Eingeladen"))
            #expect(try await Visitor.guest(house).officePassword(carla.email, Colleague.password).status == 422)
        }
    }

    @Test func `after a quarter of an hour the code is asked for before access is touched`() async throws {
        try await TestPortal.run { house in
            let (ada, carla) = (try await house.hire("Ada", .admin), try await house.hire("Carla", .clerk))
            let visitor = try await Visitor.office(ada, house)
            let page = try await visitor.open("/service/personen/\(carla.id.value)")
            for _ in 0..<2 {
                house.clock.advance(minutes: 10)
                _ = try await visitor.open("/service/zugang")
            }
            var asked = try await page.press("Sperren")
            #expect(asked.heading == "Noch einmal den Code eingeben")
            #expect(try await house.count("SELECT COUNT(*) FROM staff WHERE locked_at IS NOT NULL") == 0)
            try asked.fill("Code", ada.app.code(at: TOTP.step(at: house.clock.now)))
            let again = try await asked.press("Weiter")
            _ = try await again.press("Noch einmal senden")
            #expect(try await house.count("SELECT COUNT(*) FROM staff WHERE locked_at IS NOT NULL") == 1)
        }
    }

    @Test func `the rule of closing, proposing and confirming`() {
        #expect(StaffRule.closing(isOneself: true, role: .clerk, isActive: true, admins: 3) == .oneself)
        #expect(StaffRule.closing(isOneself: false, role: .admin, isActive: true, admins: 1) == .lastAdmin)
        #expect(StaffRule.closing(isOneself: false, role: .admin, isActive: false, admins: 1) == nil)
        #expect(StaffRule.closing(isOneself: false, role: .admin, isActive: true, admins: 2) == nil)
        func proposing(
            _ wanted: StaffRole, oneself: Bool = false, _ role: StaffRole, waiting: Bool = false, admins: Int = 2
        ) -> StaffRule.Trouble? {
            StaffRule.proposing(
                wanted, isOneself: oneself, role: role, isActive: true, isWaiting: waiting, admins: admins)
        }
        #expect(proposing(.admin, oneself: true, .clerk) == .oneself)
        #expect(proposing(.admin, .clerk, waiting: true) == .waiting)
        #expect(proposing(.clerk, .clerk) == .sameRole)
        #expect(proposing(.clerk, .admin, admins: 1) == .lastAdmin)
        #expect(proposing(.approver, .clerk) == nil)
        func confirming(proposer: Bool = false, oneself: Bool = false, locked: Bool = false) -> StaffRule.Trouble? {
            StaffRule.confirming(
                isProposer: proposer, isOneself: oneself, role: .clerk, isActive: true, isLocked: locked, admins: 2)
        }
        #expect(confirming(proposer: true) == .ownProposal)
        #expect(confirming(oneself: true) == .oneself)
        #expect(confirming(locked: true) == .locked)
        #expect(confirming() == nil)
        #expect(StaffRole.allCases.map(StaffRule.firstRole(for:)) == [.reader, .clerk, .reader, .reader, .reader])
    }
}
