import Vocabulary

/// What a contract pays as time goes on: each tariff it had with the prices of its time, and those of the present one as far
/// as its guarantee lets them rise.
struct PaidPrices: Sendable, Equatable {
    /// In their order, from the one in force on the first day on. None where one in between is not known.
    let prices: [TariffPrice]
    /// Days from which on higher prices would hold if the guarantee did not keep them off.
    let keptOff: [Day]

    /// The prices of one tariff while the contract had it.
    struct Stretch: Sendable {
        let prices: [TariffPrice]
        /// Nil for the present tariff.
        let until: Day?
    }

    /// - Parameter stretches: in the order of their last days.
    static func joined(_ stretches: [Stretch], from first: Day) -> [TariffPrice] {
        var paid: [TariffPrice] = []
        var begun = first
        for stretch in stretches where stretch.until.map({ $0 >= begun }) ?? true {
            let current = stretch.prices.last { $0.validFrom <= begun }
            if begun > first, current == nil { return [] }
            if let current { paid.append(begun > first ? current.beginning(begun) : current) }
            paid += stretch.prices.filter { price in
                price.validFrom > begun && (stretch.until.map { price.validFrom <= $0 } ?? true)
            }
            if let until = stretch.until { begun = until.adding(days: 1) }
        }
        return paid
    }

    /// A price change as it was announced.
    struct Announced: Sendable {
        let day: Day
        let risingPart: PriceChange.Part?
    }

    /// Leaves out higher prices that the guarantee covers. A price in force that nobody announced stays: the guarantee may
    /// have been given after it.
    /// - Parameters:
    ///   - prices: of the present tariff, in their order.
    ///   - since: the first day the contract pays them.
    ///   - until: the last day of the guarantee; nil while it has no end.
    static func guaranteed(
        _ prices: [TariffPrice], by kind: PriceGuarantee?, since: Day, until: Day?, announced: [Announced], today: Day
    ) -> PaidPrices {
        var (paid, keptOff) = ([TariffPrice](), [Day]())
        for price in prices {
            let change = announced.first { $0.day == price.validFrom }
            if let old = paid.last, price.validFrom > since, price.rises(from: old),
                change != nil || price.validFrom > today,
                let standing = StandingGuarantee(kind, until: until, on: price.validFrom),
                standing.kind.covers(change?.risingPart)
            {
                keptOff.append(price.validFrom)
            } else {
                paid.append(price)
            }
        }
        return PaidPrices(prices: paid, keptOff: keptOff)
    }
}

extension TariffPrice {
    fileprivate func beginning(_ day: Day) -> TariffPrice {
        TariffPrice(
            validFrom: day, unitRate: unitRate, unitRatePeak: unitRatePeak, unitRateOffPeak: unitRateOffPeak,
            standingChargeYear: standingChargeYear, monthlyCharge: monthlyCharge)
    }
}
