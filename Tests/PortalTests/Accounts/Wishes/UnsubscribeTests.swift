import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct UnsubscribeTests {
    private static let wish = Wish(channel: .email, purpose: .offers)

    /// An advertising letter as a campaign would bring it.
    private struct Offer: AdvertisingLetter {
        static let kind = "test-offer"
        static let purpose = Wish.Purpose.offers
        let account: String

        func write(_ desk: LetterDesk) async throws -> Draft? {
            try await desk.advertisement(self, subject: Text(same: "Natur 12"), parts: [.paragraph("Natur 12")])
        }
    }

    private static func draft(_ house: TestPortal) async throws -> Draft? {
        let desk = LetterDesk(
            portal: house.portal, language: .german, now: house.clock.now,
            recipient: try EmailAddress(Cast.anna.email))
        return try await Offer(account: Cast.anna.account.value).write(desk)
    }

    private static func path(_ house: TestPortal) -> String {
        let token = UnsubscribeToken(account: Cast.anna.account, wish: wish).text(house.portal.keys)
        return "/abmelden-von/\(token)"
    }

    private static func agree(_ house: TestPortal) async throws {
        let anna = try await Visitor.signedIn(.anna, house)
        _ = try await anna.tick("Angebote per E-Mail", "Neuigkeiten per E-Mail", "Angebote per Post")
        _ = try await anna.confirmWishes()
    }

    private static func click(_ visitor: Visitor, _ path: String) async throws -> VisitedPage {
        try await visitor.request(
            "POST", path, ["Content-Type": "application/x-www-form-urlencoded"],
            body: Array("List-Unsubscribe=One-Click".utf8))
    }

    @Test(arguments: Engine.all)
    func `one request of a mail provider ends exactly this consent, as often as it comes`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.agree(house)
            let before = try await house.ledger(of: .anna)
            for _ in 0..<3 {
                let page = try await Self.click(Visitor.guest(house, peer: "192.0.2.77"), Self.path(house))
                #expect(page.status == 200)
                #expect(page.heading == "Abbestellt")
            }
            let after = try await house.ledger(of: .anna)
            #expect(after.dropFirst(before.count).map(\.short) == ["email-offers withdrawn one-click"])
            let given = try await house.store.read {
                try $0.wishes(of: Cast.anna.account, house.portal.keys)?.given.map(\.name)
            }
            #expect(given == ["email-news", "post-offers"])
        }
    }

    @Test func `a provider may send it as multipart, too`() async throws {
        try await TestPortal.run { (house) async throws in
            try await Self.agree(house)
            let body = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n"
            let page = try await Visitor.guest(house).request(
                "POST", Self.path(house), ["Content-Type": "multipart/form-data; boundary=x"], body: Array(body.utf8))
            #expect(page.status == 200)
            #expect(try await house.ledger(of: .anna).last?.short == "email-offers withdrawn one-click")
        }
    }

    @Test(arguments: Engine.all)
    func `opening the link changes nothing, its button does`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.agree(house)
            let before = try await house.ledger(of: .anna)
            let guest = Visitor.guest(house)
            #expect(try await guest.request("HEAD", Self.path(house)).status == 200)
            let page = try await guest.open(Self.path(house))
            #expect(!page.source.contains("anna@"))
            #expect(try await house.ledger(of: .anna) == before)
            #expect(try await page.press("Abbestellen").heading == "Abbestellt")
            #expect(try await house.ledger(of: .anna).last?.short == "email-offers withdrawn link")
        }
    }

    @Test func `a forged token is not there, like any other address`() async throws {
        try await TestPortal.run { (house) async throws in
            try await Self.agree(house)
            let before = try await house.ledger(of: .anna)
            let path = Self.path(house)
            let clara = Cast.clara.account.value
            let forged = [
                path.replacing("offers", with: "news"), path.replacing("email", with: "post"),
                path.replacing(Cast.anna.account.value, with: clara), "\(path)00", String(path.dropLast(2)),
                "/abmelden-von/x", "/abmelden-von/---",
                "/abmelden-von/\(UnsubscribeToken(account: ID(), wish: Self.wish).text(house.portal.keys))",
            ]
            for path in forged {
                let guest = Visitor.guest(house)
                for page in [try await guest.request("GET", path), try await Self.click(guest, path)] {
                    #expect(page.status == 404, "\(path)")
                    #expect(page.heading == "Diese Seite gibt es nicht", "\(path)")
                }
            }
            #expect(try await house.ledger(of: .anna) == before)
            #expect(try await house.ledger(of: .clara) == [])
        }
    }

    @Test(arguments: Engine.all)
    func `advertising goes to who agreed, and each use is written down`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (offer, now) = (Offer(account: Cast.anna.account.value), house.clock.now)
            let send = { @Sendable (db: Session) in try db.queueAdvertising(offer, house.portal.keys, at: now) }
            #expect(try await house.store.write(about: "test", send) == false)
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.tick("Angebote per E-Mail")
            #expect(try await house.store.write(about: "test", send) == false)
            _ = try await anna.confirmWishes()
            #expect(try await house.store.write(about: "test", send) == true)
            #expect(try await house.ledger(of: .anna).map(\.what) == ["asked", "confirmed", "used"])
            let waiting = try await house.count("SELECT COUNT(*) FROM outbox WHERE kind = 'test-offer'")
            #expect(waiting == 1)
            let draft = try #require(try await Self.draft(house))
            #expect(draft.headers.map(\.name) == [.autoSubmitted, .listUnsubscribe, .listUnsubscribePost])
            #expect(draft.headers[1].value == "<\(TestPortal.baseURL)\(Self.path(house))>")
            #expect(draft.headers[2].value == "List-Unsubscribe=One-Click")
            let address = try EmailAddress(Cast.anna.email)
            let letter = Letter(
                messageID: "<1@kunden.example>", from: Mailbox(name: "H", address: address), to: address,
                subject: "Natur 12", text: LetterBody(draft.parts).text(), date: now, headers: draft.headers)
            let mime = String(decoding: try letter.mime(), as: UTF8.self)
            #expect(mime.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"))
            #expect(mime.contains("/abmelden-von/"))
            #expect(LetterBody(draft.parts).text().contains(Self.path(house)))
            // What was withdrawn after the letter was queued holds it back.
            _ = try await Self.click(Visitor.guest(house), Self.path(house))
            #expect(try await Self.draft(house) == nil)
        }
    }

    @Test func `no letter of service advertises`() throws {
        #expect(!LetterKinds.all.isEmpty)
        for kind in LetterKinds.all { #expect(!(kind is any AdvertisingLetter.Type), "\(kind)") }
        let places = try SourceFile.sources.filter { $0.isIn("Portal") }.flatMap {
            try $0.places(of: "unsubscribe: end")
        }
        #expect(places.count == 1)
        let service = Draft(subject: Text(same: "x"), parts: [])
        #expect(service.headers.map(\.name) == [.autoSubmitted])
    }
}
