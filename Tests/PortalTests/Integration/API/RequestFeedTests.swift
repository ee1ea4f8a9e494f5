import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct RequestFeedTests {
    /// Anna complains. Returns the number.
    private static func complain(_ house: TestPortal) async throws -> String {
        let anna = try await Visitor.signedIn(.anna, house)
        var page = try await anna.open("/kontakt/beschwerde?vertrag=\(Cast.strom)")
        try page.choose("Anliegen", "Qualität der Leistung")
        try page.fill("Ihre Beschwerde", "Die Rechnung kam zweimal.")
        return try #require(try await page.press("Beschwerde senden").fact("Vorgangsnummer"))
    }

    private static func entries(_ reply: Program.Reply) -> [[String: Any]] {
        reply.json["entries"] as? [[String: Any]] ?? []
    }

    @Test(arguments: Engine.all)
    func `what happened is read once, in order, and nothing is put before it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let program = try await Program(house)
            let number = try await Self.complain(house)
            let first = try await program.ask("GET", "/api/v1/requests?after=0")
            let mine = try #require(Self.entries(first).last)
            #expect(mine["request"] as? String == number && mine["kind"] as? String == "complaint")
            #expect(mine["state"] as? String == "received" && mine["details"] is [String: Any])
            #expect((mine["clocks"] as? [[String: Any]])?.first?["norm"] != nil, "\(mine)")
            let place = try #require(first.json["next"] as? Int)
            #expect(Self.entries(try await program.ask("GET", "/api/v1/requests?after=\(place)")).isEmpty)
            let answer = try await program.ask(
                "POST", "/api/v1/requests/\(number)/answers", #"{"state":"in-review","promised_on":"2026-11-27"}"#)
            #expect(answer.status == 201, "\(answer.text)")
            let second = Self.entries(try await program.ask("GET", "/api/v1/requests?after=\(place)"))
            #expect(second.map { $0["state"] as? String } == ["in-review"])
            #expect(second.first?["by"] as? String == "billing")
            let whole = try await program.ask("GET", "/api/v1/requests/\(number)")
            #expect(Self.entries(whole).count == 2)
        }
    }

    /// A page at a time, while others go on.
    @Test(arguments: Engine.all)
    func `page by page everything comes exactly once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let program = try await Program(house)
            let (contract, now) = (Cast.contract(Cast.strom), house.clock.now)
            let account = Cast.anna.account
            func add(_ count: Int) async throws {
                for _ in 0..<count {
                    try await house.store.write(about: "test") { db in
                        _ = try db.add(
                            WrittenPayload(PaperCopyRequest(year: 2025, contracts: [], address: nil)),
                            contract: contract, account: account,
                            state: .received,
                            promisedOn: nil, at: now)
                    }
                }
            }
            try await add(25)
            var (after, seen) = (0, [Int]())
            while true {
                let reply = try await program.ask("GET", "/api/v1/requests?after=\(after)&limit=7")
                let places = Self.entries(reply).compactMap { $0["place"] as? Int }
                seen += places
                after = try #require(reply.json["next"] as? Int)
                if seen.count < 40 { try await add(3) }
                if reply.json["more"] as? Bool == false, seen.count >= 40 { break }
            }
            let all = try await house.count("SELECT COUNT(*) FROM request_event")
            #expect(seen == Array(1...all))
        }
    }

    @Test(arguments: ["after=-1", "after=x", "after=9007199254740992", "limit=0", "limit=501", "limit=x"])
    func `a query that cannot stand is told`(query: String) async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            #expect(try await Program(house).ask("GET", "/api/v1/requests?\(query)").status == 400)
        }
    }

    @Test(arguments: Engine.all)
    func `an answer reaches the customer once, however often it is sent`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let program = try await Program(house)
            let number = try await Self.complain(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let before = try await anna.letters().count
            let path = "/api/v1/requests/\(number)/answers"
            let words = #"{"state":"done","remark":"Wir haben eine Rechnung storniert."}"#
            let unspoken = try await program.ask("POST", path, #"{"state":"done"}"#)
            #expect(unspoken.status == 422 && unspoken.text.contains("remark is missing"))
            let first = try await program.ask("POST", path, words, key: "A-1")
            #expect(first.status == 201, "\(first.text)")
            for _ in 0..<5 { #expect(try await program.ask("POST", path, words, key: "A-1").text == first.text) }
            #expect(try await program.ask("POST", path, words, key: "A-2").status == 422)
            #expect(try await anna.letters().count == before + 1)
            #expect(try await anna.open("/vorgaenge/\(number)").text.contains("Wir haben eine Rechnung storniert."))
        }
    }

    @Test(arguments: Engine.all)
    func `two programs do not work at one request`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let (one, other) = (try await Program(house), try await Program(house))
            let number = try await Self.complain(house)
            let path = "/api/v1/requests/\(number)"
            #expect(try await one.ask("POST", "\(path)/claim", "").status == 200)
            #expect(try await one.ask("POST", "\(path)/claim", "").status == 200)
            #expect(try await other.ask("POST", "\(path)/claim", "").status == 409)
            #expect(try await other.ask("POST", "\(path)/answers", #"{"state":"in-review"}"#).status == 409)
            #expect(try await one.ask("GET", path).json["claimed_by_you"] as? Bool == true)
            #expect(try await other.ask("GET", path).json["claimed_by_you"] as? Bool == false)
            #expect(try await one.ask("POST", "\(path)/release", "").status == 200)
            #expect(try await other.ask("POST", "\(path)/claim", "").status == 200)
            house.clock.advance(days: 2)
            #expect(try await one.ask("POST", "\(path)/claim", "").status == 200)
            let done = #"{"state":"done","remark":"Erledigt."}"#
            #expect(try await one.ask("POST", "\(path)/answers", done).status == 201)
            #expect(try await other.ask("POST", "\(path)/claim", "").status == 409)
        }
    }

    @Test(arguments: Engine.all)
    func `mandates leave with the whole number, by their own scope, and it is noted`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.giveMandate()
            let billing = try await Program(house)
            let feed = try await billing.ask("GET", "/api/v1/requests")
            #expect(!feed.text.contains(Visitor.iban))
            let reply = try await billing.ask("GET", "/api/v1/bank-changes")
            #expect(reply.status == 200 && reply.text.contains(Visitor.iban))
            #expect((reply.json["rows"] as? [[String: Any]])?.count == 1)
            let token = try #require(billing.token.flatMap(APISecret.init)?.id)
            let noted = try await house.count(
                "SELECT COUNT(*) FROM audit_event WHERE kind = 'mandates-handed-over' AND actor = \(token)")
            #expect(noted == 1)
        }
    }
}
