import Testing

@testable import Paper

struct PDFTextTests {
    @Test(arguments: [
        ("", "<FEFF>"),
        ("A", "<FEFF0041>"),
        ("Ä€", "<FEFF00C420AC>"),
        // RFC 2781, 3.3: U+12345 is D808 DF45.
        ("\u{12345}", "<FEFFD808DF45>"),
        ("()\\>", "<FEFF00280029005C003E>"),
    ])
    func writesUTF16(_ text: String, _ expected: String) {
        #expect(PDFText.hexadecimal(text) == expected)
    }

    @Test(arguments: [("7", 3, "007"), ("1234", 3, "1234"), ("", 2, "00")])
    func pads(_ number: String, _ width: Int, _ expected: String) {
        #expect(PDFText.padded(number, width: width) == expected)
    }
}
