import Mail
import Paper
import Store
import Testing
import Vocabulary

@testable import Portal

/// How long declarations are kept, and what becomes of them when an account goes.
@Suite struct KeptDeclarationsTests {
    /// HGB § 257 (1) no. 2 and 3, (4), (5); AO § 147: six years from the end of the year.
    @Test(arguments: Engine.all)
    func `of people without an account, six years from the end of the year`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            _ = try await Visitor.guest(house).terminate("Strom", name: "Dora Dietz")
            _ = try await Visitor.guest(house).beginWithdrawal("Gas", name: "Dora Dietz").press("Widerruf bestätigen")
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.terminate(Cast.strom)
            for (moment, count) in [
                (Instant(Day(unchecked: "2032-12-31"), hour: 23), 3),
                (Instant(Day(unchecked: "2033-01-01"), hour: 1), 1),
            ] {
                house.clock.set(moment)
                try await Housekeeping(portal: house.portal).tidyUp()
                #expect(try await house.count("SELECT COUNT(*) FROM service_request") == count)
                #expect(try await house.count("SELECT COUNT(*) FROM request_event") == count)
            }
            #expect(try await house.newest(TerminationRequest.name)?.account == Cast.anna.account.value)
        }
    }

    @Test(arguments: Engine.all)
    func `an account that owns nothing goes; its termination is a letter and stays`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let ben = try await Visitor.signedIn(.ben, house)
            _ = try await ben.terminate("Strom in der Seestraße 4", name: "Ben Berg")
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE account SET closes_at = \(now) WHERE id = \(Cast.ben.account)")
            }
            #expect(try await Farewell(portal: house.portal).round() == 1)
            let row = try #require(try await house.newest(TerminationRequest.name))
            #expect(row.account == nil)
            #expect(row.payload.contains("Seestraße 4"))
        }
    }

    /// What is kept says that the button was used (BGB § 312k (3)).
    @Test(arguments: Language.allCases)
    func `the paper holds everything that was declared`(language: Language) throws {
        let payload = TerminationRequest(
            way: .extraordinary, reason: "Umzug", person: "Anna Ahrens", address: "Lindenweg 7a", contract: "Strom",
            wish: "2026-12-31", email: Cast.anna.email, endsOn: nil, isOnContract: true, commodity: "strom",
            suggested: nil)
        let request = ServiceRequest(
            id: ID(), number: try #require(RequestNumber(typed: "V-2026-000123")), kind: TerminationRequest.name,
            contract: nil, state: .done, payload: "", receivedAt: TestClock.start, promisedOn: nil, closedAt: nil)
        let paper = GuestPaper(request: request, payload: payload, promisedOn: Day(unchecked: "2026-11-27"))
        #expect(paper.fileName == "2026-11-20_Kuendigung_V-2026-000123.pdf")
        let document = paper.document(from: .demo, in: language)
        let told = document.blocks.flatMap { block -> [String] in
            if case .facts(let facts) = block { facts.map { $0.value } } else { [] }
        }
        for words in ["V-2026-000123", "Umzug", "Anna Ahrens", "Lindenweg 7a", "Strom", Cast.anna.email] {
            #expect(told.contains(words), "\(words)")
        }
        #expect(told.contains(TestClock.start.words(in: language)))
        #expect(told.contains { $0.contains("„jetzt kündigen“") || $0.contains("“jetzt kündigen”") })
        // Who may look at the contract only reads less.
        #expect(!payload.facts().contains { ["Umzug", "Anna Ahrens", "Lindenweg 7a"].contains($0.value.german) })
    }

    @Test func `the address of a page is made by this house only`() throws {
        let (keys, other) = (Keys(secret: Array(0..<32)), Keys(secret: Array(1..<33)))
        let link = GuestLink(ID())
        #expect(GuestLink(link.text(keys), keys)?.request == link.request)
        #expect(GuestLink(link.text(other), keys) == nil)
        #expect(GuestLink(link.text(other), Keys(newest: keys.newest, older: [other.newest])) != nil)
        #expect(GuestLink("", keys) == nil)
    }
}
