import Testing

@testable import Portal

@Suite struct APISecretTests {
    @Test func `a token is what it was made as, and nothing beside it`() throws {
        for _ in 0..<1000 {
            let secret = APISecret()
            #expect(APISecret(secret.text) == secret)
            #expect(secret.hash != APISecret().hash && !secret.text.contains(secret.hash))
            // One sign typed wrong is told by the check, wherever it stands.
            var signs = Array(secret.text)
            let place = Int.random(in: signs.indices)
            signs[place] = signs[place] == "0" ? "1" : "0"
            #expect(APISecret(String(signs)) == nil)
        }
    }

    @Test(arguments: [
        "", "bkp", "bkp___", "bkp_0011223344556677_aa_00000000",
        "Bkp_0011223344556677_\(String(repeating: "a", count: 64))_0",
    ])
    func `what was never a token is none`(text: String) {
        #expect(APISecret(text) == nil)
    }

    /// The published check value of CRC-32/ISO-HDLC.
    @Test func `the checksum`() {
        #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(CRC32.of([]) == 0)
    }

    @Test(
        arguments: [
            ("192.0.2.0/24", "192.0.2.200", true), ("192.0.2.0/24", "192.0.3.1", false),
            ("192.0.2.128/25", "192.0.2.127", false), ("192.0.2.7", "192.0.2.7", true),
            ("192.0.2.7", "192.0.2.8", false), ("0.0.0.0/0", "203.0.113.9", true),
            ("2001:db8::/32", "2001:db8:ffff::1", true), ("2001:db8::/32", "2001:db9::1", false),
            ("192.0.2.0/24", "::ffff:192.0.2.9", true), ("0.0.0.0/0", "2001:db8::1", false),
        ])
    func `networks`(range: String, address: String, isInside: Bool) throws {
        let network = try #require(NetworkRange(range))
        #expect(network.contains(try #require(NetworkAddress(address))) == isInside)
    }

    @Test(arguments: ["192.0.2.0/33", "192.0.2.0/-1", "192.0.2/24", "2001:db8::/129", "x", "192.0.2.0/24/8", "/8"])
    func `what is no network`(text: String) {
        #expect(NetworkRange(text) == nil)
    }

    @Test(arguments: [
        ("requests:read", true), ("requests:read bank:read", true), ("", false), ("requests", false),
        ("requests:read everything", false),
    ])
    func `scopes`(text: String, areKnown: Bool) {
        #expect((APIScope.list(text) != nil) == areKnown)
    }

    @Test(
        arguments: [
            ("{}", true), (String(repeating: "[", count: 32), true), (String(repeating: "[", count: 33), false),
            (#"{"a":"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"[["}"#, true),
            (String(repeating: "[]", count: 500), true),
        ])
    func `how deep JSON may be`(text: String, isTaken: Bool) {
        #expect(JSONDepth.isAtMost(32, Array(text.utf8)) == isTaken)
    }
}
