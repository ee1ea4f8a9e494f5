/// What a tonne of CO2 cost in a year, and how much of it burning gas sets free.
struct CarbonPrice: Sendable, Hashable {
    /// Net, in cents.
    let centsPerTonne: Int
    /// Of a kilowatt-hour by calorific value, in ten-thousandths of a kilogram.
    let factor: Int

    /// Fixed by law to the end of 2025 (BEHG § 10 (2)); factors as suppliers publish them for natural gas.
    static let published: [Int: CarbonPrice] = [
        2021: CarbonPrice(centsPerTonne: 2500, factor: 1820), 2022: CarbonPrice(centsPerTonne: 3000, factor: 1820),
        2023: CarbonPrice(centsPerTonne: 3000, factor: 1814), 2024: CarbonPrice(centsPerTonne: 4500, factor: 1814),
        2025: CarbonPrice(centsPerTonne: 5500, factor: 1814),
    ]

    /// From 2026 on the price follows from auctions: what the operator passes on stands in the operator's file. Nil where it
    /// is not known; nothing is guessed.
    static func of(_ year: Int, _ own: [String: Int]) -> CarbonPrice? {
        if let known = published[year] { return known }
        guard let cents = own["\(year)"], (0...1_000_000).contains(cents) else { return nil }
        return CarbonPrice(centsPerTonne: cents, factor: 1814)
    }
}
