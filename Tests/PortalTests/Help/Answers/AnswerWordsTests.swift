import Testing
import Vocabulary

@testable import Portal

/// The small form of answers: what it takes, and what it refuses.
@Suite struct AnswerWordsTests {
    private static func isPage(_ path: String) -> Bool { ["/tarife", "/vertraege"].contains(path) }

    private static func read(_ typed: String) throws(AnswerWords.Trouble) -> AnswerWords {
        try AnswerWords(typed, isPage: isPage)
    }

    /// `P` for a paragraph with its lines, `L` for a list with its points, `<words path>` for a link.
    private static func shape(_ words: AnswerWords) -> String {
        let blocks = words.blocks.map { block in
            switch block {
            case .paragraph(let lines): "P:\(lines.map(line).joined(separator: "|"))"
            case .list(let points): "L:\(points.map(line).joined(separator: "|"))"
            }
        }
        return blocks.joined(separator: " ")
    }

    private static func line(_ pieces: [AnswerWords.Piece]) -> String {
        let words = pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .link(let words, let path): "<\(words) \(path)>"
            }
        }
        return words.joined()
    }

    @Test(arguments: [
        ("Ein Satz.", "P:Ein Satz."), ("Eins.\nZwei.", "P:Eins.|Zwei."), ("Eins.\n\nZwei.", "P:Eins. P:Zwei."),
        ("- a\n- b", "L:a|b"), ("Dazu:\n- a\n\nEnde", "P:Dazu: L:a P:Ende"), ("- a\n\n- b", "L:a L:b"),
        ("Zu [den Tarifen](/tarife) hier", "P:Zu <den Tarifen /tarife> hier"), ("- [a](/tarife)", "L:<a /tarife>"),
        ("[a](/tarife), [b](/vertraege)", "P:<a /tarife>, <b /vertraege>"), ("Nr. [1] gilt", "P:Nr. [1] gilt"),
        ("[1] [a](/tarife)", "P:[1] <a /tarife>"), ("a](b", "P:a](b"), ("weniger < mehr", "P:weniger < mehr"),
        ("-keine Liste", "P:-keine Liste"), ("", ""), ("\n\n", ""),
    ])
    func `paragraphs, lists and links`(typed: String, shape: String) throws {
        #expect(Self.shape(try Self.read(typed)) == shape)
    }

    @Test(
        arguments: [
            ("<b>fett</b>", .markup), ("<script>alert(1)</script>", .markup), ("a <img src=x onerror=y>", .markup),
            ("</p>", .markup), ("<!-- a -->", .markup), ("<?php", .markup), ("[<i>a</i>](/tarife)", .markup),
            ("[a](javascript:alert(1))", .foreignLink("javascript:alert(1")),
            ("[a](JavaScript:x)", .foreignLink("JavaScript:x")),
            ("[a](data:text/html,x)", .foreignLink("data:text/html,x")),
            ("[a](https://fremd.example)", .foreignLink("https://fremd.example")),
            ("[a](//fremd.example)", .foreignLink("//fremd.example")),
            ("[a](/\\fremd.example)", .foreignLink("/\\fremd.example")),
            ("[a](tarife)", .foreignLink("tarife")), ("[a]()", .foreignLink("")),
            ("[a](/gibt-es-nicht)", .unknownPage("/gibt-es-nicht")), ("[a](/tarife?x=1)", .unknownPage("/tarife?x=1")),
            ("[](/tarife)", .linkWithoutWords), ("[ ](/tarife)", .linkWithoutWords), ("[a](/tarife", .openLink),
        ] as [(String, AnswerWords.Trouble)])
    func `nothing that does more than say something`(typed: String, trouble: AnswerWords.Trouble) {
        #expect(throws: trouble) { try Self.read(typed) }
        #expect(throws: trouble) { try Self.read("Davor.\n\n- \(typed)") }
    }

    @Test func `what was kept is shown as words when its page is gone`() {
        let words = AnswerWords(kept: "Zu [alt](/weg)", isPage: Self.isPage)
        #expect(Self.shape(words) == "P:Zu [alt](/weg)")
    }

    @Test(
        arguments: [
            ("Ruf {Telefon} an", nil), ("{Telefon}{Haus}", nil), ("ohne", nil), ("{Name}", "{Name}"),
            ("{telefon}", "{telefon}"),
            ("{}", "{}"), ("{ Telefon }", "{ Telefon }"), ("offen {", "{"), ("zu }", "}"), ("{Telefon} und {x}", "{x}"),
            ("{Telefon", "{"), ("{{Telefon}}", "{{Telefon}"),
        ] as [(String, String?)])
    func `only known names stand in braces`(words: String, unknown: String?) {
        #expect(Braces.unknown(in: words, known: ["Telefon", "Haus"]) == unknown)
    }

    @Test func `what is filled in is not looked at again, and what has no value is not said`() {
        let braces = Braces(values: ["a": Text("{b}", en: "x"), "b": Text("B", en: "y")])
        #expect(braces.filled("{a} und {b}", in: .german) == "{b} und B")
        #expect(braces.filled("{a}", in: .english) == "x")
        #expect(braces.filled("{c}", in: .german) == nil)
        #expect(braces.filled("ohne", in: .german) == "ohne")
    }
}
