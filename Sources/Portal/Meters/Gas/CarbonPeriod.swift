import Vocabulary

/// What the CO2 of a billed time of gas costs (CO2KostAufG § 3 (1)): calendar year by calendar year, because price and factor
/// change with them.
struct CarbonPeriod: Sendable, Hashable {
    let span: BilledSpan
    /// The oldest first.
    let years: [CarbonCost]
    let isEstimated: Bool
    /// The bill its energy is from.
    let bill: GasBill?

    var energy: Energy { years.reduce(.zero) { $0 + $1.energy } }
    var grams: Int64 { years.reduce(0) { $0.addingReportingOverflow($1.grams).partialValue } }
    var cost: Money { years.reduce(.zero) { $0 + $1.cost } }

    /// Costs are shared of bills whose time begins in 2023 or later (CO2KostAufG § 11 (1)).
    var isShared: Bool { span.from.year >= 2023 }
}

extension CarbonPeriod {
    /// Those there is a paper of, the newest first: what is not billed yet has none.
    static func periods(_ all: [GasPeriod], prices: [String: Int]) -> [CarbonPeriod] {
        all.filter { $0.span.standing != .open }.compactMap { CarbonPeriod($0, prices: prices) }
    }

    /// Nil where the price of a year is not known: nothing is guessed.
    init?(_ period: GasPeriod, prices: [String: Int]) {
        guard let profile = LoadProfile.household(.gas) else { return nil }
        let (span, last) = (period.span, period.span.to.adding(days: -1))
        guard span.from <= last else { return nil }
        var years: [CarbonCost] = []
        for year in span.from.year...last.year {
            guard let price = CarbonPrice.of(year, prices) else { return nil }
            years.append(
                CarbonCost(
                    year: year, price: price, parts: Self.parts(period, in: year, by: profile), isComplete: true,
                    isEstimated: period.isEstimated))
        }
        (self.span, self.years, isEstimated, bill) = (span, years, period.isEstimated, period.bill)
    }

    /// The energy of a calendar year by the tax of its months.
    private static func parts(_ period: GasPeriod, in year: Int, by profile: LoadProfile)
        -> [(energy: Energy, vat: VATRate)]
    {
        let months = (1...12).compactMap { month -> (energy: Energy, vat: VATRate)? in
            guard let first = Day(year: year, month: month, day: 1) else { return nil }
            let energy = period.energy(from: first, to: first.adding(months: 1), by: profile)
            return (energy, VATRate.of(.gas, on: first.lastOfMonth))
        }
        return CarbonCost.together(months)
    }
}
