import HTML
import Store
import Vocabulary

/// An offer of Internet as it is published (TKG § 52 (1), Regulation (EU) 2015/2120 Art. 4 (1)): its price of today, and all
/// it promises.
struct PublicInternetTariff: Sendable {
    let offer: TariffOffer
    /// Gross.
    let month: Money
    let since: Day
    let terms: InternetTerms

    /// What lacks a price or a speed can be ordered by nobody and is not shown. The cheapest first.
    static func load(_ offers: [TariffOffer], on today: Day, _ db: Session) throws -> [PublicInternetTariff] {
        try offers.filter { $0.commodity == .internet }.compactMap { offer in
            guard let price = try db.price(of: offer.tariff, on: today), let month = price.monthlyCharge,
                let terms = try db.internetTerms(of: offer.id)
            else { return nil }
            return PublicInternetTariff(offer: offer, month: month, since: price.validFrom, terms: terms)
        }.sorted { ($0.month.cents, $0.offer.name) < ($1.month.cents, $1.offer.name) }
    }

    var why: Why {
        InternetYearWhy(
            tariff: offer.name, month: month, once: terms.setup,
            pricesFrom: YearlyWhyTexts.price(offer.name, since: since)
        ).why(of: offer.id.value)
    }

    func facts(_ why: Why) -> [Fact] {
        AgreedPrice.internetFacts(month, terms.setup, why) + terms.facts
            + [Fact(OrderPapersTexts.volume, OrderPapersTexts.unlimited)]
    }

    var devices: Text {
        terms.devices.map { Text($0, en: terms.devicesEnglish ?? $0) } ?? ContractSummaryTexts.noDevices
    }

    func disabilities(_ house: Operator) -> Text {
        terms.disabilities.map { Text($0, en: terms.disabilitiesEnglish ?? $0) }
            ?? ContractSummaryTexts.noDisabilities(house)
    }
}

/// Internet on the page of all tariffs: a card for each, and what holds for all of them.
struct PublicInternetSection {
    let tariffs: [PublicInternetTariff]
    let house: Operator

    func write(_ page: Page) {
        guard !tariffs.isEmpty else { return }
        page.section {
            page.h2(Commodity.internet.text)
            page.div(.class("cards")) { for tariff in tariffs { card(page, tariff) } }
            page.h3(PublicInternetTexts.forAll)
            page.dl(.class("facts")) {
                page.fact(PublicInternetTexts.speed, ContractSummaryTexts.remedies)
                page.fact(PublicInternetTexts.rights, ContractSummaryTexts.otherWords(house))
                if let terms = house.orderRules.terms(for: .internet) {
                    let version = Day(iso: terms.version).map(OrderPapersTexts.version) ?? OrderPapersTexts.terms
                    page.fact(Fact(OrderPapersTexts.terms, version, at: PaperAddress(value: terms.address, base: "")))
                }
            }
        }
    }

    private func card(_ page: Page, _ tariff: PublicInternetTariff) {
        let (offer, why) = (tariff.offer, tariff.why)
        page.article(.class("card")) {
            page.header(.class("card-head")) { page.h3(offer.name) }
            page.description(of: offer)
            page.dl(.class("facts")) {
                for fact in tariff.facts(why) { page.fact(fact) }
                page.terms(of: offer)
                page.fact(PublicInternetTexts.devices, tariff.devices)
                page.fact(ContractSummaryTexts.disabilities, tariff.disabilities(house))
                if let places = offer.postalCodes { page.fact(PublicTariffTexts.places, places) }
                if let sheet = offer.productSheet {
                    let address = PaperAddress(value: sheet, base: "")
                    page.fact(Fact(OrderPapersTexts.sheet, PublicInternetTexts.sheet(offer.name), at: address))
                }
            }
            page.why(why)
        }
    }
}

enum PublicInternetTexts {
    static let forAll = Text("Für alle Internet-Tarife", en: "For all Internet tariffs")
    static let speed = Text("Wenn die Geschwindigkeit nicht stimmt", en: "If the speed is not right")
    static let rights = Text("Widerruf und Schlichtung", en: "Withdrawal and disputes")
    static let devices = Text("Geräte", en: "Devices")
    static func sheet(_ name: String) -> Text { Text("Blatt zu \(name)", en: "Sheet of \(name)") }
}
