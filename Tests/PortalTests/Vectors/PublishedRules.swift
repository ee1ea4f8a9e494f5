import Foundation
import Testing
import Vocabulary

@testable import Portal

/// The rules of the portal that say something to published numbers, by the names in `Tests/Vectors/published.txt`.
enum PublishedRules {
    struct Rule: Sendable {
        /// The type and function that answers.
        let name: String
        let answer: @Sendable (PublishedRow) throws -> String
    }

    static let all: [String: Rule] = trade.merging(consumption) { first, _ in first }

    private static let trade: [String: Rule] = [
        "price with VAT": Rule(name: "UnitRate.gross, Money.gross") { row in
            let vat = VATRate(percent: Int(try row.number("vat")))
            let rate = try #require(UnitRate(centsPerKWh: row.text("net"))).gross(vat: vat)
            guard try row.text("unit") == "EUR" else { return digits(rate.tenThousandths, 4) }
            let money = try euros(row.text("net")).gross(vat: vat)
            #expect(money.cents * 100 == rate.tenThousandths, "euros and cents are rounded alike")
            return digits(money.cents, 2)
        },
        "VAT of a net amount": Rule(name: "Money.gross") { row in
            let net = try euros(row.text("net"))
            return digits((net.gross(vat: VATRate(percent: Int(try row.number("vat")))) - net).cents, 2)
        },
        "gross amount": Rule(name: "Money.gross") { row in
            digits(try euros(row.text("net")).gross(vat: VATRate(percent: Int(try row.number("vat")))).cents, 2)
        },
        "net of a gross amount": Rule(name: "Money.net") { row in
            let vat = VATRate(percent: Int(try row.number("vat")))
            return digits(Money.net(ofGross: try euros(row.text("gross")), vat: vat).cents, 2)
        },
        "VAT within a gross amount": Rule(name: "Money.vatContained") { row in
            digits(try euros(row.text("gross")).vatContained(VATRate(percent: Int(try row.number("vat")))).cents, 2)
        },
        "sum": Rule(name: "Money") { row in
            let parts = try row.text("parts").split(separator: ",").map { try euros(String($0)) }
            return digits(parts.reduce(.zero, +).cents, 2)
        },
        "balance of a bill": Rule(name: "BillForecast.balance") { row in
            balance(try euros(row.text("gross")), paid: [try euros(row.text("paid"))])
        },
        "balance after instalments": Rule(name: "BillForecast.balance") { row in
            let paid = Array(repeating: try euros(row.text("instalment")), count: Int(try row.number("count")))
            return balance(try euros(row.text("cost")), paid: paid)
        },
        "cost of a year": Rule(name: "InstalmentSum.year") { digits(try sum($0).year.cents, 2) },
        "instalment": Rule(name: "InstalmentSum.exact") { digits(try sum($0).exact.cents, 2) },
        "given back": Rule(name: "InstalmentSum.year, UnitRate.cost") { row in
            let used = try rate(row.text("ct")).cost(of: Energy(kilowattHours: try row.number("used")))
            return digits((try sum(row).year - used - (try euros(row.text("standing")))).cents, 2)
        },
        "cost of energy": Rule(name: "UnitRate.cost") { row in
            digits(try rate(row.text("ct")).cost(of: Energy(kilowattHours: try row.number("kwh"))).cents, 2)
        },
        "cost with a price brake": Rule(name: "UnitRate.cost") { row in
            let (all, capped) = (try row.number("kwh"), try row.number("capped"))
            let cost =
                try rate(row.text("cap")).cost(of: Energy(kilowattHours: capped))
                + rate(row.text("ct")).cost(of: Energy(kilowattHours: all - capped))
            return digits((cost + (try euros(row.text("standing")))).cents, 2)
        },
    ]

    private static func balance(_ cost: Money, paid: [Money]) -> String {
        let forecast = PublishedInstalmentsTests.forecast(cost: cost.cents, paid: paid.map(\.cents))
        // A bill says a credit with a minus, the forecast says it is above zero.
        return digits(-forecast.balance.cents, 2)
    }

    private static func sum(_ row: PublishedRow) throws -> InstalmentSum {
        let price = TariffPrice(
            validFrom: Day(unchecked: "2026-01-01"), unitRate: try rate(row.text("ct")), unitRatePeak: nil,
            unitRateOffPeak: nil, standingChargeYear: try euros(row.text("standing")), monthlyCharge: nil)
        let energy = Energy(kilowattHours: try row.number("kwh"))
        return try #require(InstalmentSum([(.single, energy)], at: price, perYear: Int(try row.number("count"))))
    }

    static func rate(_ text: String) throws -> UnitRate { try #require(UnitRate(centsPerKWh: text)) }

    /// Also below zero.
    static func euros(_ text: String) throws -> Money {
        let amount = try #require(Money(euros: text.hasPrefix("-") ? String(text.dropFirst()) : text), "\(text)")
        return text.hasPrefix("-") ? -amount : amount
    }

    /// A whole number with a decimal point: "1029.05".
    static func digits(_ value: Int64, _ decimals: Int) -> String {
        let scale = (0..<decimals).reduce(Int64(1)) { scale, _ in scale * 10 }
        let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: scale.magnitude)
        let behind = String(String(rest + scale.magnitude).dropFirst())
        return "\(value < 0 ? "-" : "")\(whole)\(decimals > 0 ? ".\(behind)" : "")"
    }
}
