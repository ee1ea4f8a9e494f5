import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A mandate that was given and is no longer wanted before it was carried out.
@Suite struct ReplacedMandateTests {
    private static let calledOff = "angekündigt haben, finden nicht statt."

    private static func announced(_ anna: Visitor) async throws -> (page: VisitedPage, reference: String) {
        let page = try await anna.giveMandate()
        #expect(try await anna.letters().contains { $0.subject == "Ankündigung der nächsten Abbuchungen" })
        return (page, try #require(page.fact("Mandatsreferenz")))
    }

    @Test(arguments: Engine.all)
    func `replaced by a transfer it says so, and its debits are called off`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let (mandate, reference) = try await Self.announced(anna)
            let transfer = try await anna.payByTransfer()
            let number = try #require(transfer.fact("Vorgangsnummer"))
            #expect(transfer.fact("Ersetztes Mandat") == reference)
            let page = try await anna.open(mandate.path)
            #expect(page.fact("Stand") == "Ersetzt")
            #expect(page.text.contains("Ersetzt durch den Vorgang \(number): Zahlung per Überweisung."))
            #expect(page.text.contains("Ersetzt, durch den Vorgang \(number)"))
            #expect(page.text.contains("mit dem Mandat \(reference) \(Self.calledOff)"))
            let list = try await anna.open("/vorgaenge").text
            #expect(list.contains("Ersetzt") && !list.contains("Zurückgezogen"))
            #expect(!page.text.contains("Zurückgezogen") && !page.text.contains("die vorher vereinbart war"))
            let letters = try await anna.letters().filter { $0.words.contains(Self.calledOff) }
            #expect(letters.contains { $0.words.contains(number) && $0.words.contains(reference) })
            // What was replaced does not come back with the transfer that is taken back.
            let back = try await transfer.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(back.text.contains("Das Mandat \(reference), das damit ersetzt war, gilt nicht wieder"))
        }
    }

    @Test(arguments: Engine.all)
    func `taken back, letter and page say that the announced debits do not come`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let (mandate, reference) = try await Self.announced(anna)
            let back = try await mandate.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(back.fact("Stand") == "Zurückgezogen")
            let words = "mit dem Mandat \(reference) \(Self.calledOff)"
            #expect(back.text.contains(words))
            let letter = try #require(
                try await anna.letters().first { $0.subject?.hasSuffix(": Zurückgezogen") == true })
            #expect(letter.words.contains(words))
        }
    }

    @Test func `replaced by another mandate the old debits are called off, and the new ones announced`() async throws {
        try await TestPortal.run { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let (mandate, reference) = try await Self.announced(anna)
            let second = try await anna.giveMandate(Cast.strom, "DE02120300000000202051")
            let number = try #require(second.fact("Vorgangsnummer"))
            #expect(try await anna.open(mandate.path).text.contains("Ersetzt durch den Vorgang \(number)"))
            #expect(
                try await anna.letters().contains {
                    $0.words.contains(number) && $0.words.contains("mit dem Mandat \(reference) \(Self.calledOff)")
                })
        }
    }
}
