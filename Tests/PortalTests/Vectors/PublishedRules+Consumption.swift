import Foundation
import Testing
import Vocabulary

@testable import Portal

extension PublishedRules {
    static let consumption: [String: Rule] = [
        "CO2 cost, net": Rule(name: "CarbonCost, CarbonPrice") { try carbon($0, VATRate(percent: 0), decimals: 4) },
        "CO2 cost, gross": Rule(name: "CarbonCost, CarbonPrice") { try carbon($0, .standard, decimals: 3) },
        "share of a year": Rule(name: "LoadProfile.share") { fixed(try share($0), 8) },
        "energy by load profile": Rule(name: "LoadProfile.share") { row in
            fixed(try share(row) * row.double("kwh"), 3)
        },
        "energy by days": Rule(name: "LoadProfile.even") { row in
            let (from, to) = try days(row)
            return fixed(LoadProfile.even.share(from: from, to: to) * (try row.double("kwh")), 3)
        },
        "gas into energy": Rule(name: "GasVolume.energy") { row in
            let steps: [String: EnergyRounding] = [
                "1": .wholeKilowattHours, "0.01": .hundredthsOfKilowattHour, "0.001": .wattHours,
            ]
            let volume =
                GasVolume(cubicMetres: try row.number("new")) - GasVolume(cubicMetres: try row.number("old"))
            let energy = volume.energy(
                calorificValue: try #require(CalorificValue(try row.text("hs"))),
                stateFactor: try #require(StateFactor(try row.text("z"))),
                rounding: try #require(steps[try row.text("step")]))
            return digits(energy.wattHours, 3)
        },
        "state factor by height": Rule(name: "StateFactor.at") { row in
            let factor = StateFactor.at(
                heightMetres: Int(try row.number("height")), overpressureMillibar: Int(try row.number("mbar")))
            return digits(Int64(factor.tenThousandths), 4)
        },
        "delta of a register": Rule(name: "RegisterDelta.between") { row in
            let old = try #require(CounterReading(plain: try row.text("old")))
            let new = try #require(CounterReading(plain: try row.text("new")))
            let delta = RegisterDelta.between(
                old: old, new: new, digits: row.has("digits") ? Int(try row.number("digits")) : nil,
                cap: row.has("cap") ? try row.number("cap") * 1000 : nil)
            return switch delta {
            case .normal(let amount): "normal \(amount / 1000)"
            case .rollover(let amount): "rollover \(amount / 1000)"
            case .anomaly(let reason): "anomaly \(reason)"
            }
        },
        "meter number of a server ID": Rule(name: "ServerID.meterNumber") { row in
            try ServerID(try row.text("id")).meterNumber.value
        },
        "demand of the sigmoid": Rule(name: "GasSigmoid.demand") { fixed(try demand($0), 7) },
        "gas of a day": Rule(name: "GasSigmoid.demand") { row in fixed(try demand(row) * row.double("kw"), 6) },
        "allocation temperature": Rule(name: "GasSigmoid.allocationTemperature") { row in
            let days = try row.text("days").split(separator: ",").compactMap { Double($0) }
            try #require(days.count == 4)
            return fixed(GasSigmoid.allocationTemperature(of: (days[0], days[1], days[2], days[3])), 9)
        },
        "customer value": Rule(name: "GasSigmoid.customerValue") { row in
            let value = GasSigmoid.customerValue(
                consumption: try row.double("kwh"), demandSum: try row.double("demand"))
            return fixed(try #require(value), 4)
        },
        "dynamisation": Rule(name: "HouseholdStromProfile.dynamisation") { row in
            fixed(HouseholdStromProfile.dynamisation(dayOfYear: Int(try row.number("day"))), 4)
        },
    ]

    /// In ct/kWh: a hundred thousand kilowatt-hours cost a hundred thousand times that.
    private static func carbon(_ row: PublishedRow, _ vat: VATRate, decimals: Int) throws -> String {
        let year = Int(try row.number("year"))
        let perTonne = Int(try row.number("eur_per_t")) * 100
        let price = try #require(CarbonPrice.of(year, year > 2025 ? ["\(year)": perTonne] : [:]))
        #expect(price.centsPerTonne == perTonne)
        #expect(Double(price.factor) / 10_000 == (try row.double("factor")))
        let cost = CarbonCost(
            year: year, price: price, parts: [(Energy(kilowattHours: 100_000), vat)], isComplete: true,
            isEstimated: false
        ).cost
        return fixed(
            (Double(cost.cents) / 100_000 * pow(10, Double(decimals))).rounded() / pow(10, Double(decimals)), decimals)
    }

    private static func share(_ row: PublishedRow) throws -> Double {
        let (from, to) = try days(row)
        return try #require(LoadProfileTests.profiles[try row.text("profile")]).share(from: from, to: to)
    }

    private static func days(_ row: PublishedRow) throws -> (Day, Day) {
        (try #require(Day(iso: try row.text("from"))), try #require(Day(iso: try row.text("to"))))
    }

    /// Coefficients that are not the portal's own stand in the row.
    private static func demand(_ row: PublishedRow) throws -> Double {
        guard row.has("a") else {
            try #require(try row.text("profile") == "D14")
            return GasSigmoid.d14.demand(at: try row.double("t"))
        }
        let sigmoid = GasSigmoid(
            a: try row.double("a"), b: try row.double("b"), c: try row.double("c"), d: try row.double("d"),
            heatingSlope: try row.double("mh"), heatingBase: try row.double("bh"), waterSlope: try row.double("mw"),
            waterBase: try row.double("bw"))
        return sigmoid.demand(at: try row.double("t"))
    }

    private static func fixed(_ value: Double, _ decimals: Int) -> String {
        String(format: "%.\(decimals)f", value)
    }
}
