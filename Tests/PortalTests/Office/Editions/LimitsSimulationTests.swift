import Store
import Testing
import Vocabulary

@testable import Portal

/// Last year's wishes judged by other limits, beside tables that were worked out by hand.
@Suite struct LimitsSimulationTests {
    private static let below = InstalmentLimits.Obstacle.below(77_00)
    private static let above = InstalmentLimits.Obstacle.above(170_00)
    private static let often = InstalmentLimits.Obstacle.tooOften(changes: 1, months: 12)

    /// 85 € less 20 % are 68 €, less 40 % are 51 €, and 50 % more are 127.50 €.
    @Test func `each wish by the new limits`() throws {
        let cases: [(wish: PastWish, now: [InstalmentLimits.Obstacle])] = [
            (try SamplePast.wish(77), []), (try SamplePast.wish(70, was: [Self.below]), []),
            (try SamplePast.wish(67, was: [Self.below]), [.below(68_00)]),
            (try SamplePast.wish(51, was: [Self.below], read: "2026-01-01"), []),
            (try SamplePast.wish(51, was: [Self.below], read: "2025-12-01"), [.below(68_00)]),
            (try SamplePast.wish(127), []), (try SamplePast.wish(150), [.above(127_00)]),
            (try SamplePast.wish(200, was: [Self.above]), [.above(127_00)]),
            (try SamplePast.wish(90, changedOn: ["2025-06-01"]), [Self.often]),
            (try SamplePast.wish(90, changedOn: ["2024-12-31"]), []),
            (try SamplePast.wish(90, was: [.beforeBilling], on: "2026-08-10", from: "2026-09-01"), [.beforeBilling]),
            // Who knows no end of the billed year is left with what was decided.
            (try SamplePast.wish(90, was: [.beforeBilling], billedUntil: nil), [.beforeBilling]),
            (try SamplePast.wish(90, billedUntil: nil), []),
            // Billing's own limits count before the house's.
            (try SamplePast.wish(60, bounds: InstalmentBounds(lowest: Money(euros: 60))), []),
        ]
        for (index, one) in cases.enumerated() {
            #expect(one.wish.obstacles(by: SamplePast.strict) == one.now, "case \(index)")
        }
    }

    /// By the limits of then the same comes out as then.
    @Test func `by the limits of then it is decided as it was`() throws {
        let rules = Operator.InstalmentRules()
        for wish in [
            try SamplePast.wish(77), try SamplePast.wish(76, was: [Self.below]), try SamplePast.wish(170),
            try SamplePast.wish(171, was: [Self.above]),
            try SamplePast.wish(90, was: [.beforeBilling], on: "2026-08-10", from: "2026-09-01"),
        ] {
            #expect(wish.obstacles(by: rules) == wish.was)
        }
    }

    /// Wishes of three contracts, oldest first in each: day, amount, what kept it off then.
    private static let stored: [(contract: String, day: String, euros: Int64, was: [InstalmentLimits.Obstacle])] = [
        // More than a year ago: it counts as a change and is not judged.
        (Cast.strom, "2025-10-01", 80, []), (Cast.strom, "2026-01-10", 90, []), (Cast.strom, "2026-02-10", 70, [below]),
        (Cast.gas, "2026-01-10", 150, []), (Cast.gas, "2026-03-10", 77, []), (Cast.gas, "2026-04-10", 50, [below]),
    ]

    /// By hand: of five that are judged three were done at once (90, 150, 77). By the new limits
    /// 90 is one change too many (October), 70 is low enough now and one too many (two changes),
    /// 150 is too much, 77 is one too many (the 150 was made then), 50 is too low and one too many.
    @Test(arguments: Engine.all)
    func `the counts are those of a table worked out by hand, and nothing is written`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.store(house)
            let (rules, now) = (Operator.InstalmentRules(), house.clock.now)
            let before = try await house.count("SELECT COUNT(*) FROM service_request")
            let found = try await house.store.readAtLength {
                try LimitsSimulation.run(SamplePast.strict, today: rules, at: now, $0)
            }
            #expect(found.total == 5 && found.atOnceThen == 3 && found.atOnceNow == 0)
            #expect(found.toAtOnce == 0 && found.toReview == 3)
            #expect(found.then == [.below: 2])
            #expect(found.now == [.tooOften: 4, .above: 1, .below: 1])
            #expect(found.agreeing == 5 && !found.isCut)
            #expect(Set(found.changes.map(\.amount)) == [Money(euros: 90), Money(euros: 150), Money(euros: 77)])
            // Without a count of changes 70 € goes through, and 150 € does not.
            var often = SamplePast.strict
            often.changes = 100
            let wide = often
            let other = try await house.store.readAtLength {
                try LimitsSimulation.run(wide, today: rules, at: now, $0)
            }
            #expect(other.atOnceNow == 3 && other.toAtOnce == 1 && other.toReview == 1)
            #expect(other.now == [.above: 1, .below: 1])
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == before)
        }
    }

    @Test(arguments: Engine.all)
    func `the page shows it before anything is saved, and the table holds it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.store(house)
            let otto = try await EditLimitsTests.office(house)
            var page = try await otto.open(EditLimitsTests.path)
            #expect(!page.text.contains("Probe mit den Anfragen"))
            try page.fill(EditLimitsTests.raise, "50")
            try page.fill(EditLimitsTests.lower, "20")
            page = try await page.press("Vorschau")
            #expect(page.text.contains("Von 80 € bis 150 € ändern wir den Betrag sofort."))
            #expect(page.text.contains("Sofort entschieden statt geprüft: 1. Geprüft statt sofort entschieden: 1."))
            #expect(page.links.count { $0.path.hasPrefix("/service/vorgaenge/V-") } == 2)
            let file = try await page.press("Probe als Tabelle (CSV)")
            #expect(file.header("Content-Type")?.hasPrefix("text/csv") == true)
            #expect(file.source.split(separator: "\r\n").count == 3 && file.source.contains("85;150"))
            #expect(try await house.count("SELECT COUNT(*) FROM edition") == 0)
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'limits-tried'") == 2)
        }
    }

    private static func store(_ house: TestPortal) async throws {
        try await house.store.write(about: "test") { db in
            for (index, one) in stored.enumerated() {
                let day = Instant(Day(unchecked: one.day), hour: 12)
                let from = Day(unchecked: one.day).firstOfMonth.adding(months: 1)
                let payload = try SamplePast.asked(one.euros, was: one.was, from: from.iso)
                let state: ServiceRequest.State = one.was.isEmpty ? .done : .refused
                let request = try db.add(
                    payload, contract: Cast.contract(one.contract), account: Cast.anna.account, state: state,
                    promisedOn: nil, at: day)
                try db.run(
                    """
                    INSERT INTO instalment_change (request_id, contract_id, position, amount, applies_from, ordered_at)
                    VALUES (\(request.id), \(Cast.contract(one.contract)), \(index + 1), \(one.euros * 100), \(from),
                            \(day))
                    """)
            }
        }
    }
}
