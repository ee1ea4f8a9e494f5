import Testing

@testable import Store

@Suite struct PostgresWayTests {
    @Test(arguments: [
        "postgresql:///d", "postgresql://localhost/d", "postgresql://u:p@127.0.0.1:5433/d", "postgresql://[::1]/d",
        "postgresql://%2Fvar%2Frun%2Fpostgresql/d", "postgresql:///d?host=/run/postgresql",
        "postgresql://db.example.de/d?sslmode=verify-full", "postgresql://db.example.de/d?hostaddr=127.0.0.1",
        "postgresql://localhost,127.0.0.2/d", "postgresql://a.example,b.example/d?sslmode=verify-full",
    ])
    func `a socket, this machine or a checked certificate is protected`(url: String) {
        #expect(StoreAddress.postgres(url).isProtected)
    }

    @Test(arguments: [
        "postgresql://db.example.de/d", "postgresql://db.example.de/d?sslmode=require",
        "postgresql://db.example.de/d?sslmode=verify-ca", "postgresql://db.example.de/d?sslmode=prefer",
        "postgresql://localhost,db.example.de/d", "postgresql://127.example.org/d", "postgresql://[2001:db8::1]/d",
        "postgresql://127.0.0.1.example.org/d", "postgresql:///d?host=db.example.de", "postgres://192.0.2.1/d",
        "postgresql://localhost/d?hostaddr=192.0.2.1", "postgresql:///d?hostaddr=192.0.2.1",
    ])
    func `anything else over a network is not`(url: String) {
        #expect(!StoreAddress.postgres(url).isProtected)
    }

    @Test func `files are`() {
        #expect(StoreAddress.sqlite("/a").isProtected)
        #expect(StoreAddress.sqliteInMemory.isProtected)
    }

    @Test func `the environment counts where the address says nothing`() {
        let far = ["host": "db.example.de"]
        #expect(!PostgresWay.isProtected([:], far))
        #expect(PostgresWay.isProtected([:], far.merging(["sslmode": "verify-full"]) { $1 }))
        #expect(PostgresWay.isProtected(["host": "localhost"], far))
        #expect(!PostgresWay.isProtected(["sslmode": "prefer"], far.merging(["sslmode": "verify-full"]) { $1 }))
        #expect(!PostgresWay.isProtected(["service": "far"], [:]))
        #expect(PostgresWay.isProtected(["service": "far", "sslmode": "verify-full"], [:]))
    }
}
