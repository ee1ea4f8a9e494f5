import Testing

@testable import Portal

@Suite struct CBORReaderTests {
    private static func read(_ hexadecimal: String) throws -> CBOR {
        try CBORReader.read(#require(Hexadecimal.bytes(hexadecimal)))
    }

    /// Examples of RFC 8949, appendix A.
    @Test func `values are what they are`() throws {
        let examples: [(String, CBOR)] = [
            ("00", .integer(0)), ("17", .integer(23)), ("1818", .integer(24)), ("1903e8", .integer(1000)),
            ("1a000f4240", .integer(1_000_000)), ("1b000000e8d4a51000", .integer(1_000_000_000_000)),
            ("20", .integer(-1)), ("3863", .integer(-100)), ("3903e7", .integer(-1000)),
            ("3b7fffffffffffffff", .integer(.min)), ("1b7fffffffffffffff", .integer(.max)),
            ("40", .bytes([])), ("4401020304", .bytes([1, 2, 3, 4])), ("60", .text("")), ("62c3bc", .text("ü")),
            ("80", .list([])), ("8301820203820405", list(1, [2, 3], [4, 5])), ("a0", .map([:])),
            ("a201020304", .map([.integer(1): .integer(2), .integer(3): .integer(4)])),
            ("a26161016162820203", .map([.text("a"): .integer(1), .text("b"): .list([.integer(2), .integer(3)])])),
            ("f4", .other), ("f5", .other), ("f6", .other), ("f7", .other), ("f93c00", .other), ("fa47c35000", .other),
            ("fb3ff199999999999a", .other),
        ]
        for (bytes, value) in examples { #expect(try Self.read(bytes) == value, "\(bytes)") }
    }

    private func list(_ first: Int64, _ rest: [Int64]...) -> CBOR {
        .list([.integer(first)] + rest.map { .list($0.map(CBOR.integer)) })
    }

    @Test(arguments: [
        // Nothing, cut off, and something that follows.
        "", "18", "1b00000000000000", "44010203", "62c3", "8301", "a2010203", "0000", "a000",
        // Lengths that are not told in advance, and the sign that ends them.
        "5f42010243030405ff", "7f657374726561646d696e67ff", "9fff", "9f0102ff", "bfff", "bf6161019fff", "ff",
        // Tags.
        "c074323031332d30332d32315432303a30343a30305a", "c249010000000000000000", "d74401020304",
        // The same key twice, also with another spelling of it.
        "a201000101", "a20100180100", "a2616100616101", "a22000380000",
        // Keys that are neither numbers nor text.
        "a1410100", "a1800000", "a1f500", "a1a00000",
        // Numbers beyond 64 bits with sign.
        "1bffffffffffffffff", "1b8000000000000000", "3bffffffffffffffff", "3b8000000000000000",
        // What no CBOR is: reserved heads, unassigned simple values, bytes that are no UTF-8.
        "1c", "1f", "3c", "5c", "7c", "9c", "bc", "fc", "e0", "f0", "f8ff", "61ff", "62c328",
    ])
    func `refused`(hexadecimal: String) throws {
        let bytes = try #require(Hexadecimal.bytes(hexadecimal))
        #expect(throws: PasskeyTrouble.unreadable) { try CBORReader.read(bytes) }
    }

    /// A list, map or string that claims more than there is must cost neither memory nor time.
    @Test func `claims cost nothing`() {
        for head in [0x9A, 0xBA, 0x5A, 0x7A] as [UInt8] {
            let claim: [UInt8] = [head, 0xFF, 0xFF, 0xFF, 0xFF]
            #expect(throws: PasskeyTrouble.unreadable) { try CBORReader.read(claim) }
            let larger: [UInt8] = [head + 1] + Array(repeating: 0xFF, count: 8)
            #expect(throws: PasskeyTrouble.unreadable) { try CBORReader.read(larger) }
            let largest: [UInt8] = [head + 1, 0x7F] + Array(repeating: 0xFF, count: 7)
            #expect(throws: PasskeyTrouble.unreadable) { try CBORReader.read(largest) }
        }
    }

    @Test func `eight levels and no more`() throws {
        for (levels, isTaken) in [(7, true), (8, false), (16_000, false)] {
            for (open, inside) in [([0x81], [0x00]), ([0xA1, 0x01], [0x00])] as [([UInt8], [UInt8])] {
                let bytes = (0..<levels).flatMap { _ in open } + inside
                guard bytes.count <= CBORReader.mostBytes else { continue }
                #expect(((try? CBORReader.read(bytes)) != nil) == isTaken, "\(levels)")
            }
        }
    }

    @Test func `sixteen kibibytes and no more`() throws {
        let most = CBORReader.mostBytes
        func string(_ count: Int) -> [UInt8] {
            [0x59, UInt8(count >> 8), UInt8(count & 255)] + Array(repeating: 7, count: count)
        }
        #expect(try CBORReader.read(string(most - 3)).bytes?.count == most - 3)
        #expect(throws: PasskeyTrouble.unreadable) { try CBORReader.read(string(most - 2)) }
    }
}
