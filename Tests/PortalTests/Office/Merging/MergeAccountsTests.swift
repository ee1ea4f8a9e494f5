import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// From the customer's wish over two people of the office to one account, and back.
@Suite struct MergeAccountsTests {
    private static let merged = "Ihre Zugänge sind zusammengeführt"

    @Test(arguments: Engine.all)
    func `both accounts are proved, two people decide, and one account has everything`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let clara = try await Visitor.signedIn(.clara, house)
            let number = try await house.proveMerge(by: anna, with: .clara)
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            let request = try await petra.open("/service/vorgaenge/\(number)")
            #expect(!request.buttons.contains("Als erledigt melden"), "it ends on its own page")
            var page = try await request.follow("Zugänge ansehen und entscheiden")
            #expect(page.text.contains(Cast.anna.email) && page.text.contains(Cast.clara.email))
            #expect(page.text.contains("Clara Conrad, Kundennummer 100002"))
            page = try await page.press("Vorschlagen")
            #expect(page.text.contains("Das haben Sie vorgeschlagen"))
            #expect(!page.buttons.contains("Bestätigen und zusammenführen"))
            #expect(try await anna.open("/vertraege").text.contains(Cast.twoRegisters) == false)

            let otto = try await Visitor.office(try await house.hire("Otto", .approver), house)
            page = try await otto.open(page.path.prefix { $0 != "?" }.description)
                .press("Bestätigen und zusammenführen")
            #expect(page.text.contains("Die Zugänge sind zusammengeführt."))
            for visitor in [anna, clara] {
                #expect(try await visitor.open("/uebersicht").path.hasPrefix("/anmelden"), "signed out")
            }
            let again = try await Visitor.signedIn(.anna, house)
            #expect(try await again.open("/vertraege").text.contains(Cast.twoRegisters))
            #expect(try await again.open("/vertraege/\(Cast.twoRegisters)").status == 200)
            #expect(try await again.open("/vorgaenge/\(number)").text.contains("Erledigt, durch unseren Kundenservice"))
            let refused = try await Visitor.guest(house).signIn(Cast.clara.email, Cast.clara.password)
            #expect(refused.text.contains("Dieser Zugang ist in einem anderen aufgegangen."))
            #expect(
                try await Visitor.guest(house).signIn(Cast.clara.email, "falsch").text.contains("aufgegangen") == false)
            let hers = try await house.letters(to: Cast.anna.email).first { $0.subject == Self.merged }
            #expect(hers?.words.contains(Cast.twoRegisters) == true)
            #expect(hers?.words.contains("c•••@kunden.example") == true)
            // A session that begins in the same moment opens nothing.
            let now = house.clock.now
            let rules = house.portal.sessionRules
            let found = try await house.store.write(about: "test") { db in
                try db.beginSession("late", for: Cast.clara.account, device: "Firefox", rules: rules, at: now)
                return try db.customer(session: "late", rules: rules, at: now) == nil
            }
            #expect(found)
        }
    }

    @Test(arguments: Engine.all)
    func `who proposes does not confirm, not even with a form that was made up`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let number = try await house.proveMerge(by: Visitor.signedIn(.anna, house), with: .clara)
            let otto = try await Visitor.office(try await house.hire("Otto", .approver), house)
            let page = try await otto.open("/service/vorgaenge/\(number)").follow("Zugänge ansehen und entscheiden")
            let mark = try #require(page.root?.all("input").first { $0["name"] == "stand" }?["value"])
            let path = String(page.path.prefix { $0 != "?" })
            let unproposed = try await otto.sendToOffice("\(path)/entscheiden", [("stand", mark)])
            #expect(unproposed.header("Location")?.hasSuffix("schneller") == true)
            _ = try await page.press("Vorschlagen")
            let forged = try await otto.sendToOffice("\(path)/entscheiden", [("stand", mark)])
            #expect(forged.header("Location")?.hasSuffix("vieraugen") == true)
            #expect(try await house.count("SELECT COUNT(*) FROM account WHERE merged_into IS NOT NULL") == 0)
            // What is confirmed is what was seen.
            let uta = try await Visitor.office(try await house.hire("Uta", .approver), house)
            let seen = try await uta.open(path)
            let now = house.clock.now
            try await house.store.write(about: "test") { try $0.give(Cast.letterGas, to: .clara, as: "owner", at: now) }
            #expect(try await seen.press("Bestätigen und zusammenführen").text.contains("hat sich etwas geändert"))
            let done = try await uta.open(path).press("Bestätigen und zusammenführen")
            #expect(done.text.contains("Die Zugänge sind zusammengeführt."))
            // Pressed twice, it is done once.
            #expect(try await seen.press("Bestätigen und zusammenführen").text.contains("Jemand war schneller"))
            let audited = "SELECT COUNT(*) FROM audit_event WHERE kind = 'accounts-merged'" as SQL
            #expect(try await house.count(audited) == 2)
        }
    }

    @Test(arguments: Engine.all)
    func `the link to the other address undoes it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let number = try await house.mergeAnnaAndClara()
            house.clock.advance(days: 20)
            let letter = try #require(
                try await house.letters(to: Cast.clara.email).first { $0.subject == Self.merged })
            let asked = try await Visitor.guest(house).open(letter.link())
            #expect(asked.heading == "Zusammenführung rückgängig machen")
            #expect(try await asked.press("Rückgängig machen").text.contains("Beide Zugänge sind wieder getrennt."))
            #expect(try await Visitor.guest(house).open(letter.link()).status == 410)
            let clara = try await Visitor.signedIn(.clara, house)
            #expect(try await clara.open("/vertraege/\(Cast.twoRegisters)").status == 200)
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open("/vertraege/\(Cast.twoRegisters)").status == 404)
            #expect(try await anna.open("/vorgaenge/\(number)").text.contains("wurde rückgängig gemacht"))
            #expect(
                try await clara.open("/einstellungen/aktivitaet").text.contains("Zusammenführung rückgängig gemacht"))
            for person in [Cast.anna, .clara] {
                let told = try await house.letters(to: person.email)
                #expect(told.contains { $0.subject == "Die Zusammenführung ist rückgängig gemacht" })
            }
        }
    }

    @Test(arguments: Engine.all)
    func `after thirty days what is left is deleted, and nothing comes back`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            _ = try await house.mergeAnnaAndClara()
            let letter = try #require(
                try await house.letters(to: Cast.clara.email).first { $0.subject == Self.merged })
            let told = house.clock.today.adding(days: 30)
            #expect(letter.words.contains("Bis zum \(told.german)"))
            house.clock.set(Instant(told, hour: 23, minute: 59))
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await Visitor.guest(house).open(letter.link()).heading == "Zusammenführung rückgängig machen")
            house.clock.set(Instant(told.adding(days: 1)))
            #expect(try await Visitor.guest(house).open(letter.link()).status == 410)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count("SELECT COUNT(*) FROM account") == 2)
            #expect(try await house.count("SELECT COUNT(*) FROM account_merge") == 0)
            let kinds = "SELECT COUNT(*) FROM service_request WHERE kind = 'account-closed'" as SQL
            #expect(try await house.count(kinds) == 0, "no customer is without an account")
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open("/vertraege/\(Cast.twoRegisters)").status == 200)
        }
    }

    /// The account that stays is closed before the thirty days are over: it waits until the other one can no longer come
    /// back, and then nothing of it is left behind.
    @Test(arguments: Engine.all)
    func `closing takes along what went into it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            _ = try await house.mergeAnnaAndClara()
            let before = try await house.count("SELECT COUNT(*) FROM account")
            let closed = try await Visitor.signedIn(.anna, house).closeAccount()
            #expect(closed.path == "/anmelden?hinweis=schliessen-spaeter")
            house.clock.advance(days: 15)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count("SELECT COUNT(*) FROM account") == before)
            house.clock.advance(days: 16)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count("SELECT COUNT(*) FROM account") == 1)
            let kinds = "SELECT COUNT(*) FROM service_request WHERE kind = 'account-closed'" as SQL
            #expect(try await house.count(kinds) == 2, "both customers get paper from now on")
        }
    }

    @Test(arguments: Engine.all)
    func `whether an address has an account is not told, and who asks for a new password is led on`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let unknown = try await anna.askToMerge("niemand@kunden.example")
            #expect(unknown.text == (try await anna.askToMerge(Cast.ben.email)).text)
            #expect(try await house.letters(to: "niemand@kunden.example").isEmpty)
            let same = try await anna.askToMerge(Cast.anna.email)
            #expect(same.problems == ["Das ist die Adresse dieses Zugangs. Geben Sie die des anderen ein."])
            _ = try await house.mergeAnnaAndClara()
            var page = try await Visitor.guest(house).open("/passwort-vergessen")
            try page.fill("E-Mail-Adresse", Cast.clara.email)
            _ = try await page.press("E-Mail anfordern")
            let hint = try await house.letters(to: Cast.clara.email)
                .first { $0.subject == "Ihr Zugang ist in einem anderen aufgegangen" }
            #expect(hint?.words.contains("a•••@kunden.example") == true)
        }
    }

    /// An account somebody may have taken over does not swallow another one.
    @Test(arguments: Engine.all)
    func `nothing is merged around a change of the address`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let number = try await house.proveMerge(by: Visitor.signedIn(.anna, house), with: .clara)
            var page = try await Visitor.signedIn(.clara, house).open("/einstellungen/email")
            try page.fill("Neue E-Mail-Adresse", "clara.neu@kunden.example")
            _ = try await page.press("Bestätigung anfordern")
            let otto = try await Visitor.office(try await house.hire("Otto", .approver), house)
            page = try await otto.open("/service/vorgaenge/\(number)").follow("Zugänge ansehen und entscheiden")
            #expect(page.text.contains("gerade die E-Mail-Adresse geändert"))
            #expect(!page.buttons.contains("Vorschlagen"))
        }
    }
}
