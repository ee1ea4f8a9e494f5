import Testing

@testable import Paper

struct PrintableTextTests {
    @Test(arguments: [
        ("plain", "Straße 12, Größe „fünf“ – 1.234,56 €"),
        ("Greek and Cyrillic", "Ελλάδα Żółć Şükrü Україна"),
        ("line feeds", "a\nb"),
    ])
    func keepsWhatPeopleWrite(_ name: String, _ text: String) {
        let printable = PrintableText(text)
        #expect(printable.string == text)
        #expect(printable.copiesFaithfully)
    }

    @Test(arguments: [
        ("", ""),
        (" \t\r\n ", ""),
        ("  a  ", "a"),
        ("a\tb", "a b"),
        ("a\r\nb\rc", "a\nbc"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("a \n b", "a\n b"),
        ("a\u{0}\u{1B}b\u{7F}", "ab"),
        ("ab\u{202E}cd\u{202C}\u{2066}e", "abcde"),
        ("Zäh\u{AD}ler\u{200B}stand\u{FEFF}", "Zählerstand"),
        ("a\u{E000}b", "a\u{FFFD}b"),
        ("\u{301}a", "a"),
        ("a\u{2028}b", "a\nb"),
        ("\u{3164}\u{115F}", ""),
    ])
    func dropsWhatCannotBeSeen(_ raw: String, _ expected: String) {
        #expect(Array(PrintableText(raw).string.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test(arguments: ["👩‍👩‍👧", "שלום", "हिन्दी", "漢字", "e\u{301}", "a\u{E000}"])
    func tellsWhatDoesNotCopyFaithfully(_ text: String) {
        #expect(!PrintableText(text).copiesFaithfully)
        #expect(!PrintableText(text).isEmpty)
    }

    @Test func limitsStackedMarks() {
        let stacked = "a" + String(repeating: "\u{30B}", count: 10_000)
        #expect(PrintableText(stacked).string.unicodeScalars.count == 7)
    }

    @Test func isAFixedPoint() {
        for scalar in stride(from: UInt32(0), to: 0x11_0000, by: 7).compactMap(Unicode.Scalar.init) {
            let once = PrintableText("x\(Character(scalar)) \(Character(scalar))y").string
            #expect(PrintableText(once).string == once, "U+\(String(scalar.value, radix: 16))")
        }
    }
}
