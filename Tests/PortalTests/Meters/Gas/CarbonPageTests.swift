import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct CarbonPageTests {
    private static let page = "/vertraege/\(Cast.gas)/co2"

    @Test(arguments: Engine.all)
    func `each billed time, with the landlord's share`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open(Self.page)
            #expect(page.text.contains("20.11.2024 bis 20.11.2025"))
            // 16,208 kWh · 0.1814 kg
            #expect(page.text.contains("2.940,1 kg CO2"))
            #expect(page.text.contains("2024: 45,00 €; 2025: 55,00 €"))
            #expect(!page.text.contains("Das trägt der Vermieter"))
            try page.fill("Wohnfläche", "100")
            page = try await page.press("Anteil ausrechnen")
            #expect(page.status == 200)
            #expect(page.text.contains("29,4 kg CO2 je m²"))
            #expect(page.text.contains("27 bis unter 32 kg CO2 je m² und Jahr"))
            #expect(page.text.contains("(Stufe 40 %)"))
            #expect(page.text.contains("Warum diese Zahl? CO2-Kosten vom 20.11.2024 bis 20.11.2025"))
            let paper = try #require(page.links.first { $0.words.hasSuffix("(PDF)") })
            #expect(paper.path == "/vertraege/\(Cast.gas)/co2.pdf?bis=2025-11-20&flaeche=100")
            let file = try await anna.open(paper.path)
            #expect(file.status == 200)
            #expect(file.header("Content-Disposition")?.contains("2025-11-20_CO2-Kosten_300001002.pdf") == true)
        }
    }

    @Test func `what is no area is said at its field, and stays there`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open(Self.page)
            try page.fill("Wohnfläche", "viel")
            page = try await page.press("Anteil ausrechnen")
            #expect(try page.error(at: "Wohnfläche")?.contains("in Quadratmetern, von 5 bis 10.000") == true)
            #expect(page.source.contains("value=\"viel\""))
            // The address of a paper typed by hand leads back to the field.
            let led = try await anna.open("/vertraege/\(Cast.gas)/co2.pdf?bis=2025-11-20&flaeche=viel")
            #expect(led.path.hasPrefix(Self.page))
            #expect(try await anna.open("/vertraege/\(Cast.gas)/co2.pdf?bis=2025-11-21").status == 404)
        }
    }

    @Test(.enabled(if: PDFWords.canBeRead, "poppler-utils are not there"))
    func `the paper says what the law asks for`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let file = try await anna.open("/vertraege/\(Cast.gas)/co2.pdf?bis=2025-11-20&flaeche=100&herd=1")
            let words = try PDFWords.of(file.bytes)
            for part in [
                "CO2-Kosten Ihrer Gaslieferung vom 20.11.2024 bis 20.11.2025", "16.208 kWh", "2.940,1 kg CO2",
                "0,1814 kg CO2 je kWh", "45,00 €", "55,00 €", "Anteil Vermieter", "52 kg CO2 je m² und Jahr oder mehr",
                "95 %", "um 5 % gekürzt", "§ 6 Absatz 2 CO2KostAufG", "§ 8 Absatz 2", "zwölf Monaten",
            ] { #expect(words.contains(part), "\(part)") }
            let bare = try PDFWords.of(try await anna.open("/vertraege/\(Cast.gas)/co2.pdf?bis=2025-11-20").bytes)
            #expect(bare.contains("Teilen Sie die Emissionen durch die Wohnfläche."))
            #expect(!bare.contains("Ihre Stufe"))
        }
    }

    /// The time reaches into a year whose price nobody knows yet.
    @Test(arguments: Engine.all)
    func `no paper without a price`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let contract = Cast.contract(Cast.gas)
            try await house.store.write(about: "test") { db in
                try db.run(
                    "UPDATE meter_reading SET read_on = '2026-01-20' WHERE register_id = \(Cast.register(Cast.gas)) AND read_on = '2025-11-20'"
                )
                try db.run("UPDATE contract SET last_billed_on = '2026-01-20' WHERE id = \(contract)")
            }
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open(Self.page).text.contains("Einen Nachweis gibt es noch nicht"))
            #expect(try await anna.open("/vertraege/\(Cast.gas)/co2.pdf?bis=2026-01-20").status == 404)
            #expect(try await anna.open("/vertraege/\(Cast.gas)/verbrauch").text.contains("20.11.2024 bis 20.01.2026"))
        }
    }
}
