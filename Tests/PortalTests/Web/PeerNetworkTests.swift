import Testing

@testable import Portal

@Suite struct PeerNetworkTests {
    @Test(arguments: [
        ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"), ("2001:db8:1:2::1", "20010db800010002/64"),
        ("2001:db8:1:2:ffff:ffff:ffff:ffff", "20010db800010002/64"), ("2001:db8:1:3::1", "20010db800010003/64"),
        ("::1", "0000000000000000/64"), ("unknown", "unknown"), ("", ""), (":::", ":::"),
    ])
    func `a limit counts a household, not one of its addresses`(address: String, counted: String) {
        #expect(PeerNetwork.of(address) == counted)
    }
}
