import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct KnownDeviceTests {
    private static func signInAgain(_ visitor: Visitor, _ person: Cast = .anna) async throws -> VisitedPage {
        visitor.setCookie("sid", nil)
        return try await visitor.signIn(person.email, person.password)
    }

    private static func attack(_ house: TestPortal, times: Int, from peer: Int = 0) async throws {
        for turn in 0..<times {
            let attacker = Visitor.guest(house, peer: "203.0.\(peer).\(turn / 30)")
            _ = try await attacker.signIn(Cast.anna.email, "falsches Passwort")
        }
    }

    @Test(arguments: Engine.all)
    func `a thousand wrong guesses of others lock nobody out of a known device`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            try await Self.attack(house, times: 1000)
            var count = 0
            for _ in 0..<30 where try await Self.signInAgain(anna).path == "/uebersicht" { count += 1 }
            #expect(count == 30)
            // From anywhere else the account is held up, and Anna's sign-ins gave nobody another try.
            #expect(try await Visitor(house).signIn(Cast.anna.email, Cast.anna.password).status == 429)
        }
    }

    @Test func `a known device guesses no more than anybody`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            anna.setCookie("sid", nil)
            for _ in 0..<Throttle.signInByDevice.most {
                #expect(try await anna.signIn(Cast.anna.email, "falsches Passwort").status == 422)
            }
            #expect(try await anna.signIn(Cast.anna.email, Cast.anna.password).status == 429)
            #expect(try await Visitor.signedIn(.anna, house).cookies["sid"] != nil, "others are not held up by it")
        }
    }

    /// The cookie of one account gives no place at another, nor does one that was made up.
    @Test func `the device of one account is a stranger to another`() async throws {
        try await TestPortal.run { house in
            let clara = try await Visitor.signedIn(.clara, house)
            let device = try #require(clara.cookies["dev"])
            try await Self.attack(house, times: 11)
            for cookie in [device, String(repeating: "a", count: 64), "x"] {
                let visitor = Visitor(house)
                visitor.setCookie("dev", cookie)
                let known = try await visitor.signIn(Cast.anna.email, Cast.anna.password)
                #expect(known.status == 429)
            }
            for turn in 0..<11 {
                let visitor = Visitor(house, peer: "198.51.100.\(turn)")
                visitor.setCookie("dev", device)
                let page = try await visitor.signIn("niemand@kunden.example", "falsches Passwort")
                #expect(page.status == (turn < 10 ? 422 : 429))
            }
        }
    }

    @Test(arguments: Engine.all)
    func `a sign-in from an unknown device is told by letter`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let home = try await Visitor.signedIn(.anna, house)
            #expect(try await home.letters().isEmpty, "the first one right after registering is not")
            _ = try await Self.signInAgain(home)
            #expect(try await home.letters().isEmpty)
            house.clock.advance(hours: 1)
            _ = try await Visitor.signedIn(.anna, house)
            let letter = try #require(try await home.letters().first)
            #expect(letter.subject == "Neue Anmeldung")
            for words in ["Firefox, Linux", "20.11.2026", "alle anderen Geräte"] {
                #expect(letter.text?.contains(words) == true, "\(words) in \(letter.text ?? "")")
            }
            #expect(try await home.letters().count == 1)
        }
    }

    /// A couple with one computer: both are known, and a token somebody planted is worth nothing afterwards.
    @Test func `one browser, two accounts`() async throws {
        try await TestPortal.run { (house) async throws in
            let browser = try await Visitor.signedIn(.clara, house)
            let planted = try #require(browser.cookies["dev"])
            _ = try await Self.signInAgain(browser)
            #expect(browser.cookies["dev"] != planted)
            for person in [Cast.clara, .anna] {
                _ = try await Self.signInAgain(browser, person)
            }
            #expect(try await house.letters().isEmpty)
            #expect(try await house.count("SELECT COUNT(*) FROM known_device") == 2)
            let hash = tokenHash(planted)
            let known = try await house.store.read { try $0.knowsDevice(hash, of: Cast.clara.account) }
            #expect(!known)
        }
    }

    @Test(arguments: ["geraete", "passwort"])
    func `other devices are forgotten`(way: String) async throws {
        try await TestPortal.run { (house) async throws in
            let (lost, own) = (
                try await Visitor.signedIn(.anna, house), try await Visitor.signedIn(.anna, house)
            )
            var page = try await own.open("/einstellungen/\(way)")
            if way == "geraete" {
                #expect(page.text.contains("früher angemeldet haben: 1"))
                _ = try await page.press("Alle anderen Geräte abmelden")
            } else {
                try page.fill("Altes Passwort", Cast.anna.password)
                try page.fill("Neues Passwort", "Regenschirm tanzt Montag Kupfer")
                _ = try await page.press("Speichern")
            }
            for (visitor, isKnown) in [(lost, false), (own, true)] {
                let hash = tokenHash(try #require(visitor.cookies["dev"]))
                #expect(try await house.store.read { try $0.knowsDevice(hash, of: Cast.anna.account) } == isKnown)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `devices nobody signs in with are forgotten after a year`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            _ = try await Visitor.signedIn(.anna, house)
            house.clock.advance(days: 364)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count("SELECT COUNT(*) FROM known_device") == 1)
            house.clock.advance(days: 2)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count("SELECT COUNT(*) FROM known_device") == 0)
        }
    }
}
