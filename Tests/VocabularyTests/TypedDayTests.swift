import Testing
import Vocabulary

@Suite struct TypedDayTests {
    @Test(
        "Spellings",
        arguments: [
            ("31.1.2026", "2026-01-31"), ("31.01.26", "2026-01-31"), ("2026-01-31", "2026-01-31"),
            (" 31. 1. 2026 ", "2026-01-31"), ("31. Januar 2026", "2026-01-31"), ("31 january 2026", "2026-01-31"),
            ("1. MÄRZ 2026", "2026-03-01"), ("1.1.69", "2069-01-01"), ("1.1.70", "1970-01-01"),
        ])
    func spellings(typed: String, iso: String) {
        #expect(Day(typed: typed)?.iso == iso)
    }

    @Test(
        "No days",
        arguments: [
            "", ".", "..", "31.1.", "31.1", "30.2.2026", "1.1.026", "1.1.20266", "001.1.2026", "１.１.２０２６", "1.1.-26",
            "31 1 2026", "31. Jänner 2026", "x.y.z", "1,1,2026", "1.1.2026.1", "heute", "1.²1.2026",
        ])
    func none(typed: String) {
        #expect(Day(typed: typed) == nil)
    }

    @Test("No text traps")
    func fuzz() {
        let days = Fuzz.texts(seeds: ["31.1.2026", "2026-01-31", "31. Januar 2026"]).compactMap { Day(typed: $0) }
        #expect(days.allSatisfy { Day(iso: $0.iso) == $0 })
        #expect(!days.isEmpty)
    }
}
