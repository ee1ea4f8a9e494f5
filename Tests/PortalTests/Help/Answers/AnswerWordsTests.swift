import Testing
import Vocabulary

@testable import Portal

/// The small form of answers: what it takes, and what it refuses.
@Suite struct AnswerWordsTests {
    private typealias Piece = AnswerWords.Piece

    private static func isPage(_ path: String) -> Bool { ["/tarife", "/vertraege"].contains(path) }

    private static func read(_ typed: String) throws(AnswerWords.Trouble) -> AnswerWords {
        try AnswerWords(typed, isPage: isPage)
    }

    @Test(
        arguments: [
            ("Ein Satz.", [.paragraph([[.text("Ein Satz.")]])]),
            ("Eins.\nZwei.", [.paragraph([[.text("Eins.")], [.text("Zwei.")]])]),
            ("Eins.\n\nZwei.", [.paragraph([[.text("Eins.")]]), .paragraph([[.text("Zwei.")]])]),
            ("- a\n- b", [.list([[.text("a")], [.text("b")]])]),
            (
                "Dazu:\n- a\n\nEnde",
                [.paragraph([[.text("Dazu:")]]), .list([[.text("a")]]), .paragraph([[.text("Ende")]])]
            ),
            (
                "Zu [den Tarifen](/tarife) hier",
                [.paragraph([[.text("Zu "), .link(words: "den Tarifen", path: "/tarife"), .text(" hier")]])]
            ),
            ("- [a](/tarife)", [.list([[.link(words: "a", path: "/tarife")]])]),
            ("Nr. [1] gilt", [.paragraph([[.text("Nr. [1] gilt")]])]),
            ("weniger < mehr", [.paragraph([[.text("weniger < mehr")]])]),
            ("-keine Liste", [.paragraph([[.text("-keine Liste")]])]),
            ("", []), ("\n\n", []),
        ] as [(String, [AnswerWords.Block])])
    func `paragraphs, lists and links`(typed: String, blocks: [AnswerWords.Block]) throws {
        #expect(try Self.read(typed).blocks == blocks)
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
        #expect(words.blocks == [.paragraph([[.text("Zu [alt](/weg)")]])])
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
