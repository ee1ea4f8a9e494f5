import Testing
import Vocabulary

/// Source of the table: VDE/BDEW Metering Code and the public tests of BO4E-dotnet, go-bo4e and rubo4e.
@Suite struct MesslokationIDTests {
    @Test(
        "Published examples",
        arguments: [
            ("DE00056266802AO6G56M11SN51G21M24S", true),
            ("DE00026930926E0000000000100763575", true),  // go-bo4e fixture
            ("DE00713739359S0000000000001222221", true),  // go-bo4e fixture
            ("DE0000011111222223333344444555556", true),  // go-bo4e fixture
            ("DE0000000000000000000000010000397", true),  // SAP-export fixture
            ("", false),  // empty
            ("41373559241", false),  // is a MaLo-ID
            ("DE00000000000000000000000000000 1", false),  // blank inside
            ("de0000000000000000000000000000001", false),  // lower-case country
            ("AT0010000000000000001000000000000", false),
            ("DEabcdefghijklmnopqrstuvwxyz12345", false),
        ])
    func examples(typed: String, isValid: Bool) {
        #expect(((try? MesslokationID(typed)) != nil) == isValid)
    }

    @Test("The parts can be read")
    func parts() throws {
        let id = try MesslokationID("DE 000562 66802 AO6G56M11SN51G21M24S")
        #expect(id.gridOperator == "000562")
        #expect(id.postalCode?.value == "66802")
        #expect(try MesslokationID("DE0000000000000000000000010000397").postalCode == nil)
    }

    @Test(
        "The problem is named",
        arguments: [
            ("", MesslokationID.Problem.empty), ("DE123", .length(5)),
            ("AT0010000000000000001000000000000", .country), ("DEA0056266802AO6G56M11SN51G21M24S", .characters),
        ])
    func problems(typed: String, problem: MesslokationID.Problem) {
        #expect(throws: problem) { try MesslokationID(typed) }
    }

    @Test("No text traps, and what is accepted is read again unchanged")
    func fuzz() {
        Fuzz.expectStable(
            MesslokationID.self,
            seeds: [
                "DE00056266802AO6G56M11SN51G21M24S", "DE00026930926E0000000000100763575",
                "DE00713739359S0000000000001222221",
            ])
    }
}
