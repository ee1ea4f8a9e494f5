import Testing

@testable import Paper

struct DeflateTests {
    @Test(arguments: [0, 1, 100, 100_000, 3_000_000])
    func comesBackWhole(_ count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 50) }
        #expect(try Deflate.inflate(Deflate.deflate(bytes)[...]) == bytes)
    }

    @Test(arguments: [[], [0], [0x78, 0x9C, 0xFF, 0xFF], Array("no zlib at all".utf8)] as [[UInt8]])
    func refusesWhatIsNotPacked(_ bytes: [UInt8]) {
        #expect(throws: PaperError.self) { try Deflate.inflate(bytes[...]) }
    }

    @Test func refusesWhatUnpacksToTooMuch() throws {
        let bomb = try Deflate.deflate([UInt8](repeating: 0, count: Deflate.greatestSize + 1))
        #expect(throws: PaperError.self) { try Deflate.inflate(bomb[...]) }
    }
}
