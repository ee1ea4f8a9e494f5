import Testing
import Vocabulary

@Suite struct ContractNumberTests {
    @Test("Typed spellings", arguments: ["300001234", " 300 001 234 ", "300-001-234", "300\u{A0}001\u{202F}234"])
    func spellings(typed: String) throws {
        let number = try ContractNumber(typed)
        #expect(number.value == "300001234")
        #expect("\(number)" == "300001234")
    }

    @Test(
        "The problem is named",
        arguments: [
            ("", ContractNumber.Problem.empty), (" - ", .empty), ("30000123", .length(8)), ("3000012345", .length(10)),
            ("30000123A", .characters), ("３０００01234", .characters), ("30000123\u{0}", .characters),
        ])
    func problems(typed: String, problem: ContractNumber.Problem) {
        #expect(throws: problem) { try ContractNumber(typed) }
    }

    @Test("No text traps, and what is accepted is read again unchanged")
    func fuzz() {
        Fuzz.expectStable(ContractNumber.self, seeds: ["300001234"])
    }
}
