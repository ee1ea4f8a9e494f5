import HTML
import Testing

@Suite("An address")
struct PathTests {
    @Test("encodes what is put in")
    func encoding() {
        let typed = "a b&c=ü\n/../?#%"
        #expect(Path("/suche?q=\(typed)").value == "/suche?q=a%20b%26c%3D%C3%BC%0A%2F..%2F%3F%23%25")
        #expect(Path("/vertraege/\(300001234)").value == "/vertraege/300001234")
    }

    @Test("stays on this host")
    func host() {
        let typed = "//fremd.example"
        #expect(Path("\(typed)").value == "/")
        for other in ["//fremd.example", "/\\fremd.example", "https://fremd.example", "javascript:alert(1)", "", "x"] {
            #expect(Path(own: other).value == "/", "\(other)")
        }
        for own in ["/", "/a/b?c=d", "?seite=2", "#inhalt"] { #expect(Path(own: own).value == own) }
    }

    @Test(
        "on another site is https or nothing",
        arguments: [
            ("https://www.bundesnetzagentur.de/a?b#c", true), ("http://example.org", false), ("https://", false),
            ("https://a b", false), ("https://user@host", false), ("javascript:alert(1)", false),
            ("https://example.org/\u{7}", false), ("//example.org", false),
        ])
    func elsewhere(typed: String, isAccepted: Bool) {
        #expect((WebAddress(typed) != nil) == isAccepted)
    }

    @Test(arguments: [
        ("/a", "/a?nach=x%2Fy%3F"), ("/a?b=c", "/a?b=c&nach=x%2Fy%3F"), ("/a#c", "/a?nach=x%2Fy%3F#c"),
        ("/a?b=c#d", "/a?b=c&nach=x%2Fy%3F#d"), ("?b=c", "?b=c&nach=x%2Fy%3F"), ("/a?", "/a?nach=x%2Fy%3F"),
    ])
    func `one more value stands in the query`(path: String, whole: String) {
        #expect(Path(own: path).adding("nach", "x/y?").value == whole)
    }
}
