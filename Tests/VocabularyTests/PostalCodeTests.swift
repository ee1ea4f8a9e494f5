import Testing
import Vocabulary

/// Source of the table: GeoNames, and structure.
@Suite struct PostalCodeTests {
    @Test(
        "Published examples",
        arguments: [
            ("19053", true),  // Schwerin
            ("00000", false),  // not assigned; used as placeholder in Zaehlpunktbezeichnungen
            ("190530", false),  // 6 digits
            ("1905A", false),  // letter
            ("D-19053", true),  // country prefix: strip in UI
            ("19 053", true),  // blank
            ("１９０５３", false),  // full-width digits
        ])
    func examples(typed: String, isValid: Bool) {
        #expect(((try? PostalCode(typed)) != nil) == isValid)
    }

    @Test("Typed spellings become five digits", arguments: ["19053", "D-19053", "DE-19053", " 19 053 ", "d-19053"])
    func spellings(typed: String) throws {
        #expect(try PostalCode(typed).value == "19053")
    }

    @Test(
        "The problem is named",
        arguments: [
            ("", PostalCode.Problem.empty), ("190530", .length(6)), ("1905A", .characters), ("00000", .notAssigned),
            ("00999", .notAssigned), ("１９０５３", .characters), ("D-", .length(0)),
        ])
    func problems(typed: String, problem: PostalCode.Problem) {
        #expect(throws: problem) { try PostalCode(typed) }
    }

    @Test("No text traps, and what is accepted is read again unchanged")
    func fuzz() {
        Fuzz.expectStable(PostalCode.self, seeds: ["19053", "00000", "190530"])
    }
}
