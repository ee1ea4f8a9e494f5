import Dispatch
import Testing

@testable import Store

@Suite struct SessionTests {
    private struct Refused: Error {}

    @Test(arguments: TestEngine.available) func `first, value and run`(engine: TestEngine) async throws {
        try await engine.run { (store) async throws in
            let changed = try await store.write(about: "a") {
                try $0.run("INSERT INTO item (id, number) VALUES (\("a"), \(1)), (\("b"), \(2))")
            }
            #expect(changed == 2)
            #expect(
                try await store.write(about: "a") { try $0.run("UPDATE item SET number = \(9) WHERE id = \("z")") } == 0
            )
            #expect(try await store.write(about: "a") { try $0.run("DELETE FROM item WHERE id = \("b")") } == 1)
            try await store.read { (session) throws in
                #expect(try session.first("SELECT id FROM item ORDER BY id") { (id: String) in id } == "a")
                #expect(try session.first("SELECT id FROM item WHERE id = \("z")") { (id: String) in id } == nil)
                #expect(try session.value("SELECT number FROM item WHERE id = \("z")", as: Int.self) == nil)
                #expect(
                    try session.all("SELECT id FROM item WHERE id IN \(list: ["a", "b"])") { (id: String) in id } == [
                        "a"
                    ])
                #expect(
                    try session.all("SELECT id FROM item WHERE id IN \(list: [String]())") { (id: String) in id } == [])
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a unique key is asked with ON CONFLICT and RETURNING`(engine: TestEngine) async throws {
        try await engine.run { (store) async throws in
            @Sendable func claim(_ session: Session, _ id: String) throws -> String? {
                try session.value("INSERT INTO item (id) VALUES (\(id)) ON CONFLICT (id) DO NOTHING RETURNING id")
            }
            #expect(try await store.write(about: "a") { try claim($0, "a") } == "a")
            #expect(try await store.write(about: "a") { try claim($0, "a") } == nil)
            let number = try await store.write(about: "a") {
                try $0.value(
                    """
                    INSERT INTO item (id, number) VALUES (\("a"), \(5))
                    ON CONFLICT (id) DO UPDATE SET number = excluded.number RETURNING number
                    """, as: Int.self)
            }
            #expect(number == 5)
            #expect(
                try await store.write(about: "a") {
                    try $0.run("INSERT INTO item (id) VALUES (\("a")) ON CONFLICT DO NOTHING")
                } == 0)
        }
    }

    @Test(arguments: TestEngine.available) func `rows are visited one by one`(engine: TestEngine) async throws {
        try await engine.run { (store) async throws in
            try await store.write(about: "a") { session in
                for index in 0..<1200 {
                    try session.run("INSERT INTO item (id, number) VALUES (\("\(index)"), \(index))")
                }
            }
            let sums = try await store.readAtLength { session in
                var sums = [0, 0]
                let sql: SQL = "SELECT number FROM item WHERE number >= \(0) ORDER BY number"
                try session.each(sql, { (number: Int) in number }) { number in
                    sums[0] += number
                    // Another statement, and the very same one, between two rows.
                    sums[1] += try session.value("SELECT number FROM item WHERE id = \("\(number)")", as: Int.self) ?? 0
                    if number == 3 { sums[0] += try session.first(sql) { (number: Int) in number } ?? 99 }
                }
                return sums
            }
            #expect(sums == [719_400, 719_400])
            await #expect(throws: Refused.self) {
                try await store.read { session in
                    try session.each("SELECT number FROM item", { (number: Int) in number }) { _ in throw Refused() }
                }
            }
        }
    }

    @Test(arguments: TestEngine.available) func `a read cannot write`(engine: TestEngine) async throws {
        try await engine.run { (store) async throws in
            await #expect(throws: StoreError.self) {
                try await store.read { try $0.run("INSERT INTO item (id) VALUES (\("a"))") }
            }
            #expect(try await store.read { try $0.value("SELECT COUNT(*) FROM item", as: Int.self) } == 0)
        }
    }

    @Test(arguments: TestEngine.available) func `a read is one snapshot`(engine: TestEngine) async throws {
        guard engine != .memory else { return }
        try await engine.run { (store) async throws in
            let counts = try await store.readAtLength { session in
                let before = try session.value("SELECT COUNT(*) FROM item", as: Int.self)
                let done = DispatchSemaphore(value: 0)
                Task {
                    _ = try? await store.write(about: "a") { try $0.run("INSERT INTO item (id) VALUES (\("a"))") }
                    done.signal()
                }
                done.wait()
                return [before, try session.value("SELECT COUNT(*) FROM item", as: Int.self)]
            }
            #expect(counts == [0, 0])
            #expect(try await store.read { try $0.value("SELECT COUNT(*) FROM item", as: Int.self) } == 1)
        }
    }

    @Test(arguments: TestEngine.available) func `input stays a value`(engine: TestEngine) async throws {
        let attempts = [
            "'; DROP TABLE item; --", "\" OR 1=1 --", "\\'; DELETE FROM item; --", "?", "$1", ":a @b", "NULL", "%_",
            "1) UNION SELECT 1 --", "''", "/*", "\u{FEFF}", "ſ", "ʼ; DROP TABLE item",
        ]
        try await engine.run { (store) async throws in
            for attempt in attempts {
                try await store.write(about: attempt) {
                    try $0.run("INSERT INTO item (id, words) VALUES (\(attempt), \(attempt))")
                }
                let found = try await store.read {
                    try $0.all("SELECT words FROM item WHERE id = \(attempt)") { (words: String) in words }
                }
                #expect(found == [attempt])
            }
            #expect(try await store.read { try $0.value("SELECT COUNT(*) FROM item") } == attempts.count)
        }
    }
}
