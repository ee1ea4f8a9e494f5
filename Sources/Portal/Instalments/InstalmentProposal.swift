import Vocabulary

/// The amount we would choose: with it the bill comes out even. Only where it is worth a change.
struct InstalmentProposal: Sendable, Equatable {
    let amount: Money
    /// Kept within what can be changed at once: the even amount lies beyond.
    let isLimited: Bool

    /// With fewer payments left a few euros at the end would move each of them too far: then a year's part is proposed.
    static let leastPayments = 3
    /// Below these, in percent of the instalment and in euros, a change is not worth it.
    static let leastPercent = 5
    static let leastChange = Money(euros: 3)

    init?(_ forecast: BillForecast?, _ sum: InstalmentSum?, current: Money, within range: ClosedRange<Money>) {
        guard let even = Self.even(forecast) ?? sum?.amount else { return nil }
        let least = max(Self.leastChange, current.share(Self.leastPercent, of: 100))
        amount = min(max(even, range.lowerBound), range.upperBound)
        isLimited = amount != even
        guard (amount - current).magnitude >= least else { return nil }
    }

    private static func even(_ forecast: BillForecast?) -> Money? {
        guard let forecast, forecast.open.count >= leastPayments else { return nil }
        let rest = forecast.cost - forecast.paid - forecast.fixed
        return max(.zero, rest.wholeEuros(in: forecast.open.count))
    }
}
