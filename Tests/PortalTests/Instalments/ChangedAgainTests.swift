import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// An instalment that is changed again before it holds: in a second window, where the first change is not shown. Today is
/// 20 November 2026.
@Suite struct ChangedAgainTests {
    private static func number(_ page: VisitedPage) throws -> String { try #require(page.fact("Vorgangsnummer")) }

    /// 100 € on day 15, and beside it a window that was opened before.
    private static func first(_ anna: Visitor) async throws -> (done: VisitedPage, other: VisitedPage) {
        let other = try await ChangeInstalmentTests.page(anna, "110")
        var page = try await ChangeInstalmentTests.page(anna, "100")
        try page.choose("Tag der Zahlung", "am 15. des Monats")
        return (try await page.press(ChangeInstalmentTests.change), other)
    }

    @Test(arguments: Engine.all)
    func `the first reads what replaced it, the second what it replaces, and the day stays`(engine: Engine) async throws
    {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let (first, other) = try await Self.first(anna)
            let old = try Self.number(first)
            let second = try await other.press(ChangeInstalmentTests.change)
            let new = try Self.number(second)
            #expect(second.heading == "Abschlag von 110 €" && new != old)
            #expect(second.fact("Bisheriger Abschlag") == "100,00 € ab der Zahlung am 15.01.2027, bis dahin 85,00 €")
            #expect(second.fact("Tag der Zahlung") == "am 15. des Monats, wie mit dem Vorgang \(old) gewählt")
            #expect(second.fact("Gilt ab der Zahlung am") == "15.01.2027")
            #expect(second.fact("Ersetzt") == "Vorgang \(old)")

            let page = try await anna.open(first.path)
            #expect(page.fact("Stand") == "Ersetzt")
            #expect(page.text.contains("Ersetzt durch den Vorgang \(new): Abschlag von 110 €."))
            #expect(page.text.contains("Ersetzt, durch den Vorgang \(new)"))
            #expect(page.text.contains("Ab dem 15.01.2027 gilt, was dort steht."))
            #expect(!page.text.contains("ist Ihr Abschlag 100,00 €"))
            let letter = try #require(
                try await anna.letters().filter { $0.subject == "Ihr Abschlag ändert sich" }
                    .first { $0.words.contains(new) })
            #expect(letter.words.contains("Diese Änderung ersetzt Ihren Vorgang \(old)."))
            for path in ["/uebersicht", "/vertraege", InstalmentYear.path] {
                let text = try await anna.open(path).text
                #expect(
                    text.contains("ab dem 15.01.2027: 110,00 €") && !text.contains("100,00 € (beauftragt"), "\(path)")
            }
            // The day is chosen on the page from now on, and is changed where another one is.
            var again = try await ChangeInstalmentTests.page(anna, "110")
            try again.choose("Tag der Zahlung", "am 1. des Monats")
            let third = try await again.press(ChangeInstalmentTests.change)
            #expect(third.fact("Tag der Zahlung") == "am 1. des Monats")
            #expect(try await anna.open(second.path).fact("Stand") == "Ersetzt")
            #expect(try await anna.open(first.path).text.contains("durch den Vorgang \(new)"))
        }
    }

    @Test func `debits that were announced with the first amount are called off`() async throws {
        try await TestPortal.run { house in
            try await InstalmentYear.begin(house)
            let row =
                #"{"external_id":"B-1","contract":"300001001","way":"debit","iban":"\#(Visitor.iban)","holder":"Anna Ahrens","mandate_reference":"M-1","signed_on":"2024-11-20"}"#
            #expect(try await house.deliver(bank: [row]).refused == 0)
            let anna = try await Visitor.signedIn(.anna, house)
            let second = try await Self.first(anna).other.press(ChangeInstalmentTests.change)
            let letter = try #require(
                try await anna.letters().first { $0.words.contains((try? Self.number(second)) ?? "?") })
            #expect(letter.words.contains("die wir für diesen Tag oder später angekündigt haben, finden nicht statt."))
        }
    }

    @Test(arguments: Engine.all)
    func `a wish in review replaces nothing until it is granted`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let first = try await Self.first(anna).done
            let old = try Self.number(first)
            let wish = try await ChangeInstalmentTests.asked(anna)
            #expect(wish.fact("Schon beauftragt mit") == "Vorgang \(old)")
            #expect(wish.text.contains("Bis dahin bleibt es bei 100,00 € ab der Zahlung am 15.01.2027."))
            #expect(try await anna.open(first.path).fact("Stand") == "Erledigt")
            let new = try Self.number(wish)
            try await Answers(house).deliver(#""external_id":"A-1","request":"\#(new)","state":"done""#)
            let page = try await anna.open(first.path)
            #expect(page.fact("Stand") == "Ersetzt" && page.text.contains("Ersetzt, durch den Vorgang \(new)"))
        }
    }

    @Test(arguments: [nil, "2027-01-15"] as [String?])
    func `what replaced it is kept in its timeline as it was`(day: String?) throws {
        let number = try #require(RequestNumber(typed: "V-2026-004711"))
        let remark = RequestRemark.replaced(number, from: day.flatMap { Day(iso: $0) })
        #expect(RequestRemark(rawValue: remark.rawValue) == remark)
        #expect(RequestRemark(rawValue: "replaced-by anything") == nil)
    }
}
