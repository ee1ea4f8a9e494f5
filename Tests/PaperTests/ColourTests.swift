import Testing

@testable import Paper

struct ColourTests {
    @Test func readsHexadecimal() throws {
        let colour = try #require(Colour(hex: "#FF8000"))
        #expect(colour.red == 1)
        #expect(colour.green == 128.0 / 255)
        #expect(colour.blue == 0)
        #expect(Colour(hex: "#ff8000") == colour)
    }

    @Test(arguments: ["", "#", "FF8000", "#FF80", "#FF80000", "#GG0000", "#FF 000", "#ＦＦ", "#ÄÄÄ", "red"])
    func refusesAllElse(_ text: String) {
        #expect(Colour(hex: text) == nil)
    }
}
