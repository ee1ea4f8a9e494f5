import HTML
import Store
import Vocabulary

/// The information sheet of a tariff as the portal knows it (TKTransparenzV § 1 (2)), for operators that have none of their own.
/// It stays when the tariff is no longer offered (§ 2 (1)).
enum ProductSheet {
    static func show(_ visit: GuestVisit) async throws -> Answer {
        guard let key = visit.request.parameters["tarif"] else { throw Refusal.notFound }
        let today = visit.request.today
        let found = try await visit.portal.store.read { db -> Sheet? in
            guard let offer = try db.newestOffer(ofTariff: key, by: today),
                let price = try db.price(of: offer.tariff, on: today)
            else { return nil }
            let internet = try offer.commodity == .internet ? db.internetTerms(of: offer.id) : nil
            return Sheet(offer: offer, price: price, internet: internet)
        }
        guard let found else { throw Refusal.notFound }
        return visit.page(
            Text(same: found.offer.name),
            lead: found.internet == nil ? OrderPapersTexts.sheetLead : OrderPapersTexts.sheetOfInternet, wide: true
        ) { page in found.write(page, visit.portal.operator) }
    }

    private struct Sheet: Sendable {
        let offer: TariffOffer
        let price: TariffPrice
        let internet: InternetTerms?

        func write(_ page: Page, _ house: Operator) {
            part(page, OrderPapersTexts.product) {
                page.fact(ContractFactTexts.tariff, offer.name)
                page.fact(NewContractTexts.commodity, offer.commodity.text)
                page.fact(OrderPapersTexts.launched, offer.offeredFrom.text)
                if let day = offer.offeredUntil { page.fact(OrderPapersTexts.ended, day.text) }
                page.fact(OrderPapersTexts.provider, "\(house.name), \(house.place)")
            }
            page.description(of: offer)
            if let internet {
                part(page, OrderPapersTexts.speeds) {
                    for fact in internet.facts { page.fact(fact) }
                    page.fact(OrderPapersTexts.volume, OrderPapersTexts.unlimited)
                }
            }
            let whys = PriceWhys(nil, price, offer.name)
            part(page, OrderPapersTexts.prices) {
                page.rates(price, isDynamic: offer.isDynamic, hasTwoRates: price.unitRatePeak != nil, whys)
                if let setup = internet?.setup {
                    page.fact(
                        NewContractRequestTexts.once,
                        setup.cents == 0 ? TariffOrderTexts.noExtra : TariffOrderTexts.gross(setup))
                }
            }
            page.priceWhy(whys)
            part(page, OrderPapersTexts.conditions) {
                page.terms(of: offer)
                if offer.termMonths > 0 { page.fact(OrderPapersTexts.renewal, OrderPapersTexts.renewed) }
            }
        }

        private func part(_ page: Page, _ title: Text, _ facts: () -> Void) {
            page.section {
                page.h2(title)
                page.dl(.class("facts"), body: facts)
            }
        }
    }
}
