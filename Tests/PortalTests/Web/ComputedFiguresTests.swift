import Testing

@testable import Portal

/// Figures the portal works out are marked, and say why. That a marked one has its why is a rule of every page
/// (`FigureRules`); here none is forgotten.
@Suite struct ComputedFiguresTests {
    @Test func `every kind of figure stands on a page`() async throws {
        var seen: Set<ComputedFigure> = []
        for scene in FigureScene.allCases {
            try await TestPortal.run(operator: FigureScene.operator) { house in
                for page in try await scene.play(house) {
                    seen.formUnion(FigureRules.marks(page).compactMap(FigureRules.kind))
                }
            }
        }
        #expect(Set(ComputedFigure.allCases).subtracting(seen) == [])
    }

    /// An amount or a day among the facts of a page was delivered or told, or else it is computed and says why.
    @Test(arguments: FigureScene.allCases)
    func `an amount or a day is delivered, or says why`(scene: FigureScene) async throws {
        try await TestPortal.run(operator: FigureScene.operator) { house in
            for page in try await scene.play(house) {
                for fact in FigureRules.unmarked(page) {
                    let isDelivered = DeliveredFacts.isOne(fact.term)
                    #expect(isDelivered, "\(page.path): \(fact.term): \(fact.value)")
                }
            }
        }
    }

    /// A why tells its numbers with the source of each, and what would change it.
    @Test(arguments: FigureScene.allCases)
    func `a why is whole`(scene: FigureScene) async throws {
        try await TestPortal.run(operator: FigureScene.operator) { house in
            for page in try await scene.play(house) {
                for why in page.root?.all("details").filter({ $0["data-why"] != nil }) ?? [] {
                    let key = why["data-why"] ?? ""
                    #expect(why.first("summary")?.text.hasPrefix("Warum diese Zahl? ") == true, "\(key)")
                    #expect(why.all("p").filter { !$0.text.isEmpty }.count >= 2, "\(key)")
                    let cells = why.all("tbody").flatMap { $0.all("tr") }.map { $0.all("td").map(\.text) }
                    #expect(!cells.isEmpty && cells.allSatisfy { $0.count == 2 && !$0.contains("") }, "\(key)")
                }
            }
        }
    }

    @Test(arguments: [
        (#"<dl><dt>Summe</dt><dd>1.234,56 €</dd></dl>"#, 1), (#"<dl><dt>Tag</dt><dd>ab 31.12.2026</dd></dl>"#, 1),
        (#"<dl><dt>Name</dt><dd>Anna</dd></dl>"#, 0), (#"<dl><dt>Summe</dt><dd data-figure="x">1,00 €</dd></dl>"#, 0),
        (#"<dl><dt>Summe</dt><dd><strong data-figure="x">1,00 €</strong></dd></dl>"#, 0),
    ])
    func `what nobody marked is found`(source: String, count: Int) throws {
        let root = try MarkupReader.read(
            Array("<!doctype html><html lang=\"de\"><body><main>\(source)</main></body></html>".utf8))
        #expect(FigureRules.unmarked(in: root).count == count)
    }
}
