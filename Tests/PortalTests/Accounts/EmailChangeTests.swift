import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct EmailChangeTests {
    private static let new = "anna.neu@kunden.example"

    private static func ask(_ visitor: Visitor, _ address: String) async throws -> VisitedPage {
        var page = try await visitor.open("/einstellungen/email")
        try page.fill("Neue E-Mail-Adresse", address)
        return try await page.press("Bestätigung anfordern")
    }

    private static func confirm(_ house: TestPortal, _ visitor: Visitor) async throws -> VisitedPage {
        let letter = try #require(try await house.letters(to: new).first)
        let page = try await visitor.open(letter.link())
        #expect(page.heading == "Neue E-Mail-Adresse bestätigen")
        return try await page.press("Adresse bestätigen")
    }

    private static func signsIn(_ house: TestPortal, _ address: String) async throws -> Bool {
        try await Visitor.guest(house).signIn(address, Cast.anna.password).path == "/uebersicht"
    }

    @Test(arguments: Engine.all)
    func `the new address counts once it is confirmed there`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (anna, phone) = (try await Visitor.signedIn(.anna, house), try await Visitor.signedIn(.anna, house))
            var page = try await Self.ask(anna, Self.new)
            #expect(page.text.contains("An \(Self.new)") || page.text.contains("E-Mail an \(Self.new)"))
            #expect(try await anna.open("/einstellungen").text.contains("wartet auf Ihre Bestätigung"))
            #expect(try await Self.signsIn(house, Cast.anna.email))
            #expect(try await !Self.signsIn(house, Self.new))
            // Opening the link changes nothing.
            let letter = try #require(try await house.letters(to: Self.new).first)
            for _ in 0..<3 { _ = try await Visitor.guest(house).open(letter.link()) }
            #expect(try await Self.signsIn(house, Cast.anna.email))

            page = try await Self.confirm(house, anna)
            #expect(page.path == "/einstellungen?hinweis=email")
            #expect(try await !Self.signsIn(house, Cast.anna.email))
            #expect(try await Self.signsIn(house, Self.new))
            #expect(try await phone.open("/uebersicht").heading == "Anmelden")
            #expect(try await anna.open("/uebersicht").heading == "Übersicht")
            #expect(try await anna.open("/einstellungen/aktivitaet").text.contains("E-Mail-Adresse geändert"))
            for address in [Cast.anna.email, Self.new] {
                let told = try await house.letters(to: address).filter {
                    $0.subject == "Ihre E-Mail-Adresse wurde geändert"
                }
                #expect(told.count == 1, "\(address)")
            }
        }
    }

    @Test(arguments: Engine.all)
    func `the old address undoes it, and the password of whoever did it ends`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let thief = try await Visitor.signedIn(.anna, house)
            _ = try await Self.ask(thief, Self.new)
            _ = try await Self.confirm(house, thief)
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                _ = try db.turnOnSecondFactor(of: Cast.anna.account, sealed: [1], step: 1, at: now)
            }
            house.clock.advance(days: 6)
            let letter = try #require(
                try await house.letters(to: Cast.anna.email).first {
                    $0.subject == "Ihre E-Mail-Adresse wurde geändert"
                })
            let anna = Visitor(house, as: .anna)
            // The link was made when the letter was sent, six days ago.
            var page = try await anna.open(letter.link())
            #expect(page.heading == "Änderung rückgängig machen")
            page = try await page.press("Rückgängig machen")
            #expect(page.heading == "Ihr Zugang gehört wieder Ihnen")
            #expect(try await thief.open("/uebersicht").heading == "Anmelden")
            #expect(try await !Self.signsIn(house, Self.new))
            #expect(try await !Self.signsIn(house, Cast.anna.email))
            let reset = try #require(
                try await anna.letters().first { $0.subject == "Neues Passwort für das Kundenportal" })
            page = try await anna.open(reset.link())
            try page.fill("Neues Passwort", "Regenschirm tanzt Montag Kupfer")
            _ = try await page.press("Passwort speichern")
            #expect(try await anna.signIn(Cast.anna.email, "Regenschirm tanzt Montag Kupfer").path == "/uebersicht")
            #expect(try await anna.open("/einstellungen").text.contains("Bankverbindung sind bis"))
            house.clock.advance(hours: 73)
            let later = house.clock.now
            #expect(try await house.store.read { try $0.bankFrozenUntil(Cast.anna.account, at: later) } == nil)
            // A second press finds nothing.
            #expect(try await Visitor.guest(house).open(letter.link()).heading == "Dieser Link gilt nicht mehr")
        }
    }

    /// Whoever knew the password may have asked for an address of their own. A new password ends that, too.
    @Test(arguments: ["passwort", "brief", "geraete"])
    func `a change that waits ends with the password and with the other devices`(way: String) async throws {
        try await TestPortal.run { house in
            let thief = try await Visitor.signedIn(.anna, house)
            _ = try await Self.ask(thief, Self.new)
            let told = try #require(try await house.letters(to: Cast.anna.email).first)
            #expect(told.subject == "Neue E-Mail-Adresse angefragt")
            let words = try #require(told.text)
            #expect(words.contains("möchte die E-Mail-Adresse auf") && !words.contains(Self.new))
            let link = try #require(try await house.letters(to: Self.new).first).link()
            let anna = try await Visitor.signedIn(.anna, house)
            var page: VisitedPage
            switch way {
            case "passwort":
                page = try await anna.open("/einstellungen/passwort")
                try page.fill("Altes Passwort", Cast.anna.password)
                try page.fill("Neues Passwort", "Regenschirm tanzt Montag Kupfer")
                _ = try await page.press("Speichern")
            case "brief":
                page = try await Visitor(house).open("/passwort-vergessen")
                try page.fill("E-Mail-Adresse", Cast.anna.email)
                _ = try await page.press("E-Mail anfordern")
                let reset = try #require(
                    try await anna.letters().first { $0.subject == "Neues Passwort für das Kundenportal" })
                page = try await Visitor(house).open(reset.link())
                try page.fill("Neues Passwort", "Regenschirm tanzt Montag Kupfer")
                _ = try await page.press("Passwort speichern")
            default:
                page = try await anna.open("/einstellungen/geraete")
                _ = try await page.press("Alle anderen Geräte abmelden")
            }
            page = try await Visitor.guest(house).open(link)
            #expect(page.heading == "Dieser Link gilt nicht mehr")
            #expect(try await house.count("SELECT COUNT(*) FROM email_change") == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `an address with a login stays where it is`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await Self.ask(anna, Cast.clara.email)
            #expect(page.text.contains("ist unterwegs"), "nobody is told who has a login")
            let letter = try #require(try await house.letters(to: Cast.clara.email).first)
            let answer = try await anna.open(letter.link()).press("Adresse bestätigen")
            #expect(answer.heading == "Diese Adresse hat schon einen Zugang")
            #expect(try await Self.signsIn(house, Cast.anna.email))
            _ = try await Visitor.signedIn(.clara, house)
        }
    }

    /// Two accounts want the same address, and its owner presses both links in the same moment.
    @Test(arguments: Engine.all)
    func `one of two accounts gets an address`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            for round in 0..<5 {
                house.clock.advance(hours: 2)
                let wanted = "gemeinsam.\(round)@kunden.example"
                for person in [Cast.anna, .clara] {
                    try await house.store.write(about: person.email) { db in
                        try db.run(
                            """
                            UPDATE account SET email = \(person.email), email_key = \(person.email)
                            WHERE id = \(person.account)
                            """)
                    }
                    _ = try await Self.ask(try await Visitor.signedIn(person, house), wanted)
                }
                let links = try await house.letters(to: wanted).map { try $0.link() }
                #expect(links.count == 2)
                var pages: [VisitedPage] = []
                for link in links { pages.append(try await Visitor.guest(house).open(link)) }
                let ready = pages
                let headings = try await withThrowingTaskGroup(of: String.self) { group in
                    for page in ready { group.addTask { try await page.press("Adresse bestätigen").heading } }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(headings.sorted() == ["Anmelden", "Diese Adresse hat schon einen Zugang"])
                #expect(try await house.count("SELECT COUNT(*) FROM account WHERE email_key = \(wanted)") == 1)
            }
        }
    }

    /// Who took the account over by its address is not the only one who hears what happens then.
    @Test(arguments: Engine.all)
    func `the former address hears of everything as long as it can undo`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let thief = try await Visitor.signedIn(.anna, house)
            _ = try await Self.ask(thief, Self.new)
            _ = try await Self.confirm(house, thief)
            for (days, count) in [(6, 1), (2, 1)] {
                house.clock.advance(days: days)
                _ = try await Visitor(house).signIn(Self.new, Cast.anna.password)
                let former = try await house.letters(to: Cast.anna.email).filter { $0.subject == "Neue Anmeldung" }
                #expect(former.count == count, "after \(days) more days")
            }
            #expect(try await house.letters(to: Self.new).filter { $0.subject == "Neue Anmeldung" }.count == 2)
        }
    }

    @Test func `it asks for the password when that was typed too long ago`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            house.clock.advance(minutes: 6)
            var page = try await anna.open("/einstellungen/email")
            #expect(page.heading == "Ihr Passwort noch einmal")
            try page.fill("Passwort", "falsch geraten und lang")
            page = try await page.press("Weiter")
            #expect(page.status == 422)
            try page.fill("Passwort", Cast.anna.password)
            page = try await page.press("Weiter")
            #expect(page.path == "/einstellungen/email")
            // Typed in time, sent too late: the address is still there after the password.
            try page.fill("Neue E-Mail-Adresse", Self.new)
            house.clock.advance(minutes: 6)
            page = try await page.press("Bestätigung anfordern")
            #expect(page.heading == "Ihr Passwort noch einmal")
            #expect(try await house.letters(to: Self.new).isEmpty)
            try page.fill("Passwort", Cast.anna.password)
            page = try await page.press("Weiter")
            page = try await page.press("Noch einmal senden")
            #expect(page.text.contains("ist unterwegs"))
            #expect(try await house.letters(to: Self.new).count == 1)
        }
    }

    @Test func `what is no new address is told at its field`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            for typed in ["", "anna", "anna@", Cast.anna.email, String(repeating: "a", count: 300) + "@b.de"] {
                let page = try await Self.ask(anna, typed)
                #expect(page.status == 422)
                #expect(try page.error(at: "Neue E-Mail-Adresse") != nil, "\(typed.prefix(20))")
            }
            #expect(try await house.letters().isEmpty)
        }
    }

    @Test func `a confirmation lapses, is withdrawn, and is not asked for without end`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await Self.ask(anna, Self.new)
            let letter = try #require(try await house.letters(to: Self.new).first)
            _ = try await anna.open("/einstellungen/email").press("Änderung zurücknehmen")
            #expect(try await anna.open(letter.link()).heading == "Dieser Link gilt nicht mehr")
            for _ in 1..<Throttle.emailChangeByAccount.most {
                #expect(try await Self.ask(anna, Self.new).status == 200)
            }
            #expect(try await Self.ask(anna, Self.new).status == 429)
        }
    }
}
