import Vocabulary

/// What the CO2 of a year's gas costs (CO2KostAufG § 3 (1)): kilograms, and euro with value added tax.
struct CarbonCost: Sendable, Hashable {
    let year: Int
    let price: CarbonPrice
    let energy: Energy
    /// Rounded to grams.
    let grams: Int64
    /// Gross; each part with one rate of tax is rounded by itself.
    let cost: Money
    let isComplete: Bool
    let isEstimated: Bool

    /// - Parameter parts: energy with the rate of its time.
    init(year: Int, price: CarbonPrice, parts: [(energy: Energy, vat: VATRate)], isComplete: Bool, isEstimated: Bool) {
        (self.year, self.price, self.isComplete, self.isEstimated) = (year, price, isComplete, isEstimated)
        energy = parts.reduce(.zero) { $0 + $1.energy }
        grams = Self.rounded(Int128(energy.wattHours) * Int128(price.factor), 10_000)
        cost = parts.reduce(Money(cents: 0)) { sum, part in
            let exact = Int128(part.energy.wattHours) * Int128(price.factor) * Int128(price.centsPerTonne)
            return sum + Money(cents: Self.rounded(exact * Int128(100 + part.vat.percent), 1_000_000_000_000))
        }
    }

    private static func rounded(_ value: Int128, _ divisor: Int128) -> Int64 {
        Int64(clamping: (max(0, value) + divisor / 2) / divisor)
    }
}

extension CarbonCost {
    /// The years there is a paper of, the newest first: those whose price is known. None where the energy of a meter rests on
    /// a guess: others pay by these figures (CO2KostAufG § 3).
    static func years(_ all: [YearlyConsumption], _ sheet: ReadingSheet, prices: [String: Int]) -> [YearlyConsumption] {
        guard sheet.contract.commodity == .gas, sheet.meters.allSatisfy(\.isEnergyKnown) else { return [] }
        return all.reversed().filter { CarbonPrice.of($0.year, prices) != nil }
    }

    /// The same for a page.
    static func years(_ sheet: ReadingSheet, _ house: Operator) -> [YearlyConsumption] {
        let all = YearlyConsumption.years(
            of: sheet.meters, readings: sheet.readings, rules: PlausibilityRules(house))
        return years(all, sheet, prices: house.carbonPrices)
    }

    /// Nil where the price is not known. A time a bill was delivered for counts as it was billed, the rest as it was read.
    init?(
        _ year: YearlyConsumption, _ sheet: ReadingSheet, _ gas: [GasPeriod], rules: PlausibilityRules,
        prices: [String: Int]
    ) {
        guard let price = CarbonPrice.of(year.year, prices), let profile = LoadProfile.household(.gas) else {
            return nil
        }
        let periods = Consumption.drawn(from: sheet.meters, readings: sheet.readings, rules: rules)
        let bills = gas.filter { $0.bill != nil && $0.touches(year.year) }
        let parts = (1...12).compactMap { month -> (energy: Energy, vat: VATRate)? in
            guard let first = Day(year: year.year, month: month, day: 1) else { return nil }
            let end = first.adding(months: 1)
            let read = periods.reduce(Energy.zero) { sum, period in
                let billed = bills.reduce(Energy.zero) { other, bill in
                    let (start, stop) = (max(first, bill.span.from), min(end, bill.span.to))
                    return other + period.energy(from: start, to: stop, by: profile)
                }
                return sum + period.energy(from: first, to: end, by: profile) - billed
            }
            let energy = bills.reduce(read) { $0 + $1.energy(from: first, to: end, by: profile) }
            return (energy, VATRate.of(.gas, on: first.lastOfMonth))
        }
        self.init(
            year: year.year, price: price, parts: Self.together(parts), isComplete: year.isComplete,
            isEstimated: year.isEstimated || bills.contains(where: \.isEstimated))
    }

    /// Months of one rate are one part, so that a year of one rate is rounded once.
    static func together(_ parts: [(energy: Energy, vat: VATRate)]) -> [(energy: Energy, vat: VATRate)] {
        var sums: [VATRate: Energy] = [:]
        for part in parts { sums[part.vat, default: .zero] += part.energy }
        return sums.sorted { $0.key.percent < $1.key.percent }.map { ($0.value, $0.key) }
    }
}
