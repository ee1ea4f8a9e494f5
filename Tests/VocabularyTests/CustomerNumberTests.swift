import Testing
import Vocabulary

@Suite struct CustomerNumberTests {
    @Test(
        "Typed spellings",
        arguments: [("1234", "1234"), ("0012-3456", "00123456"), ("123 456 789 012", "123456789012")])
    func spellings(typed: String, value: String) throws {
        #expect(try CustomerNumber(typed).value == value)
    }

    @Test(
        "The problem is named",
        arguments: [
            ("", CustomerNumber.Problem.empty), ("123", .length(3)), ("1234567890123", .length(13)),
            ("K1234", .characters),
        ])
    func problems(typed: String, problem: CustomerNumber.Problem) {
        #expect(throws: problem) { try CustomerNumber(typed) }
    }

    @Test("No text traps, and what is accepted is read again unchanged")
    func fuzz() {
        Fuzz.expectStable(CustomerNumber.self, seeds: ["10004711"])
    }
}
