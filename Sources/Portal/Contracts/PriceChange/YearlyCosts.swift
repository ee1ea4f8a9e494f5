import Vocabulary

/// What a year costs at a price and a consumption, gross.
enum YearlyCosts {
    /// What a household uses in a year.
    struct Use: Sendable, Equatable {
        let energy: Energy
        /// The part of it at off-peak rates (NT); nil where that is not known or counted.
        let offPeak: Energy?
        /// Whether that part was neither told nor counted.
        var isShareAssumed = false

        init(energy: Energy, offPeak: Energy?) {
            (self.energy, self.offPeak) = (energy, offPeak)
        }

        /// Divided by whole percent, as they were typed or are assumed.
        init(energy: Energy, offPeakPercent percent: Int, isAssumed: Bool) {
            self.energy = energy
            (offPeak, isShareAssumed) = (energy.share(percent, of: 100), isAssumed)
        }
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
