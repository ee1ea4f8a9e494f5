import Store
import Vocabulary

/// One line of a bill.
struct BillLine: Sendable, Hashable {
    /// What it is for; each has words that say what it is and who gets the money.
    enum Kind: String, Sendable, CaseIterable, Storable, Column {
        case workPrice = "work-price"
        case basePrice = "base-price"
        case gridFee = "grid-fee"
        case metering
        case concessionFee = "concession-fee"
        case electricityTax = "electricity-tax"
        case energyTax = "energy-tax"
        case chpLevy = "chp-levy"
        case offshoreLevy = "offshore-levy"
        case gridUseLevy = "grid-use-levy"
        case gasStorageLevy = "gas-storage-levy"
        case gasBalancingLevy = "gas-balancing-levy"
        case carbonPrice = "co2-price"
        case levy, tax, option, bonus, discount, other
    }

    let kind: Kind
    /// As it stands on the paper.
    let title: String
    let titleEnglish: String?
    /// Both days belong to it; nil where the line is about no time.
    let first, last: Day?
    /// Nil for a fixed amount.
    let quantity: BilledQuantity?
    /// Nil for what is contained in other lines: that is net.
    let vat: VATRate?
    let amount: Money
    /// Whether it stands in another line's amount already, and does not count for the sum.
    let isContained: Bool

    /// The language of a title that was delivered in German only, on a page in English.
    func foreignTitle(on language: Language) -> Language? {
        language == .english && titleEnglish == nil ? .german : nil
    }
}

/// So much of something, and its price.
struct BilledQuantity: Sendable, Hashable {
    enum Unit: String, Sendable, CaseIterable, Storable, Column {
        case kilowattHours = "kWh"
        case cubicMetres = "m3"
        case day, month, piece
    }

    /// Thousandths of the unit.
    let thousandths: Int64
    let unit: Unit
    /// In ten-thousandths of a cent, for `per` units.
    let price: Int64
    /// 365 for a price of a year that is billed by days; mostly 1.
    let per: Int

    /// Quantity × price, rounded once, to the cent.
    var amount: Money { Money(cents: price).share(Int(thousandths), of: 10_000 * 1000 * max(1, per)) }
}
