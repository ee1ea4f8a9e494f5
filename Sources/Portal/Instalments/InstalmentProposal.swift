import Vocabulary

/// The amount we would choose: with it the bill comes out even. Only where it is worth a change.
struct InstalmentProposal: Sendable, Equatable {
    let amount: Money
    /// Kept within what can be changed at once: the even amount lies beyond.
    let isLimited: Bool

    /// With fewer payments left a few euros at the end would move each of them too far: then nothing is proposed.
    static let leastPayments = 3
    /// Below these, in percent of the instalment and in euros, a change is not worth it.
    static let leastPercent = 5
    static let leastChange = Money(euros: 3)

    /// - Parameter present: what is paid from the first open payment on.
    init?(_ forecast: BillForecast?, present: Money, within range: ClosedRange<Money>) {
        guard let even = Self.even(forecast) else { return nil }
        amount = min(max(even, range.lowerBound), range.upperBound)
        isLimited = amount != even
        guard (amount - present).magnitude >= Self.least(present) else { return nil }
    }

    /// Whether the present amount leads to a bill that is about even. What cannot be forecast fits nothing.
    static func fits(_ forecast: BillForecast?, present: Money) -> Bool {
        forecast.map { $0.balance.magnitude < least(present) * max(1, $0.open.count) } ?? false
    }

    private static func least(_ present: Money) -> Money { max(leastChange, present.share(leastPercent, of: 100)) }

    private static func even(_ forecast: BillForecast?) -> Money? {
        guard let forecast, forecast.open.count >= leastPayments else { return nil }
        let rest = forecast.cost - forecast.paid - forecast.fixed
        return max(.zero, rest.wholeEuros(in: forecast.open.count))
    }
}
