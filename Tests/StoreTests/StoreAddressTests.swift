import Testing

@testable import Store

@Suite struct StoreAddressTests {
    @Test(arguments: [
        ("/var/lib/portal.sqlite", StoreAddress.sqlite("/var/lib/portal.sqlite")), ("sqlite:a.db", .sqlite("a.db")),
        (":memory:", .sqliteInMemory), ("sqlite::memory:", .sqliteInMemory),
        ("postgres://h/d", .postgres("postgres://h/d")),
        ("postgresql://u:p@h/d?sslmode=require", .postgres("postgresql://u:p@h/d?sslmode=require")),
    ])
    func `an address is read`(text: String, address: StoreAddress) {
        #expect(StoreAddress(text) == address)
    }

    @Test(arguments: ["", "sqlite:", "mysql://h/d", "a\0b"]) func `anything else is nil`(text: String) {
        #expect(StoreAddress(text) == nil)
    }

    @Test(arguments: [
        ("postgresql://user:p@ss@host:5432/portal?password=x", "postgresql://host:5432/portal"),
        ("postgres://host/portal", "postgresql://host/portal"), ("postgres://", "postgresql://"),
    ])
    func `a description shows no credentials`(url: String, shown: String) {
        #expect(StoreAddress.postgres(url).description == shown)
    }
}
