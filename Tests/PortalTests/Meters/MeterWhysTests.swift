import Store
import Testing
import Vocabulary

@testable import Portal

/// „Warum diese Zahl?“ of consumption: what stands there leads to the figure of the page. Today is 20 November 2026.
@Suite struct MeterWhysTests {
    typealias Row = (number: String, source: String)

    /// The rows behind a figure, and the words around them.
    static func why(_ page: VisitedPage, _ figure: String) throws -> (rows: [String: Row], words: String) {
        let details = try #require(
            page.root?.all("details").first { $0.all("summary").first?.text == "Warum diese Zahl? \(figure)" },
            "no why for \(figure) on \(page.path)")
        let rows = details.all("tbody").flatMap { $0.all("tr") }.map { row in
            (row.all("th").first?.text ?? "", row.all("td").map(\.text))
        }
        #expect(rows.allSatisfy { $0.1.count == 2 && !$0.1[0].isEmpty && !$0.1[1].isEmpty }, "\(figure)")
        let known = rows.filter { $0.1.count == 2 }.map { ($0.0, (number: $0.1[0], source: $0.1[1])) }
        return (Dictionary(known) { first, _ in first }, details.all("p").map(\.text).joined(separator: " "))
    }

    @Test(arguments: Engine.all)
    func `months, years and the forecast`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let page = try await Visitor.signedIn(.anna, house).open("/vertraege/\(Cast.strom)/verbrauch")
            let months = try Self.why(page, "Verbrauch nach Monaten")
            let span = try #require(months.rows["20.11.2024 bis 20.11.2025"])
            #expect(span.number == "3.500 kWh")
            #expect(span.source == "13.500 kWh (vom Kunden abgelesen) − 10.000 kWh (vom Kunden abgelesen)")
            let example = try #require(months.rows["Zum Beispiel Oktober 2025"])
            #expect(example.source.contains("3.500 kWh × "))
            #expect(example.source.contains("Standardlastprofil Haushalt H25 (BDEW)"))
            // The example is a month of the table.
            let row = page.main?.all("tr").map(\.text).first { $0.hasPrefix("Oktober 2025") }
            #expect(row?.contains(example.number) == true, "\(row ?? "") \(example)")

            let years = try Self.why(page, "Verbrauch nach Jahren")
            #expect(years.rows["Jahresverbrauch, mit dem wir planen"]?.number == "3.500 kWh")
            #expect(years.rows["Jahresverbrauch, mit dem wir planen"]?.source.hasSuffix("Stand 20.11.2025") == true)
            #expect(years.rows["Verbrauch 2025"]?.source.contains("bekannt") == true)

            let forecast = try Self.why(page, "Vorschau auf Ihr Abrechnungsjahr")
            #expect(forecast.rows["In diesem Abrechnungsjahr abgelesen"]?.number == "0 kWh")
            #expect(forecast.rows["In diesem Abrechnungsjahr abgelesen"]?.source.contains("20.11.2025") == true)
            let rest = try #require(forecast.rows["Bis zum Ende noch erwartet"]?.number)
            #expect(forecast.words.contains("0 kWh + \(rest) = \(rest)"))
            #expect(page.text.contains("voraussichtlich \(rest)"))
        }
    }

    @Test func `other households, with the source named`() throws {
        let averages = Operator.HouseholdAverages(
            commodity: "strom", source: "Stromspiegel 2025", sourceEnglish: nil, kilowattHours: [1400, 2000, 2600])
        let year = YearlyConsumption(
            year: 2025, energy: Energy(kilowattHours: 3500), daysCovered: 365, isEstimated: false)
        let why = HouseholdsWhy.why(try #require(HouseholdComparison([year], averages)))
        #expect(why.formula.german.contains("3.500 kWh ÷ 1.400 kWh = 250 %"))
        #expect(why.inputs.dropFirst().map(\.value.german) == ["1.400 kWh", "2.000 kWh", "2.600 kWh"])
        #expect(why.inputs.dropFirst().allSatisfy { $0.source.german == "Stromspiegel 2025" })
    }

    /// The day is that of the letter: until it is due, and two weeks where it is over.
    @Test(
        arguments: [
            ("2026-11-30", "2025-11-20", "2026-11-30"), ("2026-12-04", "2025-11-20", "2026-12-04"),
            ("2026-12-05", "2025-11-20", nil), ("2026-11-10", "2025-11-20", "2026-12-04"),
            ("2026-11-30", "2026-11-16", nil), (nil, "2025-11-20", nil),
        ] as [(String?, String, String?)])
    func `until when a reading is asked for`(due: String?, lastRead: String, asked: String?) throws {
        let sheet = ReadingSheet(
            contract: MeteredContract(
                id: ID(stored: "contract"), number: try ContractNumber("300001001"), commodity: .strom,
                startsOn: try Sample.day("2024-11-20"), endsOn: nil, annualConsumption: nil, lastBilledOn: nil,
                nextReadingDueOn: try due.map(Sample.day), role: .owner),
            meters: [try Sample.meter(Sample.register())], readings: [try Sample.reading(lastRead, "13500")])
        let day = ReadingDeadline.day(sheet, today: try Sample.day("2026-11-20"))
        #expect(day?.iso == asked)
    }

    @Test(arguments: Engine.all)
    func `the day is on the form, with its why`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract SET next_reading_due_on = '2026-11-30' WHERE number = \(Cast.strom)")
            }
            let page = try await Visitor.signedIn(.anna, house).open("/vertraege/\(Cast.strom)/zaehlerstand")
            #expect(page.text.contains("brauchen wir Ihren Zählerstand bis zum 30.11.2026."))
            let why = try Self.why(page, "Ablesen bis")
            #expect(why.rows["Ablesung fällig am"]?.number == "30.11.2026")
            #expect(why.rows["Ein Stand zählt dafür ab"]?.number == "16.11.2026")
        }
    }
}
