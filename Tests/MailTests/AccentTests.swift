import Testing

@testable import Mail

@Suite struct AccentTests {
    @Test(arguments: [
        ("#000000", "#ffffff"), ("#ffffff", "#000000"), ("#E8590C", "#000000"), ("#ff6600", "#000000"),
        ("#0b3d91", "#ffffff"),
        ("#777777", "#000000"), ("#006400", "#ffffff"),
    ])
    func theReadableWritingIsChosen(background: String, foreground: String) {
        #expect(Accent(background).foreground == foreground)
        #expect(Accent(background).background == background)
    }

    @Test(arguments: ["", "#fff", "orange", "#12345", "#1234567", "#gggggg", "red;}", "#ääääää", "1234567", "#12345\n"])
    func otherTextsBecomeDarkGrey(typed: String) {
        #expect(Accent(typed).background == "#333333")
        #expect(Accent(typed).foreground == "#ffffff")
    }
}
