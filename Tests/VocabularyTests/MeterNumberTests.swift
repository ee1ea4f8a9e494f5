import Testing
import Vocabulary

/// Sources: DIN 43863-5 and its successor DIN 43849; numbers in public test files.
@Suite struct MeterNumberTests {
    @Test(
        "Published examples",
        arguments: [
            ("1EMH0012345678", true),
            ("1XXX0012345678", true),  // PTB TRuDI
            ("1ESY1161052714", true),  // EasyMeter, block 11
            ("7ELS8135823805", true),  // gas, Elster
            ("1 EMH 00 12345678", true),  // as printed on the type plate
            ("1EMH001234567", false),  // 13 signs
            ("1EMH00123456789", false),  // 15 signs
            ("10000548", false),  // number of an owner from before the standard
            ("GEMH0012345678", true),  // control module, DIN 43849
            ("2EMH0012345678", true),  // direct current, DIN 43849
            ("3EMH0012345678", false),  // no such kind
            ("1EMHG012345678", false),  // the block is hexadecimal
            ("1E1H0012345678", false),  // the maker is three letters
        ])
    func standard(typed: String, isStandardised: Bool) throws {
        #expect(try MeterNumber(typed).isStandardised == isStandardised)
    }

    @Test(
        "Any number of an owner is accepted",
        arguments: [
            ("12.345/6-A", "12.345/6-A"), ("z 4711", "Z4711"), ("12345678901234567890", "12345678901234567890"),
        ])
    func legacy(typed: String, value: String) throws {
        #expect(try MeterNumber(typed).value == value)
    }

    @Test(
        "The problem is named",
        arguments: [
            ("", MeterNumber.Problem.empty), ("123456789012345678901", .length(21)), ("12#45", .characters),
            ("Zähler 1", .characters), ("-", .characters), ("１２３", .characters),
        ])
    func problems(typed: String, problem: MeterNumber.Problem) {
        #expect(throws: problem) { try MeterNumber(typed) }
    }

    @Test("No text traps, and what is accepted is read again unchanged")
    func fuzz() {
        Fuzz.expectStable(MeterNumber.self, seeds: ["1EMH0012345678", "10000548"])
    }
}
