import Vocabulary

/// Whether an offer fits a place of supply. A rule: what it needs is handed in.
enum OfferFit: Sendable, Equatable {
    case fits
    /// It needs a smart metering system (iMSys), and there is none.
    case smartMeter
    /// It needs a meter with two rates.
    case twoRates
    /// It is for those who use at least as much.
    case usesLess(than: Energy)
    case usesMore(than: Energy)

    init(_ offer: TariffOffer, price: TariffPrice, at place: CountedPlace) {
        let consumption = place.use?.energy
        // A line is no meter; which offers it can carry is known before.
        if offer.commodity == .internet {
            self = .fits
        } else if offer.needsSmartMeter || offer.isDynamic, !place.isRemotelyRead {
            self = .smartMeter
        } else if price.unitRate == nil, !place.hasTwoRates {
            self = .twoRates
        } else if let least = offer.leastConsumption, let consumption, consumption < least {
            self = .usesLess(than: least)
        } else if let most = offer.mostConsumption, let consumption, consumption > most {
            self = .usesMore(than: most)
        } else {
            self = .fits
        }
    }
}

/// An offer with what it means at one place of supply.
struct TariffChoice: Sendable {
    let offer: TariffOffer
    /// In force on the day the tariff would begin: without anything else being asked for, the one after the time to
    /// withdraw.
    let price: TariffPrice
    let fit: OfferFit
    /// Gross, on the customer's own consumption; nil where that is not known.
    let year: Money?
    /// What an offer of Internet promises.
    var internet: InternetTerms?
    /// What is announced for a day after that.
    var later: TariffPrice?
    var yearLater: LaterYear?

    /// With what is announced: what it comes to in the end.
    var lasting: Money? { yearLater?.money ?? year }

    /// Cheapest first; what cannot be told is last, and equal ones go by name.
    static func isCheaper(_ one: TariffChoice, than other: TariffChoice) -> Bool {
        switch (one.lasting, other.lasting) {
        case (let one?, let other?) where one != other: one < other
        case (.some, nil): true
        case (nil, .some): false
        default: (one.offer.name, one.offer.id.value) < (other.offer.name, other.offer.id.value)
        }
    }
}
