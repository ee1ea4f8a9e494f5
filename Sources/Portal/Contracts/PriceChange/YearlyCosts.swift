import Vocabulary

/// What a year costs at a price and a consumption, gross.
enum YearlyCosts {
    /// What a household uses in a year.
    struct Use: Sendable, Equatable {
        let energy: Energy
        /// The part of it at off-peak rates (NT); nil where that is not known or counted.
        let offPeak: Energy?
    }

    /// Nil where a part of the price or the consumption is not known.
    static func of(_ price: TariffPrice, _ use: Use?, hasTwoRates: Bool) -> Money? {
        if let month = price.monthlyCharge { return month * 12 }
        guard let use, let standing = price.standingChargeYear else { return nil }
        guard hasTwoRates, let peak = price.unitRatePeak, let offPeak = price.unitRateOffPeak else {
            return price.unitRate.map { $0.cost(of: use.energy) + standing }
        }
        guard let low = use.offPeak else { return nil }
        return peak.cost(of: use.energy - low) + offPeak.cost(of: low) + standing
    }
}
