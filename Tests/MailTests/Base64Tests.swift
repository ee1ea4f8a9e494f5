import Testing

@testable import Mail

@Suite struct Base64Tests {
    /// RFC 4648, 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func vectors(plain: String, encoded: String) {
        #expect(Base64.encode(Array(plain.utf8)) == encoded)
        #expect(Base64.decode(encoded.utf8) == Array(plain.utf8))
    }

    @Test func everyByteComesBack() {
        for length in 0...300 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ length) }
            #expect(Base64.decode(Base64.encode(bytes).utf8) == bytes)
        }
    }

    @Test(arguments: [("Zm9v\r\nYmFy", "foobar"), ("Z m9v", "foo"), ("Zm9v====Zm9v", "foo"), ("Z", ""), ("ä", "")])
    func lineEndsAndStrayCharactersAreSkipped(encoded: String, plain: String) {
        #expect(Base64.decode(encoded.utf8) == Array(plain.utf8))
    }
}
