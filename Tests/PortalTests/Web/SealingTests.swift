import Testing

@testable import Portal

@Suite struct SealingTests {
    private static let keys = Keys(secret: Array(0..<32))
    private static let place = "account/totp/1"

    @Test(arguments: [0, 1, 20, 5000])
    func `what was sealed opens again`(count: Int) throws {
        let bytes = Random.bytes(count)
        let sealed = try Self.keys.seal(bytes, for: Self.place)
        #expect(sealed.count == count + 29)
        #expect(try Self.keys.open(sealed, for: Self.place) == bytes)
    }

    @Test func `the same bytes never look the same twice`() throws {
        let sealed = try (0..<100).map { _ in try Self.keys.seal([1, 2, 3], for: Self.place) }
        #expect(Set(sealed).count == 100)
    }

    @Test func `it opens neither at another place nor with another key`() throws {
        let sealed = try Self.keys.seal([1, 2, 3], for: Self.place)
        for place in ["", "account/totp/2", "account/totp/1 "] {
            #expect(throws: SealTrouble.unreadable) { try Self.keys.open(sealed, for: place) }
        }
        let others = Keys(secret: Array(1..<33))
        #expect(throws: SealTrouble.unreadable) { try others.open(sealed, for: Self.place) }
    }

    @Test func `every damaged bit is noticed, and nothing traps`() throws {
        let sealed = try Self.keys.seal(Array("geheim".utf8), for: Self.place)
        for position in sealed.indices {
            for bit in 0..<8 {
                var damaged = sealed
                damaged[position] ^= 1 << bit
                #expect(throws: SealTrouble.unreadable) { try Self.keys.open(damaged, for: Self.place) }
            }
        }
        for count in 0..<sealed.count {
            #expect(throws: SealTrouble.unreadable) { try Self.keys.open(Array(sealed.prefix(count)), for: Self.place) }
        }
        for count in 0..<200 {
            #expect(throws: SealTrouble.unreadable) { try Self.keys.open([1] + Random.bytes(count), for: Self.place) }
        }
    }
}
