import Testing
import Vocabulary

@testable import Portal

/// CO2KostAufG, annex to §§ 5 to 7.
@Suite struct CarbonShareTests {
    private func span(_ from: String, _ to: String) throws -> BilledSpan {
        BilledSpan(from: try Sample.day(from), to: try Sample.day(to), standing: .billed)
    }

    /// A home of a hundred square metres: its kilograms are a hundred times those of the table.
    @Test(
        arguments: [
            (0, 0), (1_199_999, 0), (1_200_000, 10), (1_699_999, 10), (1_700_000, 20), (2_199_999, 20),
            (2_200_000, 30), (2_700_000, 40), (3_200_000, 50), (3_700_000, 60), (4_200_000, 70), (4_700_000, 80),
            (5_199_999, 80), (5_200_000, 95), (Int64.max, 95),
        ] as [(Int64, Int)])
    func `levels of a year`(grams: Int64, percent: Int) throws {
        let area = try #require(LivingArea(typed: "100"))
        let level = CarbonLevel.of(grams: grams, area: area, span: try span("2024-11-20", "2025-11-20"))
        #expect(level.landlordPercent == percent)
    }

    /// § 5 (1): of a shorter time the bounds are shortened. 73 of 365 days are a fifth.
    @Test func `a shorter time`() throws {
        let area = try #require(LivingArea(typed: "100"))
        let fifth = try span("2025-01-01", "2025-03-15")
        #expect(fifth.days * 5 == fifth.daysOfYear)
        #expect(CarbonLevel.of(grams: 239_999, area: area, span: fifth).landlordPercent == 0)
        #expect(CarbonLevel.of(grams: 240_000, area: area, span: fifth).landlordPercent == 10)
        // A year with 29 February counts 366 days.
        let leap = try span("2023-11-20", "2024-11-20")
        #expect(CarbonLevel.of(grams: 1_200_000, area: area, span: leap).landlordPercent == 10)
    }

    @Test func `the table is that of the law`() {
        #expect(CarbonLevel.all.map(\.from) == [0, 12, 17, 22, 27, 32, 37, 42, 47, 52])
        #expect(CarbonLevel.all.map(\.landlordPercent) == [0, 10, 20, 30, 40, 50, 60, 70, 80, 95])
        #expect(zip(CarbonLevel.all, CarbonLevel.all.dropFirst()).allSatisfy { $0.below == $1.from })
        #expect(CarbonLevel.all.last?.below == nil)
    }

    private func period(_ from: String, _ to: String, energy: Int64) throws -> CarbonPeriod {
        let price = try #require(CarbonPrice.of(2025, [:]))
        let year = CarbonCost(
            year: 2025, price: price, parts: [(Energy(kilowattHours: energy), .standard)], isComplete: true,
            isEstimated: false)
        return CarbonPeriod(span: try span(from, to), years: [year], isEstimated: false, bill: nil)
    }

    @Test func `who bears what`() throws {
        // 16,208 kWh · 0.1814 = 2,940.131 kg, · 55 € · 1.19 = 192.43 €; of 100 m² that is 29.4 kg: 40 %.
        let period = try self.period("2024-11-20", "2025-11-20", energy: 16_208)
        let area = try #require(LivingArea(typed: "100"))
        let share = try #require(CarbonShare(period, area: area, cooks: false))
        #expect(period.cost == Money(cents: 19_243))
        #expect(share.perSquareMetre == 2940)
        #expect(share.level.landlordPercent == 40)
        #expect(share.landlord == Money(cents: 7697))
        #expect(share.tenant == Money(cents: 11_546))
        let cooking = try #require(CarbonShare(period, area: area, cooks: true))
        #expect(cooking.landlord == Money(cents: 7312))
        // Before 2023 nothing was shared.
        let early = try self.period("2022-12-31", "2023-12-31", energy: 16_208)
        #expect(CarbonShare(early, area: area, cooks: false) == nil)
    }

    /// No cent is lost or made.
    @Test(arguments: 1...4)
    func `the shares are the cost`(seed: UInt64) throws {
        var random = SeededRandom(state: seed)
        for _ in 0..<2500 {
            let period = try self.period(
                "2024-11-20", "2025-11-20", energy: Int64.random(in: 0...200_000, using: &random))
            let area = try #require(LivingArea(hundredths: Int64.random(in: 500...50_000, using: &random)))
            let share = try #require(CarbonShare(period, area: area, cooks: Bool.random(using: &random)))
            #expect(share.landlord + share.tenant == period.cost)
            #expect(share.landlord >= .zero && share.tenant >= .zero)
        }
    }
}
