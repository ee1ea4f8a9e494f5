import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct CloseAccountTests {
    @Test(arguments: Engine.all)
    func `closing ends every session and leaves two weeks to think again`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (anna, phone) = (try await Visitor.signedIn(.anna, house), try await Visitor.signedIn(.anna, house))
            let closed = try await anna.closeAccount()
            #expect(closed.path == "/anmelden?hinweis=schliessen")
            #expect(closed.text.contains("in 14 Tagen geschlossen"))
            #expect(try await phone.open("/uebersicht").heading == "Anmelden")

            // Signing in opens one page and no other.
            let page = try await anna.signIn(Cast.anna.email, Cast.anna.password)
            #expect(page.path == "/einstellungen/behalten")
            #expect(page.heading == "Ihr Zugang wird am 04.12.2026 geschlossen")
            let all = Walk.customers(
                contract: Cast.strom, document: Cast.document(Cast.strom), request: "V-2026-004711")
            for address in all where !["/einstellungen/behalten", "/abmelden"].contains(address.path) {
                let answer = try await anna.request(address)
                #expect(answer.status == 303, "\(address)")
                #expect(answer.header("Location") == "/einstellungen/behalten", "\(address)")
            }
            let kept = try await page.press("Zugang behalten")
            #expect(kept.path == "/einstellungen?hinweis=behalten")
            #expect(try await anna.open("/uebersicht").heading == "Übersicht")
            #expect(try await anna.letters().contains { $0.subject == "Ihr Zugang bleibt" })
            let activity = try await anna.open("/einstellungen/aktivitaet").text
            #expect(activity.contains("Schließen des Zugangs beantragt") && activity.contains("Zugang doch behalten"))
            house.clock.advance(days: 15)
            try await Housekeeping(portal: house.portal).tidyUp()
            _ = try await Visitor.signedIn(.anna, house)
        }
    }

    @Test(arguments: Engine.all)
    func `the link of the letter keeps it, once its button is pressed`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            _ = try await house.store.write(about: "test") {
                try $0.run("UPDATE customer SET email = 'ahrens@kunden.example' WHERE number = '100001'")
            }
            _ = try await Visitor.signedIn(.anna, house).closeAccount()
            for address in [Cast.anna.email, "ahrens@kunden.example"] {
                #expect(try await house.letters(to: address).first?.subject?.hasPrefix("Ihr Zugang wird am") == true)
            }
            let letter = try #require(try await house.letters(to: "ahrens@kunden.example").first)
            house.clock.advance(days: 13)
            let guest = Visitor.guest(house)
            for _ in 0..<3 { _ = try await guest.open(letter.link()) }
            #expect(try await house.count("SELECT COUNT(*) FROM account WHERE closes_at IS NOT NULL") == 1)
            let page = try await guest.open(letter.link()).press("Zugang behalten")
            #expect(page.path == "/anmelden?hinweis=behalten")
            #expect(try await guest.open(letter.link()).status == 410)
            _ = try await Visitor.signedIn(.anna, house)
        }
    }

    @Test(arguments: Engine.all)
    func `every known address gets a link, however many there are`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let all = [(Cast.strom, "100001"), (Cast.gas, "100002"), (Cast.internet, "100003")]
            try await house.store.write(about: "test") { db in
                for (contract, customer) in all {
                    try db.run(
                        "UPDATE customer SET email = \("k\(customer)@kunden.example") WHERE number = \(customer)")
                    try db.run(
                        """
                        UPDATE contract SET customer_id = (SELECT id FROM customer WHERE number = \(customer))
                        WHERE number = \(contract)
                        """)
                }
            }
            _ = try await Visitor.signedIn(.anna, house).closeAccount()
            for address in all.map({ "k\($0.1)@kunden.example" }) + [Cast.anna.email] {
                let letter = try #require(try await house.letters(to: address).first, "\(address)")
                #expect(try await Visitor.guest(house).open(letter.link()).status == 200, "\(address)")
            }
        }
    }

    /// Paper and a new postal address were asked for without a contract: billing still has to carry them out.
    @Test(arguments: Engine.all)
    func `what billing has to do stays with the customer`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.open("/einstellungen/zustellung").press("zahlungspflichtig bestellen")
            let page = try await anna.open("/einstellungen/schliessen")
            #expect(page.text.contains("Das endet mit Ihrem Zugang am 04.12.2026"))
            #expect(page.text.contains("Sie zahlen nur für die Tage bis dahin"))
            _ = try await anna.closeAccount()
            house.clock.advance(days: 15)
            #expect(try await Farewell(portal: house.portal).round() == 1)
            let kept = try await house.store.read { db in
                try db.all(
                    """
                    SELECT request.kind, request.payload, customer.number FROM service_request AS request
                    JOIN request_customer AS owner ON owner.request_id = request.id
                    JOIN customer ON customer.id = owner.customer_id
                    WHERE request.account_id IS NULL ORDER BY request.received_at, request.kind
                    """
                ) { (kind: String, payload: String, number: String) in (kind, payload, number) }
            }
            #expect(kept.map { $0.0 } == ["delivery", "account-closed", "delivery"])
            #expect(kept.allSatisfy { $0.2 == "100001" })
            #expect(kept.first?.1.contains("paper") == true)
            #expect(kept.last?.1.contains("electronic") == true && kept.last?.1.contains("2026-12-05") == true)
            for number in [Cast.strom, Cast.gas, Cast.internet] {
                #expect(kept.count > 1 && kept[1].1.contains(number), "\(number)")
            }
        }
    }

    @Test(arguments: Engine.all)
    func `letters of service go on meanwhile, advertising does not`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.tick("Angebote per E-Mail")
            _ = try await anna.confirmWishes()
            let wish = Wish(channel: .email, purpose: .offers)
            let keys = house.portal.keys
            #expect(try await house.store.read { try $0.mayContact(Cast.anna.account, wish, keys) })
            _ = try await anna.closeAccount()
            #expect(try await !house.store.read { try $0.mayContact(Cast.anna.account, wish, keys) })
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                try db.announce(
                    ID(stored: Cast.document(Cast.strom)), of: Cast.contract(Cast.strom), at: now)
            }
            #expect(try await anna.letters().contains { $0.subject?.contains("Jahresabrechnung") == true })
        }
    }

    @Test func `it asks for a password typed lately, and says what is kept`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            house.clock.advance(minutes: 6)
            let page = try await anna.open("/einstellungen/schliessen")
            for words in ["Ihr Vertrag läuft weiter", "§ 257 HGB", "§ 7a UWG", "mit der Post", "8 Jahre"] {
                #expect(page.text.contains(words), "\(words)")
            }
            #expect(page.links.contains { $0.path == "/einstellungen/daten" })
            #expect(try await page.follow("Weiter zum Schließen").heading == "Ihr Passwort noch einmal")
            #expect(try await house.count("SELECT COUNT(*) FROM account WHERE closes_at IS NOT NULL") == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `a new letter opens the contract to a new account`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            _ = try await Visitor.signedIn(.anna, house).closeAccount()
            house.clock.advance(days: 15)
            #expect(try await Farewell(portal: house.portal).round() == 1)
            #expect(try await Visitor.guest(house).signIn(Cast.anna.email, Cast.anna.password).status == 422)
            let code = try await house.portal.passwords.hash("Neu7Xy2k")
            let now = house.clock.now
            try await house.store.write(about: "test") {
                try $0.issueCode(for: Cast.contract(Cast.strom).value, hash: code, at: now, until: now.adding(days: 60))
            }
            let again = Visitor.guest(house)
            var page = try await again.redeem(Cast.strom, "Neu7Xy2k")
            try page.fill("E-Mail-Adresse", "anna.wieder@kunden.example")
            page = try await page.press("Weiter")
            try page.fill("Passwort", "Regenschirm tanzt Montag Kupfer")
            _ = try await page.press("Weiter")
            let letter = try #require(try await house.letters(to: "anna.wieder@kunden.example").first)
            _ = try await again.open(letter.link()).press("Registrierung abschließen")
            let home = try await again.signIn("anna.wieder@kunden.example", "Regenschirm tanzt Montag Kupfer")
            #expect(home.text.contains("Anna Ahrens"))
            for number in [Cast.strom, Cast.gas, Cast.internet] {
                #expect(try await again.open("/vertraege/\(number)").status == 200)
                #expect(try await again.open("/postfach/\(Cast.document(number))/pdf").status == 200)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `whoever read along no longer does, and hears of it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let ben = try await Visitor.signedIn(.ben, house)
            _ = try await Visitor.signedIn(.anna, house).closeAccount()
            #expect(try await ben.open("/vertraege/\(Cast.strom)").status == 200, "not before the end")
            house.clock.advance(days: 15)
            try await Housekeeping(portal: house.portal).tidyUp()
            let again = try await Visitor.signedIn(.ben, house)
            #expect(try await again.open("/vertraege/\(Cast.strom)").status == 404)
            #expect(try await again.letters().contains { $0.subject == "Ein Zugang zu einem Vertrag ist beendet" })
            // Who reads along can leave altogether, too.
            _ = try await again.closeAccount()
            house.clock.advance(days: 15)
            #expect(try await Farewell(portal: house.portal).round() == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM account") == 1)
        }
    }
}

extension Visitor {
    /// As far as the sign-in page that says so.
    func closeAccount() async throws -> VisitedPage {
        let page = try await open("/einstellungen/schliessen").follow("Weiter zum Schließen")
        let button = try #require(page.buttons.first { $0.hasPrefix("Zugang zum") }, "\(page.text)")
        return try await page.press(button)
    }
}
