import Testing
import Vocabulary

/// Source of the table: Deutsche Bundesbank and EPC262-08.
@Suite struct CreditorIDTests {
    @Test(
        "Published examples",
        arguments: [
            ("DE98ZZZ09999999999", true),  // Bundesbank/EPC example Glaeubiger-ID
            ("ES23ZZZ47690558N", true),  // -
            ("DE98ABC09999999999", true),  // business code is not part of the checksum
            ("DE98ZZZ0999999999", false),  // 17 chars: German ID always 18
            ("DE98ZZZ09999999998", false),  // mod-97 fails
        ])
    func examples(typed: String, isValid: Bool) {
        #expect(((try? CreditorID(typed)) != nil) == isValid)
    }

    @Test(
        "The problem is named",
        arguments: [
            ("", CreditorID.Problem.empty), ("DE98ZZZ0999999999", .length(17)), ("DE98ZZZ0999999999A", .characters),
            ("US98ZZZ09999999999", .unknownCountry), ("DE97ZZZ09999999999", .checkDigit),
            ("DE01ZZZ09999999999", .checkDigit),
        ])
    func problems(typed: String, problem: CreditorID.Problem) {
        #expect(throws: problem) { try CreditorID(typed) }
    }

    @Test("No text traps, and what is accepted is read again unchanged")
    func fuzz() {
        Fuzz.expectStable(CreditorID.self, seeds: ["DE98ZZZ09999999999", "ES23ZZZ47690558N", "DE98ABC09999999999"])
    }
}
