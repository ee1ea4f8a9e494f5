import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// What lies outside: a day that is not offered, one that is too near, the weeks before the bill, and a no.
@Suite struct InstalmentEdgesTests {
    private func chosen(_ visitor: Visitor, _ euros: String = "85") async throws -> VisitedPage {
        var page = try await ChangeInstalmentTests.page(visitor, euros)
        try page.choose("Tag der Zahlung", "am 15. des Monats")
        return page
    }

    @Test(arguments: ["31", "0", "-1", "15x", "99999999999999999999"])
    func `a day that is not offered is told at its field, and what was typed is kept`(day: String) async throws {
        try await TestPortal.run { house in
            try await InstalmentYear.begin(house)
            var page = try await chosen(try await Visitor.signedIn(.anna, house), "90")
            try page.forge("tag", day)
            page = try await page.press(ChangeInstalmentTests.change)
            #expect(page.status == 422)
            #expect(page.problems.count == 1)
            #expect(try page.value(of: ChangeInstalmentTests.amount) == "90")
            #expect(try await InstalmentYear.changes(house) == 0)
        }
    }

    /// The payment of 1 December is announced and stays; so does all of December.
    @Test(arguments: Engine.all)
    func `a day within the freeze moves the month after`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let done = try await chosen(anna).press(ChangeInstalmentTests.change)
            #expect(done.facts.contains { $0.term == "Gilt ab der Zahlung am" && $0.value == "15.01.2027" })
            let page = try await anna.open(InstalmentYear.path)
            #expect(page.facts.contains { $0.term == "Nächste Zahlung am" && $0.value == "01.12.2026" })
        }
    }

    @Test(arguments: Engine.all)
    func `another day in the weeks before the bill is looked at, refused with a reason, and can be wished again`(
        engine: Engine
    ) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            house.clock.set(Instant(Day(unchecked: "2027-08-16"), hour: 10))
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await chosen(anna).press(ChangeInstalmentTests.change)
            #expect(page.text.contains("Die Abrechnung steht kurz bevor."))
            #expect(try await InstalmentYear.changes(house) == 0)
            try page.fill("In Ihren Worten", "Mein Gehalt kommt am 10.")
            let wish = try await page.press(ChangeInstalmentTests.ask)
            #expect(wish.text.contains("In Prüfung"))
            let number = try #require(wish.facts.first { $0.term == "Vorgangsnummer" }?.value)
            try await Answers(house).deliver(
                #""external_id":"A-1","request":"\#(number)","state":"refused","by":"staff","#
                    + #""remark":"Die neue Abrechnung legt den Tag fest.""#)
            page = try await anna.open("/vorgaenge/\(number)")
            #expect(page.text.contains("Abgelehnt, durch unseren Kundenservice"))
            #expect(page.text.contains("Die neue Abrechnung legt den Tag fest."))
            let letter = try #require(
                try await anna.letters().first { $0.subject?.hasSuffix(": Abgelehnt") == true })
            #expect(letter.words.contains("Die neue Abrechnung legt den Tag fest."))
            #expect(try await anna.open(InstalmentYear.path).buttons.contains(ChangeInstalmentTests.change))
        }
    }

    @Test(arguments: Engine.all)
    func `a day that waits for a look can be taken back, and the old one stays`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await chosen(anna, "30").press(ChangeInstalmentTests.change)
            try page.fill("In Ihren Worten", "Es ist zu viel.")
            let wish = try await page.press(ChangeInstalmentTests.ask)
            let back = try await wish.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(back.text.contains("Zurückgezogen, durch Sie"))
            page = try await anna.open(InstalmentYear.path)
            #expect(page.facts.contains { $0.term == "Abschlag heute" && $0.value == "85,00 €" })
            #expect(page.facts.contains { $0.term == "Nächste Zahlung am" && $0.value == "01.12.2026" })
        }
    }
}
