import Testing

@testable import Portal

@Suite struct ConsumptionPageTests {
    @Test(arguments: Engine.all)
    func `readings, consumption and years`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/vertraege/\(Cast.strom)/verbrauch")
            #expect(page.text.contains("3.500 kWh"))
            #expect(page.text.contains("vom Kunden abgelesen"))
            #expect(page.text.contains("9,5 kWh"))
            let gas = try await anna.open("/vertraege/\(Cast.gas)/verbrauch")
            #expect(gas.text.contains("1.500,5 m³ (16.208 kWh)"))
            #expect(gas.text.contains("Zustandszahl 0,9599"))
        }
    }

    @Test func `as a file for spreadsheets`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let file = try await anna.open("/vertraege/\(Cast.gas)/verbrauch.csv")
            #expect(file.status == 200)
            #expect(file.header("Content-Type") == "text/csv; charset=utf-8")
            #expect(file.header("Content-Disposition")?.contains("2026-11-20_Verbrauch_300001002.csv") == true)
            #expect(file.bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
            #expect(file.source.contains(";20.11.2025;2500,5;m³;vom Kunden abgelesen;übernommen;1500,5;16208;365\r\n"))
        }
    }

    @Test(arguments: [Cast.strom, "300009999"])
    func `not there for a stranger`(contract: String) async throws {
        try await TestPortal.run { house in
            let clara = try await Visitor.signedIn(.clara, house)
            #expect(try await clara.open("/vertraege/\(contract)/verbrauch").status == 404)
            #expect(try await clara.open("/vertraege/\(contract)/verbrauch.csv").status == 404)
        }
    }

    /// Readings are of 20 November 2024 and 2025: neither year is read from its first day to its last.
    @Test func `years that are read in part are marked in words, in the chart and in the table`() async throws {
        try await TestPortal.run { house in
            let page = try await Visitor.signedIn(.anna, house).open("/vertraege/\(Cast.strom)/verbrauch")
            #expect(page.text.contains("nur vom 20.11.2024 bis 31.12.2024 bekannt"))
            #expect(page.text.contains("nur ein Teil des Jahres"))
            #expect(page.main?.all("text").filter { $0.text == "Teil" }.count == 2)
        }
    }

    /// On a phone each row is a list: every cell but the first says what it is.
    @Test func `every cell of a table says what it is`() async throws {
        try await TestPortal.run { house in
            let page = try await Visitor.signedIn(.anna, house).open("/vertraege/\(Cast.gas)/verbrauch")
            let tables = page.main?.all("table") ?? []
            #expect(tables.count == 8)
            for table in tables {
                #expect(table["class"] == "stack")
                #expect(table.all("td").allSatisfy { $0["data-label"]?.isEmpty == false })
            }
        }
    }
}
