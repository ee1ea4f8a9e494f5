import Vocabulary

/// One line of the table of CO2KostAufG (annex to §§ 5 to 7): who bears which part of the CO2 cost of a home.
struct CarbonLevel: Sendable, Hashable {
    /// Kilograms of CO2 a square metre and year: from here on.
    let from: Int
    /// And below this; nil for the last one.
    let below: Int?
    /// What the landlord bears. The tenant bears the rest.
    let landlordPercent: Int

    static let first = CarbonLevel(from: 0, below: 12, landlordPercent: 0)
    static let all: [CarbonLevel] = [
        first,
        CarbonLevel(from: 12, below: 17, landlordPercent: 10), CarbonLevel(from: 17, below: 22, landlordPercent: 20),
        CarbonLevel(from: 22, below: 27, landlordPercent: 30), CarbonLevel(from: 27, below: 32, landlordPercent: 40),
        CarbonLevel(from: 32, below: 37, landlordPercent: 50), CarbonLevel(from: 37, below: 42, landlordPercent: 60),
        CarbonLevel(from: 42, below: 47, landlordPercent: 70), CarbonLevel(from: 47, below: 52, landlordPercent: 80),
        CarbonLevel(from: 52, below: nil, landlordPercent: 95),
    ]

    /// Of a bill of another length than a year the bounds are taken in proportion to its days (§ 5 (1)).
    static func of(grams: Int64, area: LivingArea, span: BilledSpan) -> CarbonLevel {
        let emitted = Int128(grams) * 100 * Int128(span.daysOfYear)
        let unit = 1000 * Int128(area.hundredths) * Int128(max(1, span.days))
        return all.last { emitted >= Int128($0.from) * unit } ?? first
    }
}

/// How the CO2 cost of a billed time is divided between landlord and tenant.
struct CarbonShare: Sendable, Hashable {
    let area: LivingArea
    let level: CarbonLevel
    /// Kilograms a square metre, in hundredths: in the time, and as if it were a year.
    let perSquareMetre, perSquareMetreAndYear: Int64
    let landlord, tenant: Money
    /// Whether the gas is cooked with, too.
    let cooks: Bool

    /// Who cooks with the gas as well gets five percent less (CO2KostAufG § 6).
    static let cookingPercent = 5

    /// Nil before costs were shared.
    init?(_ period: CarbonPeriod, area: LivingArea, cooks: Bool) {
        guard period.isShared else { return nil }
        (self.area, self.cooks) = (area, cooks)
        level = CarbonLevel.of(grams: period.grams, area: area, span: period.span)
        let (grams, days) = (Int128(period.grams) * 10, Int128(max(1, period.span.days)))
        perSquareMetre = Self.rounded(grams, Int128(area.hundredths))
        perSquareMetreAndYear = Self.rounded(
            grams * Int128(period.span.daysOfYear), Int128(area.hundredths) * days)
        let whole = period.cost.share(level.landlordPercent, of: 100)
        landlord = cooks ? whole.share(100 - Self.cookingPercent, of: 100) : whole
        tenant = period.cost - landlord
    }

    private static func rounded(_ value: Int128, _ divisor: Int128) -> Int64 {
        Int64(clamping: (max(0, value) + divisor / 2) / divisor)
    }
}
