import Store
import Testing

@testable import Portal

/// What a customer does so that every kind of figure stands on a page once. Today is Friday, 20 November 2026.
enum FigureScene: String, CaseIterable, Sendable {
    case everyPage, tariffs, tariffOrder, newContract, internetOrder, fault, move, termination, prices

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
            try await Offers.moveIn(house)
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
        }
    }
}
