import Mail
import Paper
import Store
import Testing
import Vocabulary

@testable import Portal

/// The letter about a changed instalment announces its debits; whose account it is has to hear of it (SEPA Core rulebook).
/// Today is 20 November 2026.
@Suite struct InstalmentDebitTests {
    private static let passOn = "an den Kontoinhaber weiter"
    private static let before = "Der Kontoinhaber muss vorher wissen, welchen Betrag wir wann abbuchen"

    private static func debit(from holder: String, _ house: TestPortal) async throws {
        try await InstalmentYear.begin(house)
        let row =
            #"{"external_id":"B-1","contract":"300001001","way":"debit","iban":"\#(Visitor.iban)","holder":"\#(holder)","mandate_reference":"M-1","signed_on":"2024-11-20"}"#
        #expect(try await house.deliver(bank: [row]).refused == 0)
    }

    private static func change(_ anna: Visitor) async throws -> VisitedPage {
        try await ChangeInstalmentTests.page(anna, "100").press(ChangeInstalmentTests.change)
    }

    private static func letter(_ subject: String, _ visitor: Visitor) async throws -> String {
        try #require(try await visitor.letters().first { $0.subject == subject }).words
    }

    @Test(arguments: Engine.all)
    func `the debits are announced, and an account of somebody else is spoken of plainly`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.debit(from: "Bernd Ahrens", house)
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open(InstalmentYear.path).text.contains(Self.before))
            let page = try await Self.change(anna)
            #expect(page.fact("Abbuchungen")?.hasPrefix("je 100,00 € am 01.01.2027, 01.02.2027, 01.03.2027") == true)
            #expect(page.fact("Kontoinhaber") == "eine andere Person als der Vertragsinhaber")
            let letter = try await Self.letter("Ihr Abschlag ändert sich", anna)
            for words in [
                "je 100,00 € am 01.01.2027, 01.02.2027", "M-1", Visitor.shownIBAN, "DE98ZZZ09999999999",
                "zugleich die Ankündigung der SEPA-Lastschriften", "14 Tage vorher neu an",
                "Geben Sie Betrag und Tage deshalb vor dem 01.01.2027 \(Self.passOn)",
            ] {
                #expect(letter.contains(words), "\(words)")
            }
            #expect(!letter.contains("Bernd") && !letter.contains("3704"))

            // Nothing of the account for who may only look, neither on the page nor in its receipt.
            let ben = try await Visitor.signedIn(.ben, house)
            let number = try #require(page.fact("Vorgangsnummer"))
            let typed = try #require(RequestNumber(typed: number))
            let blocks = try await house.store.read { db -> [String] in
                guard let request = try db.request(numbered: typed) else { return [] }
                return Receipt(request: request, events: try db.events(of: request.id), for: .part)
                    .document(from: .demo, in: .german).blocks.map { "\($0)" }
            }
            let seen = try await ben.open("/vorgaenge/\(number)")
            #expect(seen.status == 200 && seen.text.contains("100,00 €") && !blocks.isEmpty)
            for words in ["M-1", Visitor.shownIBAN, "andere Person", "Abbuchungen"] {
                #expect(!seen.text.contains(words) && !blocks.contains { $0.contains(words) }, "\(words)")
            }
            #expect(try await !ben.open(InstalmentYear.path).text.contains(Self.before))
        }
    }

    @Test func `of one's own account they are announced, and nothing is passed on`() async throws {
        try await TestPortal.run { house in
            try await Self.debit(from: "AHRENS, ANNA MARIA", house)
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await !anna.open(InstalmentYear.path).text.contains(Self.before))
            _ = try await Self.change(anna)
            let letter = try await Self.letter("Ihr Abschlag ändert sich", anna)
            #expect(letter.contains("zugleich die Ankündigung") && !letter.contains(Self.passOn))
        }
    }

    @Test func `who transfers is announced no debits`() async throws {
        try await TestPortal.run { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await Self.change(anna)
            #expect(page.fact("Gilt ab der Zahlung am") == "01.01.2027" && page.fact("Abbuchungen") == nil)
            #expect(try await !Self.letter("Ihr Abschlag ändert sich", anna).contains("Ankündigung"))
        }
    }

    /// Somebody decides later: the first day is not known, the duty to pass it on is.
    @Test(arguments: Engine.all)
    func `a wish that is granted says it in the answer`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.debit(from: "Bernd Ahrens", house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await ChangeInstalmentTests.asked(anna)
            #expect(page.fact("Abbuchungen") == nil)
            let asked = try await Self.letter("Ihr Wunsch zum Abschlag ist eingegangen", anna)
            #expect(!asked.contains("zugleich die Ankündigung"))
            let number = try #require(page.fact("Vorgangsnummer"))
            try await Answers(house).deliver(#""external_id":"A-1","request":"\#(number)","state":"done""#)
            #expect(try await Self.letter("Abschlag von 30 €: Erledigt", anna).contains(Self.passOn))
        }
    }

    @Test(
        arguments: [
            ("Anna Ahrens", "Anna Ahrens", false), ("AHRENS, ANNA", "Anna Ahrens", false),
            ("Anna Maria Ahrens", "Anna Ahrens", false), ("Anna und Bernd Ahrens", "Anna Ahrens", false),
            ("Ahrens", "Anna Ahrens", false), ("Bernd Ahrens", "Anna Ahrens", true),
            ("Müller GmbH", "Anna Ahrens", true), ("Jörg Groß", "Joerg Gross", false), (nil, "Anna Ahrens", false),
            ("Anna Ahrens", nil, false), ("123", "Anna Ahrens", false),
        ] as [(String?, String?, Bool)])
    func `whose account it is`(holder: String?, customer: String?, isAnother: Bool) {
        #expect(AccountHolder.isAnother(holder, than: customer) == isAnother)
    }
}
