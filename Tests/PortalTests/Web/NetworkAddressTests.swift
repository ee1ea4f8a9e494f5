import Testing

@testable import Portal

@Suite struct NetworkAddressTests {
    @Test(arguments: [
        ("192.0.2.7", "::ffff:192.0.2.7"), ("192.0.2.7", "::FFFF:c000:207"), ("2001:db8::1", "2001:DB8:0:0:0:0:0:1"),
        ("::1", "0:0:0:0:0:0:0:1"),
    ])
    func `spellings of one address are equal`(one: String, other: String) throws {
        #expect(try #require(NetworkAddress(one)) == #require(NetworkAddress(other)))
    }

    @Test(arguments: [
        "", " ", "localhost", "192.0.2", "192.0.2.256", "192.0.2.7:80", "[::1]", "::1%lo", "10.0.0.0/8", "::1::",
        "١.2.3.4",
        "192.0.2.7\0",
    ])
    func `anything else is no address`(text: String) {
        #expect(NetworkAddress(text) == nil)
    }
}
