import Testing
import Vocabulary

@Suite struct MoneyTests {
    @Test(
        "Typed spellings",
        arguments: [
            ("1.234,56", 123_456), ("85", 8500), ("85,5 €", 8550), ("1234.56", 123_456), ("1,234.56", 123_456),
            ("1.234", 123_400), ("1 234,56", 123_456), ("€ 12", 1200), ("12 EUR", 1200), ("12 Euro", 1200),
            ("-12", -1200), ("−12,00 €", -1200), ("0,01", 1), ("12.5", 1250), ("1.234.567,89", 123_456_789),
            ("85,50 ", 8550), ("85,500", 8550), ("0", 0), ("1234,5", 123_450),
            ("", nil), ("€", nil), ("1,234", nil), ("85,555", nil), ("1.23.4", nil), ("12,", nil), (",5", nil),
            ("1..2", nil),
            ("--1", nil), ("1e3", nil), ("１２", nil), ("12-", nil), ("1,2,3", nil), ("1.2345,00", nil), ("0x10", nil),
            ("92233720368547758,07", Int64.max), ("92233720368547758,08", nil),
        ])
    func typed(text: String, cents: Int64?) {
        #expect(Money(typed: text)?.cents == cents)
    }

    @Test(
        "Words",
        arguments: [
            (123_456, "1.234,56 €", "€1,234.56"), (-1200, "−12,00 €", "−€12.00"), (0, "0,00 €", "€0.00"),
            (5, "0,05 €", "€0.05"), (100_000_000, "1.000.000,00 €", "€1,000,000.00"),
            (Int64.max, "92.233.720.368.547.758,07 €", "€92,233,720,368,547,758.07"),
            (Int64.min, "−92.233.720.368.547.758,08 €", "−€92,233,720,368,547,758.08"),
        ])
    func words(cents: Int64, german: String, english: String) {
        #expect(Money(cents: cents).text == Text(german, en: english))
    }

    @Test("What was said is understood")
    func readAgain() {
        var random = SplitMix(state: 3)
        for _ in 0..<3000 {
            let money = Money(cents: Int64.random(in: -10_000_000_000...10_000_000_000, using: &random))
            #expect(Money(typed: money.german) == money)
            #expect(Money(typed: money.english) == money)
        }
    }

    @Test("Arithmetic saturates")
    func saturation() {
        let (most, least) = (Money(cents: .max), Money(cents: .min))
        #expect(most + Money(cents: 1) == most)
        #expect(least - Money(cents: 1) == least)
        #expect(-least == most)
        #expect(least.magnitude == most)
        #expect(most * -2 == least)
        #expect(Money(euros: .max) == most)
        #expect(most.gross(vat: .standard) == most)
        #expect(most.share(.max, of: -1) == least)
        #expect(most.share(1, of: 0) == .zero)
    }

    @Test(
        "Splitting keeps the sum, larger parts first",
        arguments: [
            (1000, 3, [334, 333, 333]), (-1000, 3, [-334, -333, -333]), (2, 3, [1, 1, 0]), (0, 2, [0, 0]), (7, 1, [7]),
            (7, 0, []), (7, -1, []), (7, Int.max, []),
            (88_000, 12, [7334, 7334, 7334, 7334] + Array(repeating: 7333, count: 8)),
        ] as [(Int64, Int, [Int64])])
    func splitting(cents: Int64, parts: Int, expected: [Int64]) {
        #expect(Money(cents: cents).split(into: parts).map(\.cents) == expected)
    }

    @Test("Splitting the extremes", arguments: [Int64.min, Int64.max])
    func splittingExtremes(cents: Int64) {
        let parts = Money(cents: cents).split(into: 7)
        #expect(parts.reduce(.zero, +) == Money(cents: cents))
    }

    @Test(
        "Commercial rounding, away from zero",
        arguments: [
            (5, 1, 2, 3), (-5, 1, 2, -3), (5, -1, 2, -3), (4, 1, 3, 1), (5, 1, 3, 2), (120_00, 31, 365, 10_19),
        ])
    func rounding(cents: Int64, numerator: Int, denominator: Int, expected: Int64) {
        #expect(Money(cents: cents).share(numerator, of: denominator).cents == expected)
    }

    @Test("No text traps")
    func fuzz() {
        let amounts = Fuzz.texts(seeds: ["1.234,56 €", "85,5", "1,234.56"]).compactMap { Money(typed: $0) }
        #expect(!amounts.isEmpty)
        #expect(amounts.allSatisfy { Money(typed: $0.german) == $0 })
    }
}
