import Testing
import Vocabulary

@testable import Portal

@Suite struct MeterTests {
    @Test func `what is added up`() throws {
        let (single, peak, offPeak) = (Sample.register(), Sample.register(.peak), Sample.register(.offPeak))
        let feedIn = Sample.register(.feedIn)
        #expect(try Sample.meter(single, feedIn).consumptionRegisters == [single])
        #expect(try Sample.meter(peak, offPeak, feedIn).consumptionRegisters == [peak, offPeak])
        #expect(try Sample.meter(single, peak, offPeak).consumptionRegisters == [single])
        #expect(try Sample.meter(feedIn).consumptionRegisters == [])
    }

    @Test func `energy of what a register counted`() throws {
        let strom = try Sample.meter(Sample.register())
        #expect(strom.energy(of: 1_030_102, in: .kilowattHours) == Energy(wattHours: 1_030_102))
        // 1500 m³ · 0.9599 · 11.253 kWh/m³ = 16,202.63 kWh, brought to whole kilowatt-hours (DVGW G 685).
        let gas = try Sample.meter(
            Sample.register(unit: .cubicMetres), commodity: .gas, calorificValue: CalorificValue("11.253"),
            stateFactor: StateFactor("0.9599"))
        #expect(gas.energy(of: 1_500_000, in: .cubicMetres) == Energy(kilowattHours: 16_203))
        let unknown = try Sample.meter(Sample.register(unit: .cubicMetres), commodity: .gas)
        #expect(unknown.energy(of: 1_500_000, in: .cubicMetres) == Energy(kilowattHours: 15_000))
    }

    @Test func `cubic metres for an energy`() throws {
        let gas = try Sample.meter(
            Sample.register(unit: .cubicMetres), commodity: .gas, calorificValue: CalorificValue("11.253"),
            stateFactor: StateFactor("0.9599"))
        let litres = gas.thousandths(of: Energy(kilowattHours: 16_203), in: .cubicMetres)
        #expect(abs(litres - 1_500_034) < 1)
        let unknown = try Sample.meter(Sample.register(unit: .cubicMetres), commodity: .gas)
        #expect(unknown.thousandths(of: Energy(kilowattHours: 15_000), in: .cubicMetres) == 1_500_000)
        let nought = try Sample.meter(
            Sample.register(unit: .cubicMetres), commodity: .gas, calorificValue: CalorificValue("0"),
            stateFactor: StateFactor("0"))
        #expect(nought.thousandths(of: Energy(kilowattHours: 15_000), in: .cubicMetres) == 1_500_000)
    }

    @Test(arguments: [Int64.max, .min, 0])
    func `amounts at the end of the range`(amount: Int64) throws {
        let gas = try Sample.meter(Sample.register(unit: .cubicMetres), commodity: .gas)
        #expect((gas.energy(of: amount, in: .cubicMetres).wattHours > 0) == (amount > 0))
    }
}
