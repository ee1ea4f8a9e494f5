import Vocabulary

/// What is supplied at which conditions. Prices stand in `TariffPrice`, because they change.
struct Tariff: Sendable {
    let id: ID<Tariff>
    let name: String
    /// Grundversorgung (EnWG § 36).
    let isDefaultSupply: Bool
    let isGreen: Bool
    /// Internet only, Mbit/s as advertised.
    let downloadMbit: Int?
    let uploadMbit: Int?
}

/// The prices of a tariff from a day on, gross.
struct TariffPrice: Sendable, Hashable {
    let validFrom: Day
    /// One price for every hour (Eintarif).
    let unitRate: UnitRate?
    /// Hochtarif, HT.
    let unitRatePeak: UnitRate?
    /// Niedertarif, NT.
    let unitRateOffPeak: UnitRate?
    /// Grundpreis for a year.
    let standingChargeYear: Money?
    /// Internet: the price for a month.
    let monthlyCharge: Money?

    /// Grundpreis for a month: a twelfth, rounded to cents.
    var standingChargeMonth: Money? { standingChargeYear?.share(1, of: 12) }

    /// Whether any part of it is higher than in an earlier price.
    func rises(from old: TariffPrice) -> Bool {
        func isHigher<Value: Comparable>(_ part: KeyPath<TariffPrice, Value?>) -> Bool {
            guard let before = old[keyPath: part], let after = self[keyPath: part] else { return false }
            return after > before
        }
        return isHigher(\.unitRate) || isHigher(\.unitRatePeak) || isHigher(\.unitRateOffPeak)
            || isHigher(\.standingChargeYear) || isHigher(\.monthlyCharge)
    }
}
