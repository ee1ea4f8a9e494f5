import Store
import Vocabulary

/// An offer at a place, with what it means there.
struct NewContractOffer: Sendable {
    let choice: TariffChoice
    /// Internet only.
    let internet: InternetTerms?

    var offer: TariffOffer { choice.offer }

    /// Whether a summary has to be with the customer before the order (EnWG § 41a (7), TKG § 54 (3)).
    var needsSummary: Bool { offer.commodity == .internet || offer.needsSummary }

    /// Whether everything the summary has to say is known.
    var hasSummary: Bool { offer.commodity == .internet ? internet != nil : TariffSummary(offer) != nil }
}

/// What can be ordered at a place, cheapest first. Of the meter there nothing is known yet, so tariffs that need a
/// certain one are not among it.
enum NewContractOffers {
    static func load(_ place: NewContractPlace, _ line: Availability?, use: Energy?, today: Day, _ db: Session) throws
        -> [NewContractOffer]
    {
        guard place.canBeSupplied(line) else { return [] }
        let offers = try db.offers(on: today).filter {
            $0.commodity == place.commodity && $0.isOffered(in: place.postalCode)
        }
        return try offers.compactMap { try one($0, line, use: use, on: today, db) }
            .sorted { TariffChoice.isCheaper($0.choice, than: $1.choice) }
    }

    /// The same with the price of another day; nil when it cannot be had then.
    static func one(_ offer: TariffOffer, _ line: Availability?, use: Energy?, on day: Day, _ db: Session) throws
        -> NewContractOffer?
    {
        guard let price = try db.price(of: offer.tariff, on: day) else { return nil }
        if offer.commodity == .internet {
            guard price.monthlyCharge != nil, let terms = try db.internetTerms(of: offer.id),
                terms.mostDownload <= line?.mostDownload ?? .max
            else { return nil }
            let choice = TariffChoice(
                offer: offer, price: price, fit: .fits, year: YearlyCosts.of(price, nil, hasTwoRates: false))
            return NewContractOffer(choice: choice, internet: terms)
        }
        let fit = OfferFit(offer, price: price, hasTwoRates: false, isRemotelyRead: false, consumption: use)
        guard fit != .smartMeter, fit != .twoRates else { return nil }
        let known = use.map { YearlyCosts.Use(energy: $0, offPeak: nil) }
        return NewContractOffer(
            choice: TariffChoice(
                offer: offer, price: price, fit: fit, year: YearlyCosts.of(price, known, hasTwoRates: false)),
            internet: nil)
    }
}

extension NewContractPlace {
    /// Energy comes through the grid of every place, so only a no is one; for Internet a line has to be known.
    func canBeSupplied(_ line: Availability?) -> Bool {
        guard let line else { return commodity != .internet }
        return line.state != .unavailable
    }
}
