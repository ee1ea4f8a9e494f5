import Store
import Testing
import Vocabulary

@testable import Portal

/// Options and the bonus from the office to the customer's pages. Today is Friday, 20 November 2026.
@Suite struct EditOfferedTests {
    private static let options = "/vertraege/\(Cast.strom)/tarifoptionen"

    private static func option(_ page: inout VisitedPage, price: String) throws {
        try page.fill("Name auf Deutsch", "Sperrzeit")
        try page.fill("Was es ist, auf Deutsch", "Zwischen 17 und 19 Uhr lädt nichts.")
        try page.fill("Preis brutto in Euro", price)
        try page.choose("Preis gilt für", "einen Monat")
        try page.fill("Für welche Verträge", "strom")
        try page.fill("Werktage von der Bestellung", "3")
    }

    @Test(arguments: Engine.all)
    func `an option is made, shown as customers see it, booked, and taken off`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let otto = try await EditLimitsTests.office(house)
            var page = try await otto.open("/service/einstellungen/tarifoptionen").follow("Neu anlegen")
            #expect(try await page.press("Speichern").problems.count >= 6)
            try Self.option(&page, price: "1,50")
            try page.fill("Kürzel", "Sperrzeit!")
            try page.fill("Gilt ab", "20.11.2026")
            page = try await page.press("Vorschau")
            #expect(try page.error(at: "Kürzel") == "Verwenden Sie nur a bis z, Ziffern und Bindestriche")
            try page.fill("Kürzel", "feste-ip")
            page = try await page.press("Speichern")
            #expect(try page.error(at: "Kürzel") == "Dieses Kürzel gibt es schon")
            try page.fill("Kürzel", "sperrzeit")
            page = try await page.press("Vorschau")
            #expect(page.text.contains("Vorschau: so sieht es der Kunde"))
            #expect(page.facts.contains { $0.term == "Gesamtpreis im Monat" && $0.value.hasPrefix("1,50 €") })
            page = try await page.press("Speichern")
            #expect(page.text.contains("Gespeichert.") && page.heading == "Sperrzeit")

            let anna = try await Visitor.signedIn(.anna, house)
            let order = try await anna.open(Self.options).follow("Sperrzeit ansehen und buchen")
            #expect(try await anna.open("/vertraege/\(Cast.gas)/tarifoptionen").text.contains("Sperrzeit") == false)
            // Meanwhile it costs more: what was shown is not ordered at another price.
            try page.fill("Preis brutto in Euro", "2,50")
            try page.fill("Gilt ab", "20.11.2026")
            page = try await page.press("Speichern")
            #expect(page.text.contains("Preis brutto in Euro: 1,50 € → 2,50 €"))
            let refused = try await order.press("zahlungspflichtig bestellen")
            #expect(refused.text.contains("Es ist noch nichts bestellt"))
            let booked = try await refused.press("zahlungspflichtig bestellen")
            #expect(booked.facts.contains { $0.term == "Gesamtpreis im Monat" && $0.value.hasPrefix("2,50 €") })

            try page.choose("Wird angeboten", "nein")
            try page.fill("Gilt ab", "21.11.2026")
            _ = try await page.press("Speichern")
            house.clock.advance(days: 1)
            let after = try await Visitor.signedIn(.anna, house).open(Self.options)
            #expect(after.text.contains("Gebucht") && !after.text.contains("Sperrzeit ansehen und buchen"))
            #expect(after.facts.contains { $0.term == "Gesamtpreis im Monat" && $0.value.hasPrefix("2,50 €") })
        }
    }

    @Test(arguments: Engine.all)
    func `one of the file is changed in its place`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            var page = try await EditLimitsTests.office(house).open("/service/einstellungen/tarifoptionen/strom-region")
            #expect(try page.value(of: "Preis brutto in Euro") == "2,00")
            try page.fill("Preis brutto in Euro", "3")
            try page.fill("Gilt ab", "20.11.2026")
            _ = try await page.press("Speichern")
            let shown = try await Visitor.signedIn(.anna, house).open(Self.options)
            #expect(shown.facts.contains { $0.term == "Gesamtpreis im Monat" && $0.value.hasPrefix("3,00 €") })
            #expect(!shown.facts.contains { $0.value.hasPrefix("2,00 €") })
        }
    }

    @Test(arguments: Engine.all)
    func `the bonus of the day a move is told is the one that is promised`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let otto = try await EditLimitsTests.office(house)
            var page = try await otto.open("/service/einstellungen/umzugsbonus").press("Vorschau")
            #expect(page.text.contains("50,00 €"))
            try page.fill("Betrag brutto je Vertrag, in Euro", "0")
            try page.fill("Gilt ab", "21.11.2026")
            page = try await page.press("Speichern")
            #expect(page.problems.count == 1)
            try page.fill("Betrag brutto je Vertrag, in Euro", "75")
            page = try await page.press("Speichern")
            #expect(page.text.contains("Gespeichert."))
            let today = house.clock.today
            #expect(house.portal.house(on: today).movingBonus?.cents == 5000)
            #expect(house.portal.house(on: today.adding(days: 1)).movingBonus?.cents == 7500)
            try page.choose("Es gibt einen Bonus", "nein")
            try page.fill("Gilt ab", "22.11.2026")
            _ = try await page.press("Speichern")
            #expect(house.portal.house(on: today.adding(days: 1)).movingBonus?.cents == 7500)
            #expect(house.portal.house(on: today.adding(days: 2)).movingBonus == nil)
        }
    }
}
