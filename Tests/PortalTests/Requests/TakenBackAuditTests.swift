import Store
import Testing
import Vocabulary

@testable import Portal

/// Whatever is taken back stands in the security log, with who did it, once.
@Suite struct TakenBackAuditTests {
    struct Asked: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let ask: @Sendable (Visitor) async throws -> VisitedPage
    }

    private static let back = "Vorgang zurückziehen"

    static let all = [
        Asked(testDescription: "a termination") { anna in
            let page = try await anna.open("/vertraege/\(Cast.strom)").follow("Diesen Vertrag kündigen")
            _ = try await page.press("jetzt kündigen")
            return try await anna.open("/vertraege/\(Cast.strom)").follow("Vorgang ansehen")
        },
        Asked(testDescription: "a mandate") { try await $0.giveMandate() },
        Asked(testDescription: "a complaint") { anna in
            var page = try await anna.open("/kontakt/beschwerde?vertrag=\(Cast.strom)")
            try page.choose("Anliegen", "Qualität der Leistung")
            try page.fill("Ihre Beschwerde", "Zu oft ohne Strom.")
            return try await page.press("Beschwerde senden")
        },
        Asked(testDescription: "a fault") { anna in
            var page = try await anna.open("/vertraege/\(Cast.internet)/stoerung")
            try page.choose("Was geht nicht?", "Gar nichts geht (vollständiger Ausfall)")
            try page.fill("Beschreibung", "Die Lampe ist rot.")
            try page.fill("Telefon für den Techniker", "0170 1234567")
            return try await page.press("Störung melden")
        },
        Asked(testDescription: "a question about a bill") { anna in
            var page = try await anna.open("/postfach/\(Cast.document(Cast.strom))/erklaeren")
            try page.choose("Was möchten Sie?", "Rechnung beanstanden")
            try page.fill("Ihre Frage", "Der Endstand ist falsch.")
            return try await page.press("Anfrage senden")
        },
    ]

    private static func actors(_ house: TestPortal) async throws -> [String?] {
        try await house.store.read { db in
            try db.all("SELECT actor FROM audit_event WHERE kind = 'request-taken-back'") { (actor: String?) in actor }
        }
    }

    @Test(arguments: Engine.all, all)
    func `taking back is an entry`(engine: Engine, asked: Asked) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await asked.ask(anna).follow(Self.back)
            #expect(try await Self.actors(house).isEmpty)
            let clara = try await Visitor.signedIn(.clara, house)
            #expect(try await clara.open(page.path).status == 404)
            #expect(try await page.press(Self.back).fact("Stand") == "Zurückgezogen")
            _ = try await page.press(Self.back)
            #expect(try await Self.actors(house) == [Cast.anna.account.value])
        }
    }
}
