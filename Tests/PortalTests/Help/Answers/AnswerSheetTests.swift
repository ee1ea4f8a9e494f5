import Testing
import Vocabulary

@testable import Portal

@Suite struct AnswerSheetTests {
    private static func sheet() -> AnswerSheet {
        AnswerSheet(
            EditedAnswer(
                HelpAnswer(
                    key: "probe", topic: .contact, position: 10, question: Text("Frage?", en: "Question?"),
                    words: Text("Antwort.", en: "Answer."))))
    }

    private static func problem(
        _ field: WritableKeyPath<AnswerSheet, Field>, _ typed: String
    ) -> String? {
        var sheet = Self.sheet()
        sheet[keyPath: field].fillLines(typed)
        let read = sheet.read("probe")
        #expect((read == nil) == !sheet.problems.isEmpty)
        return sheet[keyPath: field].error?.german
    }

    @Test(
        arguments: [
            "", " \n ", "<b>fett</b>", "[a](javascript:x)", "[a](https://fremd.example)", "[a](//fremd.example)",
            "[a](/service)", "[a](/service/kunden)", "[a](/assets/portal.js)", "[a](/gibt-es-nicht)", "{Name}",
            "{Vertrag}",
            "ver\u{202E}kehrt", "zu\u{2066}r", "a\u{0}b", String(repeating: "x", count: HelpAnswer.longest + 1),
        ])
    func `an answer that cannot stand is told at its field, in either language`(typed: String) {
        #expect(Self.problem(\.words, typed) != nil)
        #expect(Self.problem(\.wordsEnglish, typed) != nil)
    }

    @Test(arguments: ["Kurz.", "- a\n- b", "[Hilfe](/hilfe)", "[Verträge](/vertraege)", "{Telefon}, {Servicezeiten}"])
    func `and one that can is taken`(typed: String) {
        #expect(Self.problem(\.words, typed) == nil)
    }

    @Test(arguments: ["", "0", "1000", "-1", "zehn", "99999999999999999999"])
    func `a place is a number`(typed: String) {
        #expect(Self.problem(\.position, typed) != nil)
    }

    @Test func `topic and visibility are chosen from their lists`() {
        #expect(Self.problem(\.topic, "anderes") != nil)
        #expect(Self.problem(\.shown, "vielleicht") != nil)
        #expect(Self.problem(\.question, "") != nil)
    }
}
