import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct UndeliverableTests {
    private static let title = "Unsere E-Mails erreichen Sie nicht"
    private static let again = "Adresse stimmt, noch einmal versuchen"

    private static func run(on engine: Engine, _ body: (TestPortal, MailServer) async throws -> Void) async throws {
        try await MailServer.run { server, port in
            let post = try Post(setting: "smtp://127.0.0.1:\(port)")
            try await TestPortal.run(on: engine, settle: { $0.post = post }) { house in try await body(house, server) }
        }
    }

    /// Queues a letter and lets the postman try it.
    private static func write(to person: Cast, _ house: TestPortal) async throws {
        let now = house.clock.now
        try await house.store.write(about: "test") { db in
            try db.queue(PasswordChangedLetter(), to: try EmailAddress(person.email), in: .german, at: now)
        }
        try await Postman(portal: house.portal).round()
    }

    private static func mark(_ house: TestPortal) async throws -> Undeliverable? {
        try await house.store.read { try $0.undeliverable(of: Cast.anna.account) }
    }

    @Test(arguments: Engine.all)
    func `a refused address is told at the next sign-in, tried again, and forgotten when a letter arrives`(
        engine: Engine
    ) async throws {
        try await Self.run(on: engine) { (house, server) async throws in
            server.refuse(Cast.anna.email, with: 550)
            try await Self.write(to: .anna, house)
            #expect(server.recipients == [])
            #expect(try await house.store.read { try $0.lettersGivenUp() } == 1)
            #expect(try await house.store.read { try $0.countUndeliverable() } == 1)

            let anna = try await Visitor.signedIn(.anna, house)
            for path in ["/uebersicht", "/einstellungen"] {
                let page = try await anna.open(path)
                #expect(page.text.contains(Self.title), "\(path)")
                #expect(page.text.contains("Unsere E-Mail vom 20.11.2026 an \(Cast.anna.email) kam nicht an"))
                #expect(page.links.contains { $0.path == "/einstellungen/email" })
            }
            var page = try await anna.open("/uebersicht").press(Self.again)
            #expect(page.path == "/einstellungen?hinweis=email-pruefung")
            #expect(page.text.contains("Eine E-Mail ist unterwegs"))
            #expect(page.text.contains("haben wir Ihnen noch einmal geschrieben"))
            // It is refused once more: the notice stays and asks again.
            try await Postman(portal: house.portal).round()
            page = try await anna.open("/einstellungen")
            #expect(page.text.contains(Self.title))
            #expect(!page.text.contains("haben wir Ihnen noch einmal geschrieben"))
            server.refuse(Cast.anna.email, with: nil)
            _ = try await page.press(Self.again)
            try await Postman(portal: house.portal).round()
            #expect(Set(server.recipients) == [Cast.anna.email])
            #expect(try await !anna.open("/uebersicht").text.contains(Self.title))
            #expect(try await !anna.open("/einstellungen").text.contains(Self.title))
            // What was given up stays visible to the operator.
            #expect(try await house.store.read { try $0.lettersGivenUp() } >= 2)
        }
    }

    @Test(arguments: [
        ("550 no", "kennt die Adresse nicht"), ("552 no", "ist voll"), ("554 no", "nicht angenommen"),
        ("550 5.1.1 no such user", "kennt die Adresse nicht"), ("550 5.1.10 null MX", "kennt die Adresse nicht"),
        ("550 5.2.2 over quota", "ist voll"), ("550 5.2.1 disabled", "nicht angenommen"),
        ("550 5.1.8 sender unknown", "nicht angenommen"), ("554 5.1.1 no such user", "kennt die Adresse nicht"),
    ])
    func `the reason is told in plain words`(reply: String, words: String) async throws {
        try await Self.run(on: .sqlite) { (house, server) async throws in
            server.answer(reply, to: Cast.anna.email)
            try await Self.write(to: .anna, house)
            #expect(try await Visitor.signedIn(.anna, house).open("/uebersicht").text.contains(words))
            #expect(!house.book.lines.contains { $0.contains(Cast.anna.email) })
        }
    }

    @Test(arguments: Engine.all)
    func `a server that is busy marks nobody`(engine: Engine) async throws {
        try await Self.run(on: engine) { (house, server) async throws in
            server.refuse(Cast.anna.email, with: 450)
            try await Self.write(to: .anna, house)
            #expect(try await Self.mark(house) == nil)
            #expect(try await house.store.read { try $0.waitingLetters() }.count == 1)
        }
    }

    /// A blocklist names the sender, not the customer: it is tried for five days, and only then told.
    @Test(arguments: Engine.all)
    func `what the rules of a mail server forbid is tried again`(engine: Engine) async throws {
        try await Self.run(on: engine) { (house, server) async throws in
            server.answer("550 5.7.1 blocked by rules", to: Cast.anna.email)
            try await Self.write(to: .anna, house)
            #expect(try await Self.mark(house) == nil)
            #expect(try await house.store.read { try $0.waitingLetters() }.count == 1)
            #expect(house.book.lines.contains { $0.contains("recipient refused 550 5.7.1") })
            house.clock.advance(days: 1)
            server.answer(nil, to: Cast.anna.email)
            try await Postman(portal: house.portal).round()
            #expect(server.recipients == [Cast.anna.email])
            server.answer("550 5.7.1 blocked by rules", to: Cast.anna.email)
            try await Self.write(to: .anna, house)
            house.clock.advance(days: 5, seconds: 1)
            try await Postman(portal: house.portal).round()
            #expect(try await Self.mark(house)?.reason == .refused)
            #expect(try await house.store.read { try $0.lettersGivenUp() } == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `another address ends the mark`(engine: Engine) async throws {
        try await Self.run(on: engine) { (house, server) async throws in
            server.refuse(Cast.anna.email, with: 550)
            try await Self.write(to: .anna, house)
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                let change = ID<EmailChange>()
                let account = try #require(try db.account(Cast.anna.account))
                try db.begin(change, of: account, to: try EmailAddress("anna.neu@kunden.example"), at: now)
                let asked = try #require(try db.emailChange(change.value))
                let isDone = try db.confirm(asked, at: now)
                #expect(isDone)
            }
            #expect(try await Self.mark(house) == nil)
            #expect(try await house.store.read { try $0.countUndeliverable() } == 0)
        }
    }

    @Test func `nobody has letters sent without end, and nobody else sees the mark`() async throws {
        try await Self.run(on: .sqlite) { (house, server) async throws in
            server.refuse(Cast.anna.email, with: 550)
            try await Self.write(to: .anna, house)
            #expect(try await !Visitor.signedIn(.clara, house).open("/uebersicht").text.contains(Self.title))
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/uebersicht")
            for _ in 0..<Throttle.addressCheckByAccount.most {
                #expect(try await page.press(Self.again).status == 200)
            }
            #expect(try await page.press(Self.again).status == 429)
        }
    }

    @Test(arguments: Engine.all)
    func `the operator sees how many there are`(engine: Engine) async throws {
        try await Self.run(on: engine) { (house, server) async throws in
            server.refuse(Cast.anna.email, with: 550)
            try await Self.write(to: .anna, house)
            let findings = await Examination(house.portal).findings()
            #expect(
                findings.contains {
                    $0.isWell
                        && $0.words == "1 letters were given up; 1 accounts have an address that was refused for good"
                })
        }
    }
}
