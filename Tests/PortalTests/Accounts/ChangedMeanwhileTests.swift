import Store
import Testing

@testable import Portal

/// Checking a password takes a moment. One that is changed in that moment opens nothing and changes nothing any more.
@Suite struct ChangedMeanwhileTests {
    private static let next = "Regenschirm tanzt Montag Kupfer"

    /// Anna's password, hashed so that checking it takes long enough to do something meanwhile.
    private static func run(
        on engine: Engine, _ body: (TestPortal, PasswordHasher) async throws -> Void
    ) async throws {
        let slow = try PasswordHasher(cores: 2, longestWait: .seconds(60), passes: 4, kibibytes: 131_072)
        try await TestPortal.run(on: engine, passwords: slow) { house in
            let hash = try await slow.hash(Cast.anna.password)
            try await house.store.write(about: "test") { try $0.setPassword(of: Cast.anna.account, hash: hash) }
            try await body(house, slow)
        }
    }

    /// Sends the form, and sets another password while the old one is checked.
    private static func send(
        _ form: SentForm, by visitor: Visitor, _ house: TestPortal, _ slow: PasswordHasher
    ) async throws -> VisitedPage {
        let other = try await slow.hash("von ihrer Besitzerin gewählt")
        async let answer = visitor.sendOnly(form)
        // How strong a new password is takes a few milliseconds in the same place.
        var turns = 0
        while turns < 6 {
            turns = slow.atOnce == 1 ? turns + 1 : 0
            try await Task.sleep(for: .milliseconds(5))
        }
        try await house.store.write(about: Cast.anna.account.value) {
            try $0.setPassword(of: Cast.anna.account, hash: other)
        }
        let page = try await answer
        let stored = try await house.store.read { try $0.account(Cast.anna.account)?.passwordHash }
        #expect(stored == other)
        return page
    }

    @Test(arguments: Engine.all)
    func `signing in`(engine: Engine) async throws {
        try await Self.run(on: engine) { house, slow in
            let thief = Visitor(house)
            var page = try await thief.open("/anmelden")
            try page.fill("E-Mail-Adresse", Cast.anna.email)
            try page.fill("Passwort", Cast.anna.password)
            let answer = try await Self.send(try page.form(pressing: "Anmelden"), by: thief, house, slow)
            #expect(answer.status == 422)
            #expect(answer.text.contains("passen nicht zusammen"))
            #expect(try await house.count("SELECT COUNT(*) FROM session") == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `changing the password`(engine: Engine) async throws {
        try await Self.run(on: engine) { house, slow in
            let thief = try await Visitor.signedIn(.anna, house)
            var page = try await thief.open("/einstellungen/passwort")
            try page.fill("Altes Passwort", Cast.anna.password)
            try page.fill("Neues Passwort", Self.next)
            let form = try page.form(pressing: "Speichern")
            #expect(try await Self.send(form, by: thief, house, slow).status == 422)
        }
    }

    /// Hashes made with the parameters of years ago are renewed by the way.
    @Test func `a sign-in renews a hash of old parameters`() async throws {
        try await TestPortal.run { house in
            let old = try PasswordHasher(cores: 1, passes: 1, kibibytes: 8192)
            let weak = try await old.hash(Cast.anna.password)
            try await house.store.write(about: "test") { try $0.setPassword(of: Cast.anna.account, hash: weak) }
            #expect(!house.portal.passwords.isCurrent(weak))
            _ = try await Visitor.signedIn(.anna, house)
            let stored = try #require(
                try await house.store.read { try $0.account(Cast.anna.account)?.passwordHash })
            #expect(stored != weak && house.portal.passwords.isCurrent(stored))
            #expect(try await house.portal.passwords.verify(Cast.anna.password, against: stored))
        }
    }
}
