import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A document is taken back with a reason; the customer sees that it was there.
@Suite struct WithdrawDocumentTests {
    private static let path = "/service/dokumente/\(Cast.document(Cast.strom))"
    private static let reason = "Der Endstand war falsch. Sie bekommen eine neue Rechnung."

    @Test(arguments: Engine.all)
    func `within a day one person takes it back`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open("/postfach/\(Cast.document(Cast.strom))/pdf").status == 200)
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            var page = try await petra.open(Self.path)
            #expect(page.text.contains("Es ist sofort zurückgezogen."))
            #expect(try await page.press("Zurückziehen").problems.count == 1)
            try page.fill("Grund", Self.reason)
            let done = try await page.press("Zurückziehen")
            #expect(done.text.contains("Das Dokument ist zurückgezogen."))
            #expect(try await page.press("Zurückziehen").text.contains("Jemand war schneller"))
            #expect(try await petra.open("\(Self.path)/pdf").header("Content-Type") != "application/pdf")

            let hers = try await anna.open("/postfach/\(Cast.document(Cast.strom))")
            #expect(hers.text.contains("zurückgezogen") && hers.text.contains(Self.reason))
            #expect(hers.facts.contains { $0.term == "Prüfsumme (SHA-256)" }, "the proof stays")
            #expect(!hers.links.contains { $0.path.hasSuffix("/pdf") })
            let pdf = try await anna.open("/postfach/\(Cast.document(Cast.strom))/pdf")
            #expect(pdf.path == "/postfach/\(Cast.document(Cast.strom))")
            #expect(try await anna.open("/postfach").text.contains("Zurückgezogen"))
            let letters = try await anna.letters().filter { $0.subject?.hasPrefix("Zurückgezogen:") == true }
            #expect(letters.count == 1 && letters.first?.words.contains(Self.reason) == true)
            #expect(try await anna.export().files.keys.filter { $0.contains(Cast.strom) }.isEmpty)
            let ben = try await Visitor.signedIn(.ben, house)
            #expect(try await ben.letters().contains { $0.subject?.hasPrefix("Zurückgezogen:") == true })
        }
    }

    @Test(arguments: Engine.all)
    func `after a day it takes two`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            house.clock.advance(days: 2)
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            var page = try await petra.open(Self.path)
            try page.fill("Grund", Self.reason)
            page = try await page.press("Zurückziehen")
            #expect(page.text.contains("Eine zweite Person muss bestätigen."))
            let wish = try #require(page.root?.all("input").first { $0["name"] == "vorschlag" }?["value"])
            let forged = try await petra.sendToOffice(
                "\(Self.path)/entscheiden", [("vorschlag", wish), ("aktion", "bestaetigen")])
            #expect(forged.header("Location")?.hasSuffix("vieraugen") == true)
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open("/postfach/\(Cast.document(Cast.strom))/pdf").status == 200)
            // Another clerk may not.
            let rita = try await Visitor.office(try await house.hire("Rita", .clerk), house)
            let other = try await rita.sendToOffice(
                "\(Self.path)/entscheiden", [("vorschlag", wish), ("aktion", "bestaetigen")])
            #expect(other.status == 404)

            let otto = try await Visitor.office(try await house.hire("Otto", .approver), house)
            #expect(try await otto.open("/service/dokumente").text.contains("Sollen zurückgezogen werden"))
            let kept = try await otto.open(Self.path).press("Ablehnen")
            #expect(kept.text.contains("Das Dokument bleibt im Postfach."))
            page = try await petra.open(Self.path)
            try page.fill("Grund", Self.reason)
            _ = try await page.press("Zurückziehen")
            let done = try await otto.open(Self.path).press("Bestätigen")
            #expect(done.text.contains("Das Dokument ist zurückgezogen."))
            #expect(try await anna.open("/postfach/\(Cast.document(Cast.strom))").text.contains(Self.reason))
            let stored = try await house.store.read { db in
                try db.value(
                    "SELECT sha256 FROM document WHERE id = \(Cast.document(Cast.strom))", as: String.self)
            }
            #expect(stored?.count == 64)
        }
    }
}
