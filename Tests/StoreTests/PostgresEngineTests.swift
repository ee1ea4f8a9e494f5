import Dispatch
import Testing

@testable import Store

@Suite(.enabled(if: TestEngine.serverURL != nil, "TEST_POSTGRES_URL is not set")) struct PostgresEngineTests {
    /// Ends the connection of the running body, as an administrator or a crash would.
    private static func kill(_ session: Session) throws {
        guard let url = TestEngine.serverURL, let pid = try session.value("SELECT pg_backend_pid()", as: Int.self)
        else {
            return
        }
        try PostgresLink(url: url, options: StoreOptions()).command("SELECT pg_terminate_backend(\(pid))")
    }

    private static func count(_ store: Store) async throws -> Int? {
        try await store.read { try $0.value("SELECT COUNT(*) FROM item", as: Int.self) }
    }

    @Test func `a connection lost in a body is unavailable, and the next one works`() async throws {
        try await TestEngine.postgres.run { (store) async throws in
            await #expect(throws: StoreError.unavailable) {
                try await store.write(about: "a") {
                    try $0.run("INSERT INTO item (id) VALUES (\("a"))")
                    try Self.kill($0)
                    try $0.run("INSERT INTO item (id) VALUES (\("b"))")
                }
            }
            #expect(try await Self.count(store) == 0)
            try await store.write(about: "a") { try $0.run("INSERT INTO item (id) VALUES (\("a"))") }
            #expect(try await Self.count(store) == 1)
        }
    }

    @Test func `a connection lost at COMMIT leaves the outcome unknown`() async throws {
        try await TestEngine.postgres.run { (store) async throws in
            await #expect(throws: StoreError.outcomeUnknown) {
                try await store.write(about: "a") {
                    try $0.run("INSERT INTO item (id) VALUES (\("a"))")
                    try Self.kill($0)
                }
            }
            #expect(await store.problem(within: .seconds(60)) == nil)
        }
    }

    @Test func `connections lost while idle are not noticed`() async throws {
        try await TestEngine.postgres.run { (store) async throws in
            let pid = try await store.read { try $0.value("SELECT pg_backend_pid()", as: Int.self) }
            let url = try #require(TestEngine.serverURL)
            try PostgresLink(url: url, options: StoreOptions()).command(
                "SELECT pg_terminate_backend(\(try #require(pid)), 5000)")
            #expect(try await Self.count(store) == 0)
        }
    }

    @Test func `a deadlock runs the body again`() async throws {
        try await TestEngine.postgres.run { (store) async throws in
            try await store.write(about: "seed") {
                try $0.run("INSERT INTO item (id, number) VALUES (\("a"), \(0)), (\("b"), \(0))")
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for order in [["a", "b"], ["b", "a"]] {
                    group.addTask {
                        try await store.write(about: order.joined()) { session in
                            for id in order {
                                try session.run("UPDATE item SET number = number + 1 WHERE id = \(id)")
                                _ = try session.value("SELECT CAST(pg_sleep(0.1) AS TEXT)", as: String.self)
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await store.read { try $0.value("SELECT SUM(number) FROM item", as: Int.self) } == 4)
        }
    }

    @Test func `no free connection in time is busy`() async throws {
        var options = StoreOptions()
        options.connections = 1
        options.connectionWait = .milliseconds(50)
        try await TestEngine.postgres.run(options) { (store) async throws in
            let release = DispatchSemaphore(value: 0)
            let slow = await withCheckedContinuation { (begun: CheckedContinuation<Task<Void, any Error>, Never>) in
                let start = DispatchSemaphore(value: 0)
                let task = Task {
                    try await store.read { _ in
                        start.signal()
                        release.wait()
                    }
                }
                DispatchQueue.global().async {
                    start.wait()
                    begun.resume(returning: task)
                }
            }
            await #expect(throws: StoreError.busy) { try await Self.count(store) }
            release.signal()
            try await slow.value
            #expect(try await Self.count(store) == 0)
        }
    }

    @Test func `a statement that takes too long is busy`() async throws {
        var options = StoreOptions()
        options.statementTimeout = .milliseconds(500)
        try await TestEngine.postgres.run(options) { (store) async throws in
            await #expect(throws: StoreError.busy) {
                try await store.read { try $0.value("SELECT CAST(pg_sleep(30) AS TEXT)", as: String.self) }
            }
        }
    }

    @Test func `a server that is not there is unavailable`() async throws {
        await #expect(throws: StoreError.unavailable) {
            try await Store.open(.postgres("postgresql://127.0.0.1:1/none"))
        }
    }

    @Test func `a parameter may be NULL first and a value later`() async throws {
        try await TestEngine.postgres.run { (store) async throws in
            for value: Value in [.null, .integer(5), .null, .integer(6)] {
                let back = try await store.write(about: "a") {
                    try $0.value(
                        """
                        INSERT INTO item (id, number) VALUES (\("a"), \(value))
                        ON CONFLICT (id) DO UPDATE SET number = excluded.number RETURNING number
                        """, as: Value.self)
                }
                #expect(back ?? .null == value)
            }
        }
    }
}
