import Testing
import Vocabulary

/// Source of the table: public tests of schwifty and python-stdnum.
@Suite struct BICTests {
    @Test(
        "Published examples",
        arguments: [
            ("GENODEM1", true),  // 8 chars
            ("NOLADE21LWL", true),  // Sparkasse Mecklenburg-Schwerin
            ("FMBKDEMM258", true),  // -
            ("AAAA", false),  // length
            ("GENOD1M1GLS", false),  // structure
            ("GENOXXM1GLS", false),  // country XX
            ("GENODXM1GLS", false),  // country DX
            ("GENODEM1G-S", false),  // dash in branch
            ("1234DEWWXXX", false),  // digits in bank code: ISO 9362:2014 allows, SWIFT practice not
        ])
    func examples(typed: String, isValid: Bool) {
        #expect(((try? BIC(typed)) != nil) == isValid)
    }

    @Test("Small letters and blanks are mended")
    func mended() throws {
        let bic = try BIC(" genodem1 gls ")
        #expect(bic.value == "GENODEM1GLS")
        #expect(bic.country == "DE")
    }

    @Test(
        "The problem is named",
        arguments: [
            ("", BIC.Problem.empty), ("AAAA", .length(4)), ("GENOD1M1GLS", .characters),
            ("GENOXXM1GLS", .unknownCountry),
        ])
    func problems(typed: String, problem: BIC.Problem) {
        #expect(throws: problem) { try BIC(typed) }
    }

    @Test("No text traps, and what is accepted is read again unchanged")
    func fuzz() {
        Fuzz.expectStable(BIC.self, seeds: ["GENODEM1", "NOLADE21LWL", "FMBKDEMM258"])
    }
}
