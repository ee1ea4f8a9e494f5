import Store
import Vocabulary

/// An offer at a place, with what it means there.
struct NewContractOffer: Sendable {
    let choice: TariffChoice
    /// Internet only.
    let internet: InternetTerms?
    /// A price that is announced for a later day, and not kept away by a guarantee.
    var announced: TariffPrice?

    var offer: TariffOffer { choice.offer }

    /// Whether a summary has to be with the customer before the order (EnWG § 41a (7), TKG § 54 (3)).
    var needsSummary: Bool { offer.commodity == .internet || offer.needsSummary }

    /// Whether everything the summary has to say is known.
    var hasSummary: Bool { offer.commodity == .internet ? internet != nil : TariffSummary(offer) != nil }
}

/// What can be ordered at a place, cheapest first, at the prices of the day supply would begin. What needs another meter
/// than was told is among it, and says so.
enum NewContractOffers {
    static func load(
        _ place: NewContractPlace, _ line: Availability?, _ counted: CountedPlace, beginning day: Day, today: Day,
        _ db: Session
    ) throws -> [NewContractOffer] {
        guard place.canBeSupplied(line) else { return [] }
        let offers = try db.offers(on: today).filter {
            $0.commodity == place.commodity && $0.isOffered(in: place.postalCode)
        }
        return try offers.compactMap { try one($0, line, counted, beginning: day, db) }
            .sorted { TariffChoice.isCheaper($0.choice, than: $1.choice) }
    }

    /// Nil when it cannot be had then.
    private static func one(
        _ offer: TariffOffer, _ line: Availability?, _ counted: CountedPlace, beginning day: Day, _ db: Session
    ) throws -> NewContractOffer? {
        guard let price = try db.price(of: offer.tariff, on: day) else { return nil }
        var internet: InternetTerms?
        if offer.commodity == .internet {
            internet = try db.internetTerms(of: offer.id)
            guard price.monthlyCharge != nil, let internet, internet.mostDownload <= line?.mostDownload ?? .max else {
                return nil
            }
        }
        let next = try db.nextPrice(of: offer.tariff, after: day)
        return NewContractOffer(
            choice: counted.choice(offer, price), internet: internet,
            announced: next.flatMap { offer.isKept(until: $0.validFrom, from: day) ? nil : $0 })
    }
}

extension TariffOffer {
    /// Whether its guarantee keeps the whole price on a day, where supply begins on another.
    func isKept(until changed: Day, from begin: Day) -> Bool {
        guard guarantee == .full, let guaranteeMonths else { return false }
        return changed < begin.adding(months: guaranteeMonths)
    }
}

extension NewContractPlace {
    /// Energy comes through the grid of every place, so only a no is one; for Internet a line has to be known.
    func canBeSupplied(_ line: Availability?) -> Bool {
        guard let line else { return commodity != .internet }
        return line.state != .unavailable
    }
}
