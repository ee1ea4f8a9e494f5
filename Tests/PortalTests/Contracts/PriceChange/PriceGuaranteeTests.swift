import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// What was promised to stay as it is does not rise. Every contract of the cast has the guarantee `limited` until
/// 30 June 2027; today is 20 November 2026.
@Suite struct PriceGuaranteeTests {
    @Test(
        arguments: [
            (.full, .taxes, true), (.full, .grid, true), (.full, .energy, true), (.full, nil, true),
            (.limited, .taxes, false), (.limited, .grid, true), (.limited, .energy, true), (.limited, nil, false),
            (.energy, .taxes, false), (.energy, .grid, false), (.energy, .energy, true), (.energy, nil, false),
        ] as [(PriceGuarantee, PriceChange.Part?, Bool)])
    func `which parts a guarantee covers`(kind: PriceGuarantee, part: PriceChange.Part?, covers: Bool) {
        #expect(kind.covers(part) == covers)
    }

    @Test func `a guarantee stands up to its last day`() {
        let day = Day(unchecked: "2027-01-01")
        #expect(StandingGuarantee(.full, until: day, on: day) != nil)
        #expect(StandingGuarantee(.full, until: day.adding(days: -1), on: day) == nil)
        #expect(StandingGuarantee(.full, until: nil, on: day) != nil)
        #expect(StandingGuarantee(nil, until: nil, on: day) == nil)
    }

    private func announce(
        _ part: String?, guarantee: String = "limited", rate: Int = 120_000, in house: TestPortal
    ) async throws -> ImportReport {
        try await house.store.write(about: "test") { db in
            try db.run("UPDATE contract SET price_guarantee = \(guarantee)")
            try db.run(
                """
                INSERT INTO tariff_price (tariff_id, valid_from, unit_rate, standing_charge_year)
                VALUES (\(Cast.id("tariff gas", of: Tariff.self)), '2027-01-01', \(rate), 14280)
                """)
        }
        let named = part.map { #","rising_part":"\#($0)""# } ?? ""
        let row = #"{"external_id":"P-1","tariff":"gas","valid_from":"2027-01-01","reason":"A.","basis":"B."\#(named)}"#
        return try await PriceChangeTests().deliver([row], to: house)
    }

    /// From 11 ct/kWh. Anna's and Emil's contract.
    @Test(
        arguments: [
            ("grid", "limited", 120_000, "grid rises, but 2 contracts have a price guarantee (limited) on 2027-01-01"),
            ("energy", "energy", 120_000, "energy rises, but 2 contracts"), (nil, "full", 120_000, "the price rises"),
            ("taxes", "full", 120_000, "taxes rises, but 2 contracts have a price guarantee (full)"),
            ("taxes", "limited", 120_000, nil), ("grid", "energy", 120_000, nil), (nil, "limited", 120_000, nil),
            ("grid", "full", 100_000, nil),
        ] as [(String?, String, Int, String?)])
    func `the import refuses what is guaranteed`(part: String?, guarantee: String, rate: Int, problem: String?)
        async throws
    {
        try await TestPortal.run { house in
            let report = try await announce(part, guarantee: guarantee, rate: rate, in: house)
            #expect(report.refused == (problem == nil ? 0 : 1), "\(report.text)")
            if let problem { #expect(report.text.contains(problem), "\(report.text)") }
        }
    }

    @Test func `a part nobody knows is refused`() async throws {
        try await TestPortal.run { house in
            let report = try await announce("wind", in: house)
            #expect(report.refused == 1 && report.text.contains("rising_part"))
        }
    }

    @Test(arguments: Engine.all)
    func `the notice says what rises and that the guarantee goes on`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            #expect(try await announce("taxes", in: house).refused == 0)
            _ = try await PriceNotices(portal: house.portal).round()
            let anna = try await Visitor.signedIn(.anna, house)
            let words =
                "Teurer werden Steuern, Abgaben und Umlagen. Ihre Preisgarantie umfasst das nicht und gilt weiter: Bis 30.06.2027: Alle Preisteile bleiben, außer Steuern, Abgaben und Umlagen."
            #expect(try await anna.letters().first?.words.contains(words) == true)
            #expect(try await anna.open("/vertraege/\(Cast.gas)").text.contains(words))
        }
    }

    /// A guarantee that was given after the announcement.
    @Test func `a notice against a guarantee is not sent`() async throws {
        try await TestPortal.run { house in
            #expect(try await announce("grid", guarantee: "energy", in: house).refused == 0)
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract SET price_guarantee = 'full' WHERE number = \(Cast.gas)")
            }
            _ = try await PriceNotices(portal: house.portal).round()
            #expect(try await Visitor(house, as: .anna).letters().isEmpty)
            let waiting = try await house.store.read { try $0.waitingNotices(on: house.clock.now.day) }
            #expect(waiting == (count: 1, failing: 1))
        }
    }
}
