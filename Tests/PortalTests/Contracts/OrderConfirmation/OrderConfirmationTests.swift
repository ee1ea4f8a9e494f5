import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// BGB § 312f (2): the contract is confirmed once, whole, when billing says that there is one. Today is Friday,
/// 20 November 2026.
@Suite struct OrderConfirmationTests {
    private static func deliver(_ key: String, _ number: String, _ fields: String, to house: TestPortal) async throws {
        let folder = try ImportFolder(in: house.folder)
        try folder.write(
            #"{"external_id":"\#(key)","request":"\#(number)",\#(fields)}"# + "\n", to: "answers.jsonl")
        let report = try await FolderImport(house.portal, folder: folder.path).run()
        try #require(report.refused == 0, "\(report.text)")
    }

    private static func number(_ page: VisitedPage) throws -> String {
        try #require(page.facts.first { $0.term == "Vorgangsnummer" }?.value)
    }

    private static func confirmations(_ letters: [StoredLetter]) -> [StoredLetter] {
        letters.filter { $0.subject?.hasPrefix("Vertragsbestätigung") == true }
    }

    private static let law = [
        "binnen vierzehn Tagen ohne Angabe von Gründen", "Folgen des Widerrufs", "Muster-Widerrufsformular",
        "Hiermit widerrufe(n) ich/wir (*)",
    ]

    @Test(arguments: Engine.all)
    func `a new contract is confirmed with everything at the first stage that concludes it`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let number = try Self.number(await anna.orderStrom().payByDebit().press(Ordering.button))
            try await Self.deliver("W-1", number, #""state":"in-review","stage":"in-review""#, to: house)
            #expect(try await Self.confirmations(anna.letters()).isEmpty)
            let before = try await anna.letters().count
            // Later than promised: the fourteen days begin with the confirmation.
            house.clock.advance(days: 10)
            try await Self.deliver(
                "W-2", number, #""state":"in-review","stage":"confirmed","begins_on":"2027-01-04""#, to: house)
            let letter = try #require(try await Self.confirmations(anna.letters()).first)
            #expect(letter.subject == "Vertragsbestätigung: Strom Neu")
            for words in [
                number, "Strom Neu", "30,00 ct/kWh", "1.170,00 € einschließlich Umsatzsteuer", "04.01.2027",
                "12 Monate ab Lieferbeginn", "also bis 03.01.2028", "4 Wochen", "Am Markt 12", "Anna", "30.11.2026",
                "bis 14.12.2026",
                "SEPA", "vor der ersten Abbuchung",
            ] + Self.law {
                #expect(letter.words.contains(words), "\(words)")
            }
            #expect(!letter.words.contains("01.01.2027"))
            // One letter: it says the news, too.
            #expect(letter.words.contains("Stand des Vertrags") && letter.words.contains("Bestätigt"))
            #expect(letter.words.contains("Ihre Bestellung ist in Arbeit."))
            #expect(try await anna.letters().count == before + 1)
            #expect(!letter.words.contains("Kommt mit der Vertragsbestätigung"))
            try await Self.deliver(
                "W-3", number, #""state":"done","stage":"active","begins_on":"2027-01-04""#, to: house)
            #expect(try await Self.confirmations(anna.letters()).count == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `who ordered without an account gets it whole, without a word that names them`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let receipt = try await Visitor.guest(house).orderStrom().introduce().press(Ordering.button)
            let number = try Self.number(receipt)
            let before = try await house.letters(to: "gustav@kunden.example").count
            try await Self.deliver("W-1", number, #""state":"done","remark":"Der Zähler bleibt.""#, to: house)
            let letters = try await house.letters(to: "gustav@kunden.example")
            #expect(letters.count == before + 1)
            let letter = try #require(Self.confirmations(letters).first)
            for words in [
                number, "Strom Neu", "1.170,00 €", "01.01.2027", "Am Markt 12", "bis 11.12.2026", "Der Zähler bleibt.",
            ] + Self.law {
                #expect(letter.words.contains(words), "\(words)")
            }
            #expect(!letter.words.contains("Gustav") && !letter.words.contains("/vorgaenge/"))
        }
    }

    @Test(arguments: Engine.all)
    func `a change of the tariff is confirmed when it is done, and to nobody who only reads`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open(
                "/vertraege/\(Cast.strom)/tarifwechsel/bestellen?tarif=\(Offers.fresh.value)")
            let number = try Self.number(await page.press(Ordering.button))
            try await Self.deliver("W-1", number, #""state":"in-review""#, to: house)
            #expect(try await Self.confirmations(anna.letters()).isEmpty)
            let before = try await anna.letters().count
            house.clock.advance(days: 10)
            try await Self.deliver("W-2", number, #""state":"done""#, to: house)
            #expect(try await anna.letters().count == before + 1)
            let letters = try await Self.confirmations(anna.letters())
            #expect(letters.count == 1)
            for words in [
                "Neuer Tarif", "Strom Natur 12", "12.12.2026", "bis 11.12.2027", "bis 14.12.2026", Cast.strom,
            ] + Self.law {
                #expect(letters.first?.words.contains(words) == true, "\(words)")
            }
            #expect(try await Visitor(house, as: .ben).letters().isEmpty)
        }
    }

    @Test func `what is refused is not confirmed`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let number = try Self.number(await anna.orderStrom().payByDebit().press(Ordering.button))
            try await Self.deliver(
                "W-1", number, #""state":"refused","stage":"refused","remark":"Kein Anschluss.""#, to: house)
            let letters = try await anna.letters()
            #expect(letters.contains { $0.words.contains("Kein Anschluss.") })
            #expect(Self.confirmations(letters).isEmpty)
        }
    }
}
