import HTML
import Store
import Vocabulary

/// An offered tariff, as the office edits it: the fields of its two rows by their names. On its first day it is written with the
/// same rows as from the billing system.
struct EditedTariff: Edited {
    typealias Sheet = TariffSheet

    /// Without those that are left out; decimals with a point, flags as `ja` and `nein`.
    var values: [String: String]

    static let subject = EditionSubject.tariff
    static let canBeAdded = true
    static let isCarriedOut = true

    static func originals(_ house: Operator, _ db: Session) throws -> [EditedName] {
        try db.offeredTariffs(most: 500).map { EditedName(name: $0.key, title: Text(same: $0.name)) }
    }

    static func original(_ name: String, _ house: Operator, on today: Day, _ db: Session) throws -> EditedTariff? {
        try db.tariffValues(ofOffer: name, on: today).map { EditedTariff(values: $0) }
    }

    var title: Text { Text(same: values["name"] ?? "–") }

    var facts: [Fact] {
        TariffEntry.whole.compactMap { entry in
            values[entry.name].map { Fact(entry.label, entry.shown($0)) }
        }
    }

    /// The card of the public list.
    func preview(_ page: Page, _ name: String, _ visit: StaffVisit) {
        guard let card = card(on: visit.request.today) else { return }
        let whys = card.whys(nil)
        page.h3(card.offer.name)
        page.description(of: card.offer)
        page.dl(.class("facts")) {
            page.rates(
                card.price, isDynamic: card.offer.isDynamic, hasTwoRates: card.price.unitRate == nil, whys)
            page.terms(of: card.offer)
            if let places = card.offer.postalCodes { page.fact(PublicTariffTexts.places, places) }
        }
        page.priceWhy(whys)
    }

    /// The offer with its price, as the rows make them; nil where they refuse it.
    private func card(on today: Day) -> PublicTariff? {
        guard let tariff = try? tariffRow("karte", prices: [price(from: today)]),
            let offer = try? offerRow("karte", tariff: "karte", from: today), let price = tariff.prices.first
        else { return nil }
        return PublicTariff(
            offer: TariffOffer(
                id: ID(), tariff: ID(), commodity: tariff.commodity, name: tariff.name,
                isDefaultSupply: tariff.isDefaultSupply, isGreen: tariff.isGreen, offeredFrom: offer.from,
                offeredUntil: offer.until, postalCodes: offer.postalCodes, termMonths: offer.termMonths,
                noticeWeeks: offer.noticeWeeks, guarantee: offer.guarantee, guaranteeMonths: offer.guaranteeMonths,
                leastConsumption: offer.least, mostConsumption: offer.most, needsSmartMeter: offer.needsSmartMeter,
                isDynamic: offer.isDynamic, german: offer.description, english: offer.descriptionEnglish,
                priceParts: offer.priceParts, pricePartsEnglish: offer.pricePartsEnglish, risks: offer.risks,
                risksEnglish: offer.risksEnglish, productSheet: tariff.productSheet),
            price: TariffPrice(
                validFrom: price.validFrom, unitRate: price.unitRate, unitRatePeak: price.unitRatePeak,
                unitRateOffPeak: price.unitRateOffPeak, standingChargeYear: price.standingChargeYear,
                monthlyCharge: price.monthlyCharge))
    }

    /// Says whose word counts.
    static func more(_ name: String, typed: EditedTariff?, _ visit: StaffVisit) async throws -> EditionPart? {
        let (house, today) = (visit.portal.operator, visit.request.today)
        let (counts, isOverridden) = try await visit.portal.store.read { db in
            let last = try db.lastCarriedOut(.tariff, named: name)
            let present = try Self.original(name, house, on: today, db)
            return (try db.deliveredOffers(), last.flatMap { Self.decoded($0) }.map { $0 != present } ?? false)
        }
        return EditionPart { page in
            page.p(TariffEntryTexts.deliveries(counts.delivered, of: counts.all), .class("hint"))
            if isOverridden { page.p(TariffEntryTexts.overridden, .class("notice")) }
        }
    }
}
