import Testing

@testable import Mail

@Suite struct QuotedPrintableTests {
    @Test(arguments: [
        ("", "\r\n"), ("a", "a\r\n"), ("a\n", "a\r\n"), ("a\r\nb\rc\nd", "a\r\nb\r\nc\r\nd\r\n"),
        ("\n\na", "\r\n\r\na\r\n"),
        ("a=b", "a=3Db\r\n"), ("a ", "a=20\r\n"), ("a\t\nb", "a=09\r\nb\r\n"), ("ä", "=C3=A4\r\n"), ("\0", "=00\r\n"),
        (".", "=2E\r\n"), ("a\n..b", "a\r\n=2E.b\r\n"), ("From me", "=46rom me\r\n"),
        ("a\nFrom me", "a\r\n=46rom me\r\n"),
        ("Fromage", "Fromage\r\n"), ("--=_x", "--=3D_x\r\n"), ("\u{7F}", "=7F\r\n"),
    ])
    func texts(plain: String, encoded: String) {
        #expect(QuotedPrintable.encode(plain) == encoded)
    }

    /// A soft break may fall anywhere; what follows it must not look like the end of the letter.
    @Test(arguments: ["x", ".", "ä", " ", "=", "x."])
    func longLines(piece: String) {
        for length in 70...90 {
            let text = String(repeating: piece, count: length)
            let lines = WireRules.lines(Array(QuotedPrintable.encode(text).utf8))
            #expect(lines.allSatisfy { $0.count <= 76 && $0.first != UInt8(ascii: ".") && $0.last != 0x20 })
            #expect(QuotedPrintable.decode(QuotedPrintable.encode(text).utf8) == Array((text + "\r\n").utf8))
        }
    }

    @Test(arguments: [
        ("a=", "a="), ("a=4", "a=4"), ("a=zz", "a=zz"), ("=c3=a4", "ä"), ("a=\nb", "ab"), ("=", "="), ("==41", "=A"),
    ])
    func whatIsNoCodeStays(encoded: String, plain: String) {
        #expect(QuotedPrintable.decode(encoded.utf8) == Array(plain.utf8))
    }
}
