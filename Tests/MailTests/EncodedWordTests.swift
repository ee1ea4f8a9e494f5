import Testing

@testable import Mail

@Suite struct EncodedWordTests {
    /// RFC 2047, 8: the table of examples, with UTF-8 in place of ISO-8859-1.
    @Test(arguments: [
        ("=?utf-8?Q?a?=", "a"), ("=?utf-8?Q?a?= b", "a b"), ("=?utf-8?Q?a?= =?utf-8?Q?b?=", "ab"),
        ("=?utf-8?Q?a?=  =?utf-8?Q?b?=", "ab"), ("=?utf-8?Q?a_b?=", "a b"), ("=?utf-8?Q?a?= =?utf-8?Q?_b?=", "a b"),
        ("=?US-ASCII?Q?Keith_Moore?= <moore@cs.utk.edu>", "Keith Moore <moore@cs.utk.edu>"),
        ("=?utf-8?b?w6Q=?=", "ä"), ("=?utf-8?q?=C3=A4?=", "ä"), ("=?koi8-r?Q?a?=", "=?koi8-r?Q?a?="),
        ("=?utf-8?Q?a=0D=0Ab?=", "ab"),
    ])
    func wordsAreRead(written: String, meant: String) {
        #expect(HeaderReader.decoded(written) == meant)
    }

    @Test(arguments: [
        ("Zähler", "=?utf-8?Q?Z=C3=A4hler?="), ("ä", "=?utf-8?B?w6Q=?="), ("a ä?_=", "=?utf-8?B?YSDDpD9fPQ==?="),
        ("Müller, Jürgen und Söhne", "=?utf-8?B?TcO8bGxlciwgSsO8cmdlbiB1bmQgU8O2aG5l?="),
    ])
    func theShorterFormIsTaken(text: String, word: String) {
        #expect(EncodedWord.words(text, first: 60) == [word])
    }

    @Test(arguments: [
        String(repeating: "ä", count: 300), String(repeating: "x ü ", count: 100), String(repeating: "€", count: 99),
        String(repeating: "👩🏽‍🚒", count: 30), "e" + String(repeating: "\u{301}", count: 200),
        String(repeating: "日本", count: 60),
    ])
    func everyWordIsShortAndWhole(text: String) {
        for first in [10, 20, 55, 69] {
            let words = EncodedWord.words(text, first: first)
            #expect((words.first ?? "").utf8.count <= first)
            for word in words {
                #expect(word.utf8.count <= 75)
                #expect(!HeaderReader.decoded(word).unicodeScalars.contains("\u{FFFD}"))
            }
            #expect(HeaderReader.decoded(words.filter { !$0.isEmpty }.joined(separator: " ")) == text)
        }
    }
}
