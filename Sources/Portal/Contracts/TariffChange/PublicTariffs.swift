import HTML
import Store
import Vocabulary

/// What is offered, for everybody: gross, with the total for a consumption of one's own (PAngV §§ 3, 14).
enum PublicTariffs {
    static func show(_ visit: GuestVisit) async throws -> Answer {
        let (tariffs, internet) = try await load(visit)
        var form = TariffSearch(visit.request.query, offPeakShare: visit.portal.operator.orderRules.offPeakShare)
        let use = form.read()
        return visit.page(
            PublicTariffTexts.title, problems: form.problems, lead: PublicTariffTexts.lead, wide: true
        ) { page in
            page.form(.get, action: "/tarife", .class("form")) {
                page.field(form.strom)
                page.field(form.offPeak)
                page.field(form.gas)
                page.button(PublicTariffTexts.reckon, .class("button-second"))
            }
            if tariffs.isEmpty, internet.isEmpty { page.p(PublicTariffTexts.none, .class("notice")) }
            for commodity in [Commodity.strom, .gas] {
                list(page, tariffs.filter { $0.offer.commodity == commodity }, commodity, use[commodity])
            }
            if !tariffs.isEmpty { page.p(PublicTariffTexts.notes, .class("hint")) }
            PublicInternetSection(tariffs: internet, house: visit.portal.operator).write(page)
            page.ul(.class("links")) {
                page.li { page.a(NewContractTexts.new, href: NewContractStep.start) }
                page.li { page.a(PublicTariffTexts.openData, href: "/tarife.json") }
                if visit.customer != nil {
                    page.li { page.a(ContractTexts.allContracts, href: "/vertraege") }
                }
            }
        }
    }

    /// The same as open data (EnWG § 41c (5), TKG § 52).
    static func json(_ visit: GuestVisit) async throws -> Answer {
        let (tariffs, internet) = try await load(visit)
        return try .json(
            TariffData(
                tariffs, internet, house: visit.portal.operator, baseURL: visit.portal.settings.baseURL,
                today: visit.request.today))
    }

    private static func load(_ visit: GuestVisit) async throws -> ([PublicTariff], [PublicInternetTariff]) {
        let today = visit.request.today
        return try await visit.portal.store.read { db in
            let offers = try db.offers(on: today)
            let energy = try offers.filter { $0.commodity != .internet }.compactMap { offer in
                try db.price(of: offer.tariff, on: today).map { PublicTariff(offer: offer, price: $0) }
            }
            return (energy, try PublicInternetTariff.load(offers, on: today, db))
        }
    }

    private static func list(_ page: Page, _ tariffs: [PublicTariff], _ commodity: Commodity, _ use: YearlyCosts.Use?) {
        guard !tariffs.isEmpty else { return }
        let sorted = tariffs.map { (tariff: $0, year: $0.year(use)) }.sorted { one, other in
            (one.year?.cents ?? .max, one.tariff.offer.name) < (other.year?.cents ?? .max, other.tariff.offer.name)
        }
        page.section {
            page.h2(commodity.text)
            page.div(.class("cards")) {
                for entry in sorted { card(page, entry.tariff, entry.year, use) }
            }
        }
    }

    private static func card(_ page: Page, _ tariff: PublicTariff, _ year: Money?, _ use: YearlyCosts.Use?) {
        let whys = tariff.whys(use)
        page.article(.class("card")) {
            page.header(.class("card-head")) { page.h3(tariff.offer.name) }
            page.description(of: tariff.offer)
            page.dl(.class("facts")) {
                if let year, let use {
                    page.dt(TariffOrderTexts.year(use.energy))
                    page.dd { page.strong(year.text, .figure(whys.year)) }
                    if CountedPlace().countsTwice(tariff.price), let low = use.offPeak {
                        page.fact(
                            TwoRatesTexts.share,
                            TwoRatesTexts.share(low, of: use.energy, isAssumed: use.isShareAssumed), whys.year)
                    }
                }
                page.rates(
                    tariff.price, isDynamic: tariff.offer.isDynamic, hasTwoRates: tariff.price.unitRate == nil, whys)
                page.terms(of: tariff.offer)
                if let places = tariff.offer.postalCodes { page.fact(PublicTariffTexts.places, places) }
            }
            page.priceWhy(whys)
        }
    }
}

/// An offer with the price of today.
struct PublicTariff: Sendable {
    let offer: TariffOffer
    let price: TariffPrice

    /// Gross. Nil for a consumption it is not offered for.
    func year(_ use: YearlyCosts.Use?) -> Money? {
        if let use, !offer.isOffered(for: use.energy) { return nil }
        return CountedPlace(use: use).choice(offer, price).year
    }

    func whys(_ use: YearlyCosts.Use?) -> PriceWhys {
        let known = use.flatMap { offer.isOffered(for: $0.energy) ? $0 : nil }
        let why = YearlyWhy(
            offer.name, price, known, hasTwoRates: CountedPlace().countsTwice(price), useFrom: YearlyWhyTexts.typed)
        let part = offer.id.value
        return PriceWhys(why?.why(of: part), price, offer.name, of: part)
    }
}
