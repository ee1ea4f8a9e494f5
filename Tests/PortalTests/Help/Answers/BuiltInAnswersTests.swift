import Testing
import Vocabulary

@testable import Portal

@Suite struct BuiltInAnswersTests {
    private static let all = BuiltInAnswers.all(.demo)

    /// Whoever opens one in the office and saves it changes nothing.
    @Test func `each of them can be saved as it is`() {
        for answer in Self.all {
            let content = EditedAnswer(answer)
            var sheet = AnswerSheet(content)
            let read = sheet.read(answer.key)
            #expect(sheet.problems.isEmpty, "\(answer.key): \(sheet.problems.map(\.words.german))")
            #expect(read == content, "\(answer.key)")
            #expect(content.answer(answer.key) == answer)
        }
    }

    @Test func `each has a name of its own, and a place`() {
        #expect(Self.all.count > 20)
        #expect(Set(Self.all.map(\.key)).count == Self.all.count)
        #expect(Self.all.sorted(by: HelpAnswer.comesBefore).map(\.key) == Self.all.map(\.key))
    }

    @Test func `the telephone follows when it changes`() {
        #expect(Self.all.contains { $0.words.german.contains("{Telefon}") })
        #expect(!Self.all.contains { $0.words.german.contains(Operator.demo.phone) })
    }

    @Test(arguments: [SignInHelp.password, SignInHelp.address])
    func `what is shown beside the sign-in is there`(key: String) {
        #expect(Self.all.contains { $0.key == key })
    }
}
