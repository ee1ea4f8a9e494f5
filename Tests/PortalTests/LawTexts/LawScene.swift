import Mail
import Store
import Testing

@testable import Portal

/// What a customer does, and what they read on the way. Today is Friday, 20 November 2026.
enum LawScene: Sendable {
    case tariffOrder, stromOrder, internetOrder, option, paper, fixedPrice
    case confirmedTariff
    case energyPrice, internetPrice
    case mandate, complaintAboutStrom, complaintAboutInternet, fault, meterReading
    case termination, withdrawal, anyPage

    func play(_ house: TestPortal) async throws -> LawReading {
        let anna = try await Visitor.signedIn(.anna, house)
        switch self {
        case .tariffOrder:
            try await Offers.moveIn(house)
            let page = try await anna.open(
                "/vertraege/\(Cast.strom)/tarifwechsel/bestellen?tarif=\(Offers.fresh.value)")
            return try await .order(page, by: anna)
        case .stromOrder:
            try await Ordering.moveIn(house)
            let page = try await anna.orderStrom().payByDebit(letters: "die Postanschrift, die wir kennen")
            return try await .order(page, by: anna)
        case .internetOrder:
            try await Ordering.moveIn(house)
            var page = try await anna.orderInternet()
            try page.fill("Geburtsdatum", "31.1.1980")
            page = try await page.payByTransfer()
            return try await .order(page.press("Zusammenfassung per E-Mail senden und weiter"), by: anna)
        case .option:
            let page = try await anna.open(
                "/vertraege/\(Cast.strom)/tarifoptionen/bestellen?option=strom-region")
            return try await .order(page, by: anna)
        case .paper: return try await .order(anna.open("/einstellungen/zustellung"), by: anna)
        case .fixedPrice:
            try await Offers.moveIn(house)
            let page = try await anna.open(
                "/vertraege/\(Cast.strom)/tarifwechsel/bestellen?tarif=\(Offers.fixed.value)")
            return try await .summary(page, by: anna)
        case .confirmedTariff:
            try await Offers.moveIn(house)
            let page = try await anna.open(
                "/vertraege/\(Cast.strom)/tarifwechsel/bestellen?tarif=\(Offers.fresh.value)")
            return try await .confirmation(page, house, by: anna)
        case .energyPrice: return try await .priceChange(.energy, house, anna)
        case .internetPrice: return try await .priceChange(.internet, house, anna)
        case .mandate: return try await .mandate(anna)
        case .complaintAboutStrom: return try await .complaint(Cast.strom, anna)
        case .complaintAboutInternet: return try await .complaint(Cast.internet, anna)
        case .fault: return try await .page("/vertraege/\(Cast.internet)/stoerung", anna)
        case .meterReading: return try await .page("/vertraege/\(Cast.strom)/zaehlerstand", anna)
        case .termination: return try await .page("/kuendigen", .guest(house))
        case .withdrawal:
            var reading = try await LawReading.page("/widerrufen", .guest(house))
            let second = try await Visitor.guest(house).beginWithdrawal("Strom", name: "Dora Dietz")
            reading[.button] += second.main?.all("button").map(\.text) ?? []
            return reading
        case .anyPage:
            var reading = LawReading()
            let links = try await Visitor.guest(house).open("/hilfe").root?.all("footer").last?.all("a") ?? []
            reading[.button] = links.map(\.text)
            return reading
        }
    }
}
