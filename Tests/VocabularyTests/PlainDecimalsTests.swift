import Testing
import Vocabulary

@Suite struct PlainDecimalsTests {
    @Test(
        arguments: [
            ("85.00", 8500), ("85", 8500), ("85,5", 8550), ("-12.34", -1234), ("0.00", 0), ("1.234", nil),
            ("1.234,56", nil),
            ("", nil), (".5", nil), ("5.", nil), ("85 €", nil), ("99999999999999999999", nil),
        ] as [(String, Int64?)])
    func euros(text: String, cents: Int64?) {
        #expect(Money(euros: text)?.cents == cents)
    }

    @Test(
        arguments: [
            ("16281", 16_281_000), ("3427.9", 3_427_900), ("1.234", 1234), ("1.2345", nil), ("-1", nil), ("x", nil),
        ] as [(String, Int64?)])
    func readings(text: String, thousandths: Int64?) {
        #expect(CounterReading(plain: text)?.thousandths == thousandths)
    }

    @Test(arguments: [("3500", 3_500_000), ("1030.102", 1_030_102), ("3.500,5", nil)] as [(String, Int64?)])
    func energies(text: String, wattHours: Int64?) {
        #expect(Energy(kilowattHours: text)?.wattHours == wattHours)
    }
}
