import Testing
import Vocabulary

@testable import Portal

/// Only reasons that can explain what was found are offered, and taken.
@Suite struct FittingReasonsTests {
    private static let page = "/vertraege/\(Cast.strom)/zaehlerstand"
    private static let question = "Warum stimmt der Stand?"

    /// What the list offers after this value was sent, without its empty entry.
    private func offered(_ value: String, _ visitor: Visitor, at address: String = Self.page, field: String)
        async throws
        -> [String]
    {
        var page = try await visitor.open(address)
        try page.fill(field, value)
        page = try await page.press("Zählerstand senden")
        #expect(page.status == 422)
        return page.controls.first { $0.label == Self.question }?.options.dropFirst().map(\.words) ?? []
    }

    @Test(arguments: [
        ("25000", ["Wir verbrauchen mehr"], ["Wir verbrauchen weniger", "Der spätere Stand ist falsch"]),
        ("13600", ["Wir verbrauchen weniger"], ["Wir verbrauchen mehr"]),
        ("13500", ["Wir verbrauchen weniger"], ["Wir verbrauchen mehr", "Der letzte Stand war falsch"]),
        ("12000", ["Der letzte Stand war falsch", "Der Zähler wurde getauscht"], ["Wir verbrauchen"]),
    ])
    func `what fits is offered`(value: String, fitting: [String], wrong: [String]) async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let reasons = try await offered(value, anna, field: "Zählerstand")
            #expect(reasons.first == "Ich habe noch einmal nachgesehen")
            #expect(reasons.last == "Ein anderer Grund")
            for words in fitting { #expect(reasons.contains { $0.hasPrefix(words) }, "\(words): \(reasons)") }
            for words in wrong { #expect(!reasons.contains { $0.hasPrefix(words) }, "\(words): \(reasons)") }
        }
    }

    @Test func `a reason that was not offered is not taken`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open(Self.page)
            try page.fill("Zählerstand", "25000")
            page = try await page.press("Zählerstand senden")
            try page.forge("grund", "less-consumption")
            page = try await page.press("Stand trotzdem melden")
            #expect(page.status == 422)
            #expect(try page.error(at: Self.question) != nil)
        }
    }

    @Test func `what is fed in is no consumption`() throws {
        let reading = try Sample.reading("2026-01-01", "1")
        #expect(ReadingVerdict(finding: .unchanged).reasons(for: .single).contains(.lessConsumption))
        #expect(!ReadingVerdict(finding: .unchanged).reasons(for: .feedIn).contains(.lessConsumption))
        #expect(ReadingVerdict(finding: .aboveLater(reading)).reasons(for: .single).contains(.laterReadingWrong))
        #expect(ReadingVerdict(finding: .alreadyReported(reading)).reasons(for: .single).isEmpty)
        #expect(ReadingVerdict(finding: .fine).reasons(for: .single).isEmpty)
    }
}
