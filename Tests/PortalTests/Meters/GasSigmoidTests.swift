import Testing

@testable import Portal

@Suite struct GasSigmoidTests {
    /// °C, HEF34, D14: from the coefficients of the Leitfaden, worked out apart from the code under test.
    @Test(arguments: [
        (-20.0, 3.81159987, 3.09743357), (-10, 3.01276243, 2.80547763), (-1, 2.10477428, 2.10704941),
        (0, 1.98794803, 1.99271239), (5, 1.37107762, 1.34557329), (8, 0.99999979, 0.95508749),
        (14, 0.34754972, 0.38086050), (15, 0.25408347, 0.32036128), (16, 0.22697065, 0.26925842),
        (25, 0.13006709, 0.08737196), (35, 0.10520397, 0.07612243),
    ])
    func `demand by temperature`(temperature: Double, hef34: Double, d14: Double) {
        #expect(abs(GasSigmoid.hef34.demand(at: temperature) - hef34) < 1e-7)
        #expect(abs(GasSigmoid.d14.demand(at: temperature) - d14) < 1e-7)
    }

    @Test func `reference values of the Leitfaden`() throws {
        #expect(abs(GasSigmoid.d14.demand(at: -0.2) - 2.01613) < 5e-6)
        #expect(abs(50 * GasSigmoid.d14.demand(at: -0.2) - 100.8067) < 5e-5)
        #expect(abs(GasSigmoid.allocationTemperature(of: (-2.0, 0.5, 3.4, 3.6)) - -0.23991) < 1e-9)
        #expect(GasSigmoid.customerValue(consumption: 958, demandSum: 379.356_309_1) == 2.5253)
        #expect(GasSigmoid.customerValue(consumption: 223_185, demandSum: 397.72740) == 561.1507)
    }

    @Test(arguments: [39.999, 40, 40.001, 1000, .infinity])
    func `heat beyond the sigmoid leaves a finite or no demand`(temperature: Double) {
        #expect(!GasSigmoid.d14.demand(at: temperature).isNaN || temperature.isInfinite)
        #expect(GasSigmoid.d14.demand(at: 40) == 0.0761096)
    }

    @Test(arguments: [0.0, -1])
    func `no demand, no customer value`(demandSum: Double) {
        #expect(GasSigmoid.customerValue(consumption: 1000, demandSum: demandSum) == nil)
    }

    private static let table = SharedTable(path: "data/slp/gas_h_values.csv")

    @Test(.enabled(if: table.isThere))
    func `every temperature of the table`() throws {
        for row in try Self.table.rows() {
            let values = row.compactMap(Double.init)
            try #require(values.count == 3)
            #expect(abs(GasSigmoid.hef34.demand(at: values[0]) - values[1]) < 1e-7, "\(row)")
            #expect(abs(GasSigmoid.d14.demand(at: values[0]) - values[2]) < 1e-7, "\(row)")
        }
    }
}
