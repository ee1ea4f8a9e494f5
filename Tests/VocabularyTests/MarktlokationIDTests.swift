import Testing
import Vocabulary

/// Source of the table: BDEW "Identifikatoren in der Marktkommunikation" section 8.1, and the public tests of BO4E-dotnet, go-bo4e and
/// rubo4e, each recomputed.
@Suite struct MarktlokationIDTests {
    @Test(
        "Published examples",
        arguments: [
            ("51238696781", true),  // sum 79 -> 1
            ("56789012345", true),  // check digit ok
            ("52935155442", true),  // check digit ok
            ("48662918097", true),  // published example on generator page
            ("51238696129", true),  // check digit ok
            ("20072281644", true),  // check digit ok
            ("10024073272", true),  // check digit ok; first digit 1 = DVGW
            ("41373559242", false),  // wrong check digit
            ("12345678901", false),  // check digit must be 5
            ("12345", false),  // too short
            ("DE1234567890123456789012345678901", false),  // is a MeLo-ID
            ("", false),  // empty
            ("01373559244", false),  // first digit 0 not assigned (s3.2) although sum ok-digit
            ("4137X559241", false),  // non digit pos 5
            ("4137 559241", false),  // blank inside (strip before validation is UI choice)
        ])
    func examples(typed: String, isValid: Bool) {
        #expect(((try? MarktlokationID(typed)) != nil) == isValid)
    }

    @Test("A digit at an even position changed by five is not noticed", arguments: ["46373559241"])
    func blindSpot(id: String) {
        #expect(throws: Never.self) { try MarktlokationID(id) }
    }

    @Test("Blanks for reading are left out")
    func blanks() throws {
        #expect(try MarktlokationID(" 41 373 559 241 ").value == "41373559241")
    }

    @Test(
        "The problem is named",
        arguments: [
            ("", MarktlokationID.Problem.empty), ("4137", .length(4)), ("4137X559241", .characters),
            ("01373559244", .characters), ("41373559242", .checkDigit),
        ])
    func problems(typed: String, problem: MarktlokationID.Problem) {
        #expect(throws: problem) { try MarktlokationID(typed) }
    }

    @Test("No text traps, and what is accepted is read again unchanged")
    func fuzz() {
        Fuzz.expectStable(MarktlokationID.self, seeds: ["51238696781", "56789012345", "52935155442"])
    }
}
