import Testing
import Vocabulary

@testable import Portal

@Suite struct MeterRegisterTests {
    @Test(arguments: [
        (5, Int64(100_000_000)), (6, 1_000_000_000), (1, 10_000), (12, 1_000_000_000_000_000), (0, nil), (13, nil),
        (-3, nil), (Int.max, nil), (Int.min, nil),
    ])
    func `capacity in thousandths`(digits: Int, capacity: Int64?) {
        #expect(Sample.register(digits: digits).capacity == capacity)
    }

    @Test(arguments: [
        (5, "99999.999", true), (5, "100000", false), (6, "100000", true), (5, "0", true), (0, "7", true),
    ])
    func `what a counter can show`(digits: Int, value: String, isShown: Bool) throws {
        #expect(Sample.register(digits: digits).shows(try Sample.value(value)) == isShown)
    }

    /// kWh; a cap of 500 kWh for what ran through where the counter started again at 0.
    @Test(arguments: [
        (5, "14230", "17845", Int64(3_615_000)), (5, "1000", "1000", 0), (5, "99990", "10", 20_000),
        (6, "999990", "10", 20_000), (6, "999998.5", "1.5", 3000), (6, "99990", "10", nil),
        (5, "99700", "200", 500_000),
        (5, "99700", "200.001", nil), (0, "99990", "10", nil), (5, "12345", "12344", nil), (4, "50000", "10", nil),
    ])
    func `consumption between readings`(digits: Int, old: String, new: String, consumption: Int64?) throws {
        let register = Sample.register(digits: digits)
        let (old, new) = (try Sample.value(old), try Sample.value(new))
        #expect(register.consumption(from: old, to: new, rolloverCap: 500_000) == consumption)
    }

    @Test(arguments: [
        (5, "99990", 20_000.0, "10"), (6, "99990", 20_000, "100010"), (5, "100", 0, "100"), (5, "100", -200_000, "0"),
        (0, "99990", 20_000, "100010"),
    ])
    func `reading after a consumption`(digits: Int, old: String, consumed: Double, new: String) throws {
        let register = Sample.register(digits: digits)
        #expect(try register.reading(after: try Sample.value(old), consuming: consumed) == Sample.value(new))
    }
}
