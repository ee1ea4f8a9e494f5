import Testing
import Vocabulary

@testable import Portal

/// How a visitor tells a move, step by step. The steps begin on 20 November 2026.
extension Visitor {
    static let take = "Vertrag an die neue Anschrift mitnehmen"
    static let end = "Vertrag beenden"
    static let keep = "Vertrag bleibt, wie er ist"

    static func label(_ contract: String) -> String { "Was soll mit Vertrag \(contract)" }

    /// Steps 1 and 2.
    func chooseContracts(
        out: String = "31.12.2026", into: String = "01.01.2027",
        _ choices: [(contract: String, words: String)] = [
            (Cast.strom, Visitor.take), (Cast.gas, Visitor.end), (Cast.internet, Visitor.keep),
        ]
    ) async throws -> VisitedPage {
        var page = try await open("/umzug/termine")
        try page.fill("Auszug", out)
        try page.fill("Einzug", into)
        page = try await page.press("Weiter")
        for choice in choices { try page.choose(Self.label(choice.contract), choice.words) }
        return try await page.press("Weiter")
    }

    /// Step 3 from its page.
    func fillPlace(_ page: VisitedPage) throws -> VisitedPage {
        var page = page
        try page.fill("Straße oder Postfach", "Am Markt")
        try page.fill("Hausnummer", "12")
        try page.fill("Postleitzahl", "19055")
        try page.fill("Ort", "Schwerin")
        return page
    }

    /// To the last step.
    func reviewMove() async throws -> VisitedPage {
        var page = try await fillPlace(try await chooseContracts()).press("Weiter")
        page = try await page.press("Weiter")
        try page.choose("Briefe gehen an", "die neue Anschrift")
        return try await page.press("Weiter")
    }
}
