import Testing
import Vocabulary

@testable import Portal

@Suite struct BilledSpanTests {
    private func words(_ days: [String], billedOn: String?, startsOn: String) throws -> [String] {
        let (days, billedOn) = (try days.map(Sample.day), try billedOn.map(Sample.day))
        return BilledSpan.spans(readOn: days, billedOn: billedOn, startsOn: try Sample.day(startsOn)).map {
            "\($0.from.iso) \($0.to.iso) \($0.standing)"
        }
    }

    @Test(
        arguments: [
            ([], nil, []),
            (["2025-11-20"], nil, []),
            // Two bills, and what ran through since the last one.
            (
                ["2023-11-18", "2024-11-20", "2025-11-20", "2026-02-01", "2026-05-01"], "2025-11-20",
                [
                    "2025-11-20 2026-05-01 open", "2024-11-20 2025-11-20 billed", "2023-11-18 2024-11-20 billed",
                ]
            ),
            // Read each quarter: the bill is about the year.
            (
                ["2024-11-20", "2025-02-20", "2025-05-20", "2025-08-20", "2025-11-20"], "2025-11-20",
                ["2024-11-20 2025-11-20 billed"]
            ),
            // The first bill was about a few months: supply began then.
            (
                ["2023-07-01", "2023-11-20", "2024-11-20"], "2024-11-20",
                ["2023-11-20 2024-11-20 billed", "2023-07-01 2023-11-20 billed"]
            ),
            // No reading for two years, and a day nobody read on.
            (["2022-11-20", "2024-11-20"], "2024-11-20", ["2022-11-20 2024-11-20 between"]),
            (["2024-11-20", "2025-11-20"], "2025-06-01", ["2024-11-20 2025-11-20 between"]),
        ] as [([String], String?, [String])])
    func `what a bill was made of`(days: [String], billedOn: String?, spans: [String]) throws {
        #expect(try words(days, billedOn: billedOn, startsOn: "2023-07-01") == spans)
    }

    /// However the readings fall: the spans follow each other, and cover all from the first to the last.
    @Test(arguments: 1...4)
    func `they follow each other`(seed: UInt64) throws {
        var random = SeededRandom(state: seed)
        for _ in 0..<2500 {
            let days = (0..<random.pick([0, 1, 2, 5, 30])).map { _ in random.day() }
            let billedOn = random.pick([nil, random.day(), days.first])
            let spans = BilledSpan.spans(readOn: days, billedOn: billedOn, startsOn: random.day())
            #expect(spans.allSatisfy { $0.days > 0 })
            #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.from == $1.to })
            #expect(spans.isEmpty || spans.first?.to == days.max() && spans.last?.from == days.min())
        }
    }
}
