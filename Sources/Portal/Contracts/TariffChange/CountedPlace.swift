import Vocabulary

/// How a place of supply is counted and what it uses, as far as that is known: what each offer is judged and reckoned by,
/// for who changes a tariff and for a new customer alike.
struct CountedPlace: Sendable, Equatable {
    /// Whether a meter there counts Hochtarif and Niedertarif.
    var hasTwoRates = false
    /// Whether it is an intelligent metering system (iMSys).
    var isRemotelyRead = false
    var use: YearlyCosts.Use?

    func choice(_ offer: TariffOffer, _ price: TariffPrice, _ internet: InternetTerms? = nil, later: TariffPrice? = nil)
        -> TariffChoice
    {
        TariffChoice(
            offer: offer, price: price, fit: OfferFit(offer, price: price, at: self), year: year(price),
            internet: internet, later: later, yearLater: yearLater(later))
    }

    private func year(_ price: TariffPrice) -> Money? {
        YearlyCosts.of(price, use, hasTwoRates: countsTwice(price))
    }

    /// What a year comes to at a price that is announced.
    func yearLater(_ price: TariffPrice?) -> LaterYear? {
        price.flatMap { price in year(price).map { LaterYear(from: price.validFrom, $0) } }
    }

    /// Whether a price is that of two rates here. A tariff that has no other one is reckoned so before a meter for it is
    /// known, too: else nobody could compare it.
    func countsTwice(_ price: TariffPrice) -> Bool {
        price.unitRatePeak != nil && price.unitRateOffPeak != nil && (hasTwoRates || price.unitRate == nil)
    }
}
