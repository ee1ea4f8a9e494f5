import Testing

@testable import Mail

@Suite struct FilenameParameterTests {
    @Test(arguments: [
        ("Rechnung 2026.pdf", " filename=\"Rechnung 2026.pdf\""), ("Zähler.pdf", " filename*=utf-8''Z%C3%A4hler.pdf"),
        ("a\"b.pdf", " filename*=utf-8''a%22b.pdf"), ("100%.pdf", " filename*=utf-8''100%25.pdf"),
        ("it's.pdf", " filename*=utf-8''it%27s.pdf"),
    ])
    func shortNames(name: String, parameter: String) {
        #expect(FilenameParameter.folded(name) == "\r\n" + parameter)
    }

    @Test(arguments: [
        "Übersicht über Ihre Zählerstände und Abschläge für das Jahr 2026.pdf", String(repeating: "😀", count: 50),
    ])
    func longNamesComeBack(name: String) {
        let folded = FilenameParameter.folded(name)
        #expect(folded.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 78 })
        #expect(ParameterReader("attachment;" + folded.split(separator: "\r\n").joined())["filename"] == name)
    }

    /// RFC 2231, 3 and 4.1.
    @Test func examplesOfTheStandard() {
        let split = ParameterReader(
            "application/x-stuff; title*0*=us-ascii'en'This%20is%20even%20more%20; "
                + "title*1*=%2A%2A%2Afun%2A%2A%2A%20; title*2=\"isn't it!\"")
        #expect(split.value == "application/x-stuff")
        #expect(split["title"] == "This is even more ***fun*** isn't it!")
        #expect(
            ParameterReader("a/b; title*=us-ascii'en-us'This%20is%20%2A%2A%2Afun%2A%2A%2A")["title"]
                == "This is ***fun***")
        #expect(ParameterReader("a/b; x=1")["title"] == nil)
    }
}
