import Store
import Testing

@testable import Portal

/// What a customer does so that every kind of figure stands on a page once. Today is Friday, 20 November 2026.
enum FigureScene: String, CaseIterable, Sendable {
    case everyPage, tariffs, tariffOrder, newContract, internetOrder, fault, move, termination, prices
    case option, term, reading, carbon, instalment, payments, series

    /// One that names what other households use.
    static var `operator`: Operator {
        var house = Operator.demo
        house.householdAverages = [
            Operator.HouseholdAverages(
                commodity: "strom", source: "Stromspiegel 2025", sourceEnglish: nil, kilowattHours: [1400, 2000])
        ]
        return house
    }

    /// The pages of it.
    func play(_ house: TestPortal) async throws -> [VisitedPage] {
        let anna = try await Visitor.signedIn(.anna, house)
        switch self {
        case .everyPage:
            var pages: [VisitedPage] = []
            for contract in [Cast.strom, Cast.gas, Cast.internet] {
                for part in ["", "/zaehlerstand", "/abschlag", "/verbrauch", "/zahlungen", "/tarifwechsel"] {
                    pages.append(try await anna.open("/vertraege/\(contract)\(part)"))
                }
            }
            return pages
        case .tariffs:
            try await Ordering.moveIn(house)
            return [
                try await Visitor.guest(house).open("/tarife"),
                try await anna.open("/vertraege/\(Cast.strom)/tarifwechsel"),
            ]
        case .tariffOrder:
            try await Offers.moveIn(house)
            let page = try await anna.open(
                "/vertraege/\(Cast.strom)/tarifwechsel/bestellen?tarif=\(Offers.fresh.value)")
            return [page, try await page.press(Ordering.button)]
        case .newContract:
            try await Ordering.moveIn(house)
            var cards = try await anna.orderAt()
            try cards.fill("Oder: Jahresverbrauch in kWh", "3500")
            cards = try await cards.press("Gesamtpreis ausrechnen")
            let supply = try await cards.press("Strom Neu wählen")
            let review = try await anna.orderStrom().payByTransfer()
            return [cards, supply, review, try await review.press(Ordering.button)]
        case .internetOrder:
            try await Ordering.moveIn(house)
            let cards = try await anna.orderAt("Internet", street: "Lindenstraße")
            var person = try await anna.orderInternet()
            try person.fill("Geburtsdatum", "31.1.1980")
            return [cards, try await person.payByTransfer()]
        case .fault:
            var page = try await anna.open("/vertraege/\(Cast.internet)/stoerung")
            try page.choose("Was geht nicht?", "Gar nichts geht (vollständiger Ausfall)")
            try page.choose("Router aus- und wieder eingeschaltet")
            try page.fill("Telefon für den Techniker", "0170 1234567")
            let request = try await page.press("Störung melden").path
            house.clock.advance(days: 5)
            return [try await Visitor.signedIn(.anna, house).open(request)]
        case .move:
            let start = try await anna.open("/umzug")
            let review = try await anna.reviewMove()
            _ = try await review.press("Umzug melden")
            let list = try await anna.open("/vorgaenge")
            let paths = Set(list.links.map(\.path).filter { $0.hasPrefix("/vorgaenge/V-") })
            var pages = [start, review]
            for path in paths.sorted() { pages.append(try await anna.open(path)) }
            return pages
        case .termination: return [try await anna.terminate("Strom, \(Cast.strom)", name: "Anna Ahrens")]
        case .prices:
            _ = try await LawReading.priceChange(.energy, house, anna)
            return [try await anna.open("/vertraege/\(Cast.strom)")]
        case .option:
            let path = "/vertraege/\(Cast.strom)/tarifoptionen"
            let page = try await anna.open("\(path)/bestellen?option=strom-region")
            return [page, try await page.press(Ordering.button), try await anna.open(path)]
        case .term:
            try await Self.change("minimum_term_until", to: "2027-06-30", house)
            return [try await anna.open("/vertraege/\(Cast.strom)")]
        case .reading:
            try await Self.change("next_reading_due_on", to: "2026-11-30", house)
            return [try await anna.open("/vertraege/\(Cast.strom)/zaehlerstand")]
        case .carbon: return [try await anna.open("/vertraege/\(Cast.gas)/co2")]
        case .instalment:
            try await InstalmentYear.begin(house)
            let page = try await anna.open(InstalmentYear.path)
            return [page, try await anna.open("/vertraege/\(Cast.strom)/verbrauch")]
        case .payments:
            try await LedgerPageTests.owe(house)
            var pages: [VisitedPage] = []
            let contract = "/vertraege/\(Cast.strom)"
            for path in ["/uebersicht", "/vertraege", contract, "\(contract)/zahlungen"] {
                pages.append(try await anna.open(path))
            }
            return pages
        case .series:
            try await SeriesPageTests.fill(house, from: "2024-10-01", to: "2026-11-02")
            return [try await anna.open("/vertraege/\(Cast.strom)/verbrauch?ansicht=monat&am=2026-10-01")]
        }
    }

    private static func change(_ column: String, to day: String, _ house: TestPortal) async throws {
        try await house.store.write(about: "test") { db in
            let contract = Cast.contract(Cast.strom)
            switch column {
            case "minimum_term_until":
                try db.run("UPDATE contract SET minimum_term_until = \(day) WHERE id = \(contract)")
            default: try db.run("UPDATE contract SET next_reading_due_on = \(day) WHERE id = \(contract)")
            }
        }
    }
}
