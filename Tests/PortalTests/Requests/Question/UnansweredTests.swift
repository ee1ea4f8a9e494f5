import Foundation
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A wish for an instalment somebody has to look at.
enum TestWish {
    static func instalment() throws -> InstalmentRequest {
        let json = """
            {"before":8500,"amount":2000,"from":"2026-12-15","obstacles":[{"below":{"_0":7700}}],"words":"Es ist zu viel."}
            """
        return try JSONDecoder().decode(InstalmentRequest.self, from: Data(json.utf8))
    }
}

/// Nobody answers: the reminder, and what was told would follow.
@Suite struct UnansweredTests {
    /// Asks back about a request; its number.
    private static func asked(
        _ payload: WrittenPayload, promised: Day?, _ house: TestPortal
    ) async throws -> String {
        let now = house.clock.now
        let (rules, keys) = (house.portal.operator.rules.questionRules, house.portal.keys)
        return try await house.store.write(about: "test") { db in
            let added = try db.add(
                payload, contract: Cast.contract(Cast.strom), account: Cast.anna.account, state: .received,
                promisedOn: promised, at: now)
            var fields = Fields([
                "external_id": .text("office:test"), "request": .text(added.number.value),
                "state": .text("waiting-for-customer"), "by": .text("staff"), "remark": .text("Wie viele Personen?"),
            ])
            var row = try AnswerRow(&fields)
            row.times = AnswerTimes(askedOn: now.day, rules)
            #expect(try row.apply(db, keys, at: now) == .added)
            return added.number.value
        }
    }

    private static func due(_ number: String, _ house: TestPortal) async throws -> String? {
        try await house.store.read {
            try $0.value("SELECT due_on FROM service_request WHERE number = \(number)", as: String.self)
        }
    }

    @Test(arguments: Engine.all)
    func `reminded once on the day, closed the day after the last`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let number = try await Self.asked(
                WrittenPayload(TestWish.instalment()), promised: Day(unchecked: "2026-11-27"), house)
            #expect(try await Self.due(number, house) == "2026-12-11")
            let service = UnansweredQuestions(portal: house.portal)
            house.clock.advance(days: 6)
            #expect(try await service.round() == 0)
            house.clock.advance(days: 1)
            try await withThrowingTaskGroup { group in
                for _ in 0..<8 { group.addTask { _ = try await service.round() } }
                try await group.waitForAll()
            }
            #expect(try await service.round() == 0)
            let letters = try await house.letters(to: Cast.anna.email).filter {
                $0.subject?.hasPrefix("Abschlag von 20") == true
                    && $0.subject?.hasSuffix("Ihre Antwort fehlt noch") == true
            }
            #expect(letters.count == 1)
            #expect(letters.first?.words.contains("Wie viele Personen?") == true)
            #expect(letters.first?.words.contains("bis zum 11.12.2026") == true)
            #expect(try await Self.due(number, house) == "2026-12-11")
            house.clock.advance(days: 14)
            #expect(try await service.round() == 0, "the last day counts")
            house.clock.advance(days: 1)
            #expect(try await service.round() == 1)
            let page = try await Visitor.signedIn(.anna, house).open("/vorgaenge/\(number)")
            #expect(page.fact("Stand") == "Abgelehnt")
            #expect(page.text.contains("bis zum 11.12.2026 keine Antwort bekommen"))
            #expect(
                try await house.letters(to: Cast.anna.email).contains { $0.subject?.hasSuffix(": Abgelehnt") == true })
            #expect(try await service.round() == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `where a law runs nobody is closed out, and its clock never pauses`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let payload = TerminationRequest(
                way: .ordinary, reason: nil, person: "Anna Ahrens", address: nil, contract: Cast.strom, wish: nil,
                email: Cast.anna.email, endsOn: nil, isOnContract: true, commodity: "strom", suggested: nil,
                language: .german)
            let clock = try #require(payload.deadlines(receivedOn: house.clock.now.day).map(\.until).min())
            let number = try await Self.asked(WrittenPayload(asked: payload), promised: nil, house)
            #expect(try await Self.due(number, house) == min(clock.iso, "2026-12-11"))
            let service = UnansweredQuestions(portal: house.portal)
            house.clock.advance(days: 7)
            #expect(try await service.round() == 1)
            house.clock.advance(days: 15)
            #expect(try await service.round() == 1)
            let page = try await Visitor.signedIn(.anna, house).open("/vorgaenge/\(number)")
            #expect(page.fact("Stand") == "In Prüfung" && page.fact("Am Zug") == "wir")
            #expect(page.text.contains("Wir arbeiten mit dem weiter, was wir wissen."))
        }
    }

    /// Whoever was told of a reminder gets it first.
    @Test func `a portal that stood still reminds before it ends anything`() async throws {
        try await TestPortal.run { house in
            let number = try await Self.asked(WrittenPayload(TestWish.instalment()), promised: nil, house)
            let service = UnansweredQuestions(portal: house.portal)
            house.clock.advance(days: 40)
            #expect(try await service.round() == 1)
            // Wednesday, 30 December, and three working days: New Year is none.
            #expect(try await Self.due(number, house) == "2027-01-05")
            #expect(try await service.round() == 0)
            house.clock.advance(days: 7)
            #expect(try await service.round() == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE state = 'refused'") == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `whom no letter reaches is not closed out`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let number = try await Self.asked(WrittenPayload(TestWish.instalment()), promised: nil, house)
            let (now, service) = (house.clock.now, UnansweredQuestions(portal: house.portal))
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    INSERT INTO undeliverable (account_id, email, reason, since, last_at)
                    VALUES (\(Cast.anna.account), \(Cast.anna.email), 'unknown', \(now), \(now))
                    """)
            }
            house.clock.advance(days: 7)
            _ = try await service.round()
            house.clock.advance(days: 15)
            _ = try await service.round()
            let state = try await house.store.read {
                try $0.value("SELECT state FROM service_request WHERE number = \(number)", as: String.self)
            }
            #expect(state == "in-review")
        }
    }

    @Test func `a question of billing waits as long as billing says`() async throws {
        try await TestPortal.run { house in
            let number = try await house.paperCopy()
            let folder = try ImportFolder(in: house.folder)
            let row = #"{"external_id":"A-1","request":"\#(number)","state":"waiting-for-customer","remark":"Wohin?"}"#
            try folder.write(row + "\n", to: "answers.jsonl")
            #expect(try await FolderImport(house.portal, folder: folder.path).run().refused == 0)
            house.clock.advance(days: 200)
            #expect(try await UnansweredQuestions(portal: house.portal).round() == 0)
            var page = try await Visitor.signedIn(.anna, house).open("/vorgaenge/\(number)")
            #expect(page.text.contains("Sobald Sie geantwortet haben, geht es weiter."))
            try page.fill("Ihre Antwort", "Nach Hause")
            #expect(try await page.press("Antwort senden").fact("Stand") == "In Prüfung")
        }
    }
}
