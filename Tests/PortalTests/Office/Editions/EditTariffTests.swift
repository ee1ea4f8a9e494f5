import Store
import Testing
import Vocabulary

@testable import Portal

/// A tariff from the office to the public list. Today is Friday, 20 November 2026.
@Suite struct EditTariffTests {
    private static func fill(_ page: inout VisitedPage) throws {
        try page.fill("Kürzel", "strom-fair")
        try page.choose("Sparte", "Strom")
        try page.fill("Name des Tarifs", "Strom Fair")
        try page.fill("Beschreibung auf Deutsch", "Ohne Mindestlaufzeit.")
        try page.fill("Arbeitspreis in Cent je kWh", "31,20")
        try page.fill("Grundpreis im Jahr in Euro", "120")
        try page.fill("Mindestlaufzeit des Vertrags in Monaten", "0")
        try page.fill("Kündigungsfrist in Wochen", "4")
    }

    @Test(arguments: Engine.all)
    func `it is offered on its day, and not before`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let otto = try await EditLimitsTests.office(house)
            var page = try await otto.open("/service/einstellungen/tarife").follow("Neu anlegen")
            try Self.fill(&page)
            try page.fill("Kündigungsfrist in Wochen", "viele")
            page = try await page.press("Vorschau")
            #expect(try page.error(at: "Kündigungsfrist in Wochen")?.hasPrefix("0 bis 52") == true)
            try page.fill("Kündigungsfrist in Wochen", "4")
            page = try await page.press("Vorschau")
            #expect(page.text.contains("31,20"))
            try page.fill("Gilt ab", "22.11.2026")
            page = try await page.press("Speichern")
            #expect(page.text.contains("Gespeichert."))
            let rounds = CarryOutEditions(portal: house.portal)
            try await rounds.round()
            let guest = Visitor.guest(house)
            #expect(try await guest.open("/tarife").text.contains("Strom Fair") == false)
            house.clock.advance(days: 2)
            try await rounds.round()
            let shown = try await guest.open("/tarife")
            #expect(shown.text.contains("Strom Fair") && shown.text.contains("31,20"))
            // A second round finds nothing to do.
            #expect(try await rounds.round() == 0)
            #expect(try await house.count("SELECT COUNT(*) FROM tariff_offer WHERE external_id = 'strom-fair'") == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `a price contracts run at is not changed from here`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Offers.moveIn(house)
            try await house.store.write(about: "test") { db in
                // Keys of the billing system have no blanks.
                try db.run("UPDATE tariff SET external_id = 'strom-neu' WHERE external_id = 'Strom Neu'")
                try db.run("UPDATE tariff_offer SET external_id = 'strom-neu' WHERE external_id = 'Strom Neu'")
                try db.run(
                    """
                    UPDATE contract SET tariff_id = \(Cast.id("tariff Strom Neu", of: Tariff.self))
                    WHERE number = \(Cast.strom)
                    """)
            }
            let otto = try await EditLimitsTests.office(house)
            var page = try await otto.open("/service/einstellungen/tarife").follow("Strom Neu")
            try page.fill("Arbeitspreis in Cent je kWh", "41")
            try page.fill("Gilt ab", "20.11.2026")
            page = try await page.press("Speichern")
            #expect(try page.error(at: "Gilt ab")?.contains("Mit diesem Tarif laufen Verträge.") == true)
            #expect(try await house.count("SELECT COUNT(*) FROM edition") == 0)
            #expect(try await house.count("SELECT COUNT(*) FROM tariff_price WHERE unit_rate = 410000") == 0)
            try page.fill("Arbeitspreis in Cent je kWh", "30")
            try page.fill("Letzter Tag des Angebots", "31.12.2026")
            page = try await page.press("Speichern")
            #expect(page.text.contains("Gespeichert."))
            let kept = try await house.count(
                """
                SELECT COUNT(*) FROM tariff_offer WHERE external_id = 'strom-neu' AND offered_until = '2026-12-31'
                """)
            #expect(kept == 1)
        }
    }
}
