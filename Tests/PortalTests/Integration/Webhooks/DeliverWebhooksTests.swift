import Foundation
import Store
import Synchronization
import Testing
import Vocabulary

@testable import Portal

@Suite struct DeliverWebhooksTests {
    /// What a program took or did not take.
    private final class Ear: Sendable {
        private let state = Mutex((heard: [WebhookPost](), trouble: String?.none))

        var heard: [WebhookPost] { state.withLock { $0.heard } }

        func refuse(_ trouble: String?) { state.withLock { $0.trouble = trouble } }

        func deliver(_ house: TestPortal) async throws -> Int {
            try await DeliverWebhooks(portal: house.portal) { message in
                self.state.withLock { state in
                    state.heard.append(message)
                    return state.trouble
                }
            }.round()
        }
    }

    private static func complain(_ house: TestPortal, _ words: String = "Die Rechnung kam zweimal.") async throws
        -> String
    {
        let anna = try await Visitor.signedIn(.anna, house)
        var page = try await anna.open("/kontakt/beschwerde?vertrag=\(Cast.strom)")
        try page.choose("Anliegen", "Qualität der Leistung")
        try page.fill("Ihre Beschwerde", words)
        return try #require(try await page.press("Beschwerde senden").fact("Vorgangsnummer"))
    }

    private static func add(_ house: TestPortal) async throws -> (id: String, secret: String) {
        let made = try await house.portal.makeWebhook(named: "ERP", url: "https://erp.example/hook", isOpen: false)
        return (try #require(made.first), try #require(made.last))
    }

    @Test(arguments: Engine.all)
    func `what happens is told once, signed, and says nothing about a person`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let ear = Ear()
            _ = try await Self.complain(house, "Der Zähler surrt.")
            let (_, secret) = try await Self.add(house)
            // What was before is not told.
            #expect(try await ear.deliver(house) == 0)
            let number = try await Self.complain(house)
            #expect(try await ear.deliver(house) == 1)
            #expect(try await ear.deliver(house) == 0)
            let message = try #require(ear.heard.first)
            #expect(message.body.contains(number) && message.body.contains(#""kind":"complaint""#))
            #expect(!message.body.contains("zweimal") && !message.body.contains("Ahrens"))
            func header(_ name: String) -> String {
                message.headers.first { $0.hasPrefix("\(name): ") }.map { String($0.dropFirst(name.count + 2)) } ?? ""
            }
            let seconds = try #require(Int(header("webhook-timestamp")))
            let mark = WebhookSignature.sign(
                id: header("webhook-id"), seconds: seconds, body: message.body, secret: secret)
            #expect(header("webhook-signature") == mark && mark != nil)
            let stored = try await house.store.read { try $0.webhooks().first?.secretSealed ?? [] }
            #expect(!String(decoding: stored, as: UTF8.self).contains(secret))
        }
    }

    @Test(arguments: Engine.all)
    func `what is not taken is tried for three days, shown in the office, and sent again`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let ear = Ear()
            let (id, _) = try await Self.add(house)
            let number = try await Self.complain(house)
            ear.refuse("status 500")
            var rounds = 0
            while rounds < 200 {
                _ = try await ear.deliver(house)
                let dead = try await house.count("SELECT COUNT(*) FROM webhook_delivery WHERE dead_at IS NOT NULL")
                if dead == 1 { break }
                house.clock.advance(hours: 1)
                rounds += 1
            }
            #expect((40...80).contains(rounds))
            let ids = ear.heard.map { $0.headers.first { $0.hasPrefix("webhook-id") } }
            #expect(ids.count >= 5 && Set(ids).count == 1)
            let office = try await Visitor.office(try await house.hire("Admina", .admin), house)
            let page = try await office.open("/service/webhooks")
            #expect(page.text.contains(number) && page.text.contains("status 500"))
            #expect(page.text.contains("https://erp.example/hook"))
            ear.refuse(nil)
            let again = try await page.press("Aufgegebene Meldungen an „ERP“ noch einmal senden")
            #expect(again.text.contains("1 Meldungen werden noch einmal gesendet."))
            // After a failure all messages of a program rest for a while.
            house.clock.advance(hours: 1)
            #expect(try await ear.deliver(house) >= 1)
            #expect(try await house.count("SELECT COUNT(*) FROM webhook_delivery WHERE dead_at IS NOT NULL") == 0)
            #expect(try await house.portal.replayWebhook(id, from: 0, deadOnly: true) == 0)
            // In three days the promise of the complaint was not kept, which is told, too.
            let all = try await house.count("SELECT COUNT(*) FROM webhook_delivery")
            #expect(try await house.portal.replayWebhook(id, from: 0, deadOnly: false) == all)
            #expect(try await ear.deliver(house) == all)
        }
    }

    @Test(arguments: Engine.all)
    func `who ended is told nothing more`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let ear = Ear()
            let (id, _) = try await Self.add(house)
            ear.refuse("status 503")
            _ = try await Self.complain(house)
            #expect(try await ear.deliver(house) == 1)
            #expect(try await house.portal.endWebhook(id))
            #expect(try await !house.portal.endWebhook(id))
            ear.refuse(nil)
            _ = try await Self.complain(house, "Der Zähler surrt.")
            house.clock.advance(days: 1)
            #expect(try await ear.deliver(house) == 0)
            #expect(try await house.portal.replayWebhook(id, from: 0, deadOnly: false) == nil)
            #expect(try await house.portal.webhookLines().first?.contains("ended") == true)
        }
    }

    /// Over the wire, by libcurl.
    @Test(arguments: [("204 No Content", nil), ("500 Oops", "status 500"), ("302 Found\r\nLocation: /", "status 302")])
    func `a message goes over the wire, and no redirect is followed`(answer: String, trouble: String?) async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            try await Self.post(DeliverWebhooks(portal: house.portal).post, answer, trouble)
        }
    }

    private static func post(
        _ post: @Sendable (WebhookPost) async -> String?, _ answer: String, _ trouble: String?
    ) async throws {
        try await WebhookServer.run(answer: answer) { server, port in
            let url = "http://127.0.0.1:\(port)/hook"
            let address = try #require(WebhookAddress(url, isOpen: true))
            let open = WebhookPost(address: address, isOpen: true, headers: ["webhook-id: m"], body: #"{"a":1}"#)
            #expect(await post(open) == trouble)
            #expect(server.requests.count == 1)
            #expect(server.requests.first?.contains("webhook-id: m") == true)
            #expect(server.requests.first?.hasSuffix(#"{"a":1}"#) == true)
            // What may not go into the house does not.
            let shut = WebhookPost(address: address, isOpen: false, headers: [], body: "{}")
            #expect(await post(shut) == "the name leads into a network that is not public")
            #expect(server.requests.count == 1)
        }
    }

    @Test(arguments: [("", "https://erp.example/", false), ("ERP", "http://erp.example/", false), ("ERP", "x", true)])
    func `a webhook that cannot stand is not made`(name: String, url: String, isOpen: Bool) async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            await #expect(throws: Portal.TokenProblem.self) {
                try await house.portal.makeWebhook(named: name, url: url, isOpen: isOpen)
            }
            #expect(try await house.count("SELECT COUNT(*) FROM webhook") == 0)
        }
    }
}
