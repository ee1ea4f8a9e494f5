import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Wrong passwords slow an account down and never close it for its owner.
@Suite struct SignInPauseTests {
    private static let start = Instant(Day(unchecked: "2026-11-20"), hour: 10)

    @Test(arguments: [
        (0, 0), (9, 0), (10, 30), (11, 60), (12, 120), (13, 240), (14, 480), (15, 900), (16, 900), (50, 900),
        (99, 900), (100, 43_200), (5000, 43_200),
    ])
    func `how long the pause is`(count: Int, seconds: Int) {
        #expect(SignInPause.seconds(after: count, last: Self.start, at: Self.start) == seconds)
        let later = Self.start.adding(seconds: seconds)
        #expect(SignInPause.seconds(after: count, last: Self.start, at: later) == 0)
        if seconds > 0 {
            #expect(SignInPause.seconds(after: count, last: Self.start, at: later.adding(seconds: -1)) == 1)
        }
    }

    private static func guess(_ house: TestPortal, _ turn: Int, _ email: String = Cast.anna.email) async throws
        -> VisitedPage
    {
        try await Visitor.guest(house, peer: "203.\(turn / 250).113.\(turn % 250)").signIn(email, "falsches Passwort")
    }

    /// Each try is made from another address, as soon as the pause is over.
    @Test(arguments: Engine.all)
    func `a hundred in a row, then nothing for twelve hours`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let home = try await Visitor.signedIn(.anna, house)
            var turn = 0
            for count in 0..<SignInPause.most {
                let pause = SignInPause.seconds(after: count, last: house.clock.now, at: house.clock.now)
                if pause > 0 {
                    let early = try await Self.guess(house, turn)
                    #expect(early.status == 429)
                    #expect(early.header("Retry-After") == "\(pause)", "after \(count)")
                    turn += 1
                    house.clock.advance(seconds: pause)
                }
                #expect(try await Self.guess(house, turn).status == 422, "try \(count)")
                turn += 1
            }
            house.clock.advance(hours: 11, minutes: 59)
            let closed = try await Visitor(house).signIn(Cast.anna.email, Cast.anna.password)
            #expect(closed.status == 429)
            // Open all the time: the browser she knows, and a new password by letter.
            home.setCookie("sid", nil)
            #expect(try await home.signIn(Cast.anna.email, Cast.anna.password).path == "/uebersicht")
            #expect(try await Visitor(house).signIn(Cast.anna.email, Cast.anna.password).status == 429)
            house.clock.advance(minutes: 1)
            #expect(try await Visitor(house).signIn(Cast.anna.email, Cast.anna.password).path == "/uebersicht")
        }
    }

    @Test func `a new password by letter ends the pause`() async throws {
        try await TestPortal.run { (house) async throws in
            for turn in 0..<10 { _ = try await Self.guess(house, turn) }
            let anna = Visitor(house, as: .anna)
            var page = try await anna.signIn(Cast.anna.email, Cast.anna.password)
            #expect(page.status == 429)
            page = try await page.follow("Neues Passwort anfordern")
            try page.fill("E-Mail-Adresse", Cast.anna.email)
            _ = try await page.press("E-Mail anfordern")
            let letter = try await anna.letters().first { $0.subject == "Neues Passwort für das Kundenportal" }
            page = try await anna.open(try #require(letter).link())
            try page.fill("Neues Passwort", "Regenschirm tanzt Montag Kupfer")
            _ = try await page.press("Passwort speichern")
            // Whoever guesses goes on; this browser is known by now.
            for turn in 20..<40 { _ = try await Self.guess(house, turn) }
            #expect(try await Self.guess(house, 40).status == 429)
            #expect(
                try await anna.signIn(Cast.anna.email, "Regenschirm tanzt Montag Kupfer").path == "/uebersicht")
            #expect(
                try await house.count("SELECT COUNT(*) FROM known_device WHERE account_id = \(Cast.anna.account)") == 1)
        }
    }

    /// Whether anybody has the address is not told by the limit, its wait or its page.
    @Test func `known and unknown addresses wait alike`() async throws {
        try await TestPortal.run { (house) async throws in
            var pages: [String] = []
            for (base, email) in [(0, Cast.anna.email), (100, "niemand@kunden.example")] {
                for turn in 0..<10 { _ = try await Self.guess(house, base + turn, email) }
                pages.append(try await Self.guess(house, base + 50, email).masked())
            }
            #expect(pages[0] == pages[1])
            #expect(pages[0].contains("retry-after: 30"))
        }
    }

    /// Ten in a row are told, once, to every address known; for one nobody has the same is counted.
    @Test(arguments: Engine.all)
    func `the owner hears of a row of wrong passwords`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let subject = "Falsche Passwörter für Ihren Zugang"
            try await house.store.write(about: "customer") {
                try $0.run("UPDATE customer SET email = 'anna.alt@kunden.example' WHERE number = '100001'")
            }
            func told(_ address: String) async throws -> Int {
                try await house.letters(to: address).filter { $0.subject == subject }.count
            }
            for turn in 0..<9 { _ = try await Self.guess(house, turn) }
            #expect(try await house.letters().isEmpty)
            for turn in 0..<3 {
                #expect(try await Self.guess(house, 20 + turn).status == 422)
                house.clock.advance(minutes: 5)
            }
            for address in [Cast.anna.email, "anna.alt@kunden.example"] {
                #expect(try await told(address) == 1, "\(address)")
            }
            let letter = try #require(try await house.letters(to: Cast.anna.email).first)
            for words in ["10-mal hintereinander", "nicht gesperrt", "20.11.2026"] {
                #expect(letter.text?.contains(words) == true, "\(words)")
            }
            // The right password ends the row; ten more are another one.
            house.clock.advance(minutes: 15)
            #expect(try await Visitor(house).signIn(Cast.anna.email, Cast.anna.password).path == "/uebersicht")
            for turn in 0..<10 { _ = try await Self.guess(house, 40 + turn) }
            #expect(try await told(Cast.anna.email) == 2)
            for turn in 0..<12 { _ = try await Self.guess(house, 60 + turn, "niemand@kunden.example") }
            #expect(try await told("niemand@kunden.example") == 0)
            #expect(try await house.count("SELECT COUNT(*) FROM throttle WHERE bucket = 'wrong-passwords-letter'") == 2)
        }
    }

    @Test(arguments: Engine.all)
    func `tries at the same moment get no more than the free ones`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            let now = house.clock.now
            let admitted = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<40 {
                    group.addTask {
                        try await house.store.write(about: "who") { try $0.pause(beforeTryOf: "who", at: now) } == nil
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(admitted == SignInPause.free)
        }
    }

    /// Stuffing: one password each for many addresses.
    @Test func `twenty different addresses from one network address`() async throws {
        try await TestPortal.run { (house) async throws in
            let attacker = Visitor.guest(house, peer: "203.0.113.5")
            for turn in 0..<20 {
                let email = turn == 7 ? Cast.clara.email : "kunde\(turn)@kunden.example"
                #expect(try await attacker.signIn(email, "falsch").status == 422)
            }
            for email in ["kunde20@kunden.example", "kunde20@kunden.example", "kunde1@kunden.example"] {
                let page = try await attacker.signIn(email, "falsch")
                #expect(page.status == 429)
                #expect(page.header("Retry-After") == "600")
            }
            #expect(try await Visitor.signedIn(.anna, house).cookies["sid"] != nil)
        }
    }

    @Test func `a hundred in an hour from one network address`() async throws {
        try await TestPortal.run { (house) async throws in
            let attacker = Visitor.guest(house, peer: "203.0.113.5")
            for turn in 0..<100 {
                if turn % 15 == 0, turn > 0 { house.clock.advance(minutes: 5) }
                if turn % 10 == 0 { house.clock.advance(minutes: 3) }
                #expect(try await attacker.signIn("kunde\(turn / 10)@kunden.example", "falsch").status == 422)
                if turn == 49 { house.clock.advance(minutes: 1) }
            }
            let page = try await attacker.signIn("kunde99@kunden.example", "falsch")
            #expect(page.status == 429)
        }
    }

    @Test(arguments: Engine.all)
    func `more than three hundred wrong passwords in a minute are an alarm`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            for turn in 0..<300 { _ = try await Self.guess(house, turn, "kunde\(turn)@kunden.example") }
            #expect(house.portal.alarms.text.contains(#"sign-in-failures"} 0"#))
            for turn in 300..<303 { _ = try await Self.guess(house, turn, "kunde\(turn)@kunden.example") }
            #expect(house.portal.alarms.text.contains(#"sign-in-failures"} 1"#))
            #expect(try await house.letters(to: "sicherheit@demo-stadtwerke.example").count == 1)
            #expect(try await Visitor.signedIn(.anna, house).cookies["sid"] != nil)
            house.clock.advance(seconds: 61)
            _ = try await Self.guess(house, 400, "kunde400@kunden.example")
            #expect(house.portal.alarms.text.contains(#"sign-in-failures"} 1"#))
        }
    }
}
