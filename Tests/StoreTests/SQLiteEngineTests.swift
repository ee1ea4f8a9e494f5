import Foundation
import GRDBSQLite
import Testing

@testable import Store

@Suite struct SQLiteEngineTests {
    private static func insert(_ id: String, into store: Store) async throws {
        try await store.write(about: id) {
            try $0.run("INSERT INTO item (id, data) VALUES (\(id), \([UInt8](repeating: 1, count: 4000)))")
        }
    }

    @Test func `the file has one owner`() async throws {
        try await TestEngine.file.withAddress { address in
            let first = try await Store.open(address)
            await #expect(throws: StoreError.alreadyOpen) { try await Store.open(address) }
            await first.close()
        }
    }

    @Test func `what was written is there after opening again`() async throws {
        try await TestEngine.file.withAddress { address in
            for round in 1...2 {
                let store = try await Store.open(address)
                try await store.migrate([TestEngine.schema])
                try await Self.insert("\(round)", into: store)
                #expect(try await store.read { try $0.value("SELECT COUNT(*) FROM item") } == round)
                await store.close()
            }
        }
    }

    @Test func `a missing directory is unavailable`() async throws {
        await #expect(throws: StoreError.unavailable) { try await Store.open(.sqlite("/none/portal.sqlite")) }
    }

    /// As another process would, a connection of its own holds the write lock.
    @Test func `locked for longer than the timeout is busy`() async throws {
        try await TestEngine.file.withAddress { address in
            guard case .sqlite(let path) = address else { return }
            var options = StoreOptions()
            options.lockTimeout = .milliseconds(50)
            let store = try await Store.open(address, options: options)
            try await store.migrate([TestEngine.schema])
            var foreign: OpaquePointer?
            #expect(sqlite3_open(path, &foreign) == SQLITE_OK)
            #expect(sqlite3_exec(foreign, "BEGIN IMMEDIATE", nil, nil, nil) == SQLITE_OK)
            await #expect(throws: StoreError.busy) { try await Self.insert("a", into: store) }
            #expect(await store.problem(within: .seconds(60)) == .busy)
            #expect(sqlite3_exec(foreign, "ROLLBACK", nil, nil, nil) == SQLITE_OK)
            try await Self.insert("a", into: store)
            #expect(await store.problem(within: .seconds(60)) == nil)
            #expect(sqlite3_close(foreign) == SQLITE_OK)
            await store.close()
        }
    }

    /// An answer of before is thrown by who finds it, and may be that of a write in the same group: told before COMMIT, it
    /// would be lost with the process.
    @Test func `what a body throws is told after COMMIT, as what it returns is`() async throws {
        struct Seen: Error {}
        try await TestEngine.file.withAddress { address in
            let store = try await Store.open(address)
            try await store.migrate([TestEngine.schema])
            // While the first holds the writer, the others come together.
            let first = Task { try await store.write(about: "a") { _ in Thread.sleep(forTimeInterval: 0.3) } }
            try await Task.sleep(for: .milliseconds(50))
            let second = Task { try await Self.insert("b", into: store) }
            try await Task.sleep(for: .milliseconds(50))
            let third = Task { () -> Int? in
                do {
                    try await store.write(about: "c") { db in
                        if try db.value("SELECT COUNT(*) FROM item", as: Int.self) == 1 { throw Seen() }
                    }
                    return nil
                } catch is Seen {
                    return try await store.read { try $0.value("SELECT COUNT(*) FROM item") }
                }
            }
            try await Task.sleep(for: .milliseconds(50))
            let fourth = Task { try await store.write(about: "d") { _ in Thread.sleep(forTimeInterval: 0.3) } }
            #expect(try await third.value == 1)
            _ = try await (first.value, second.value, fourth.value)
            await store.close()
        }
    }

    /// A page limit stands for a full disk: SQLite answers both with SQLITE_FULL.
    @Test(arguments: [1, 20]) func `a full disk refuses and recovers`(callers: Int) async throws {
        try await TestEngine.file.withAddress { address in
            guard case .sqlite(let path) = address else { return }
            let engine = try SQLiteEngine(path: path, address: address, options: StoreOptions())
            let store = Store(engine)
            try await store.migrate([TestEngine.schema])
            @Sendable func limit(pages: Int) async throws {
                try await engine.write(about: "") {
                    try ($0 as? SQLiteConnection)?.execute(
                        own: pages == 16 ? "PRAGMA max_page_count = 16" : "PRAGMA max_page_count = 9999")
                }
            }
            try await limit(pages: 16)
            let refused = await withTaskGroup(of: Bool.self) { group in
                var refused = 0
                for number in 0..<40 {
                    if number >= callers, await group.next() == true { refused += 1 }
                    group.addTask {
                        do {
                            try await Self.insert("\(number)", into: store)
                            return false
                        } catch {
                            #expect(error as? StoreError == .full)
                            return true
                        }
                    }
                }
                return await group.reduce(refused) { $0 + ($1 ? 1 : 0) }
            }
            #expect(refused > 0)
            #expect(await store.problem(within: .seconds(60)) == nil)
            try await limit(pages: 9999)
            try await Self.insert("after", into: store)
            await store.close()
        }
    }

    /// Otherwise a bound value that fits a partial index has the statement compiled anew for each execution.
    @Test func `a statement is planned once`() async throws {
        try await TestEngine.file.withAddress { address in
            guard case .sqlite(let path) = address else { return }
            let engine = try SQLiteEngine(path: path, address: address, options: StoreOptions())
            let store = Store(engine)
            try await store.migrate([
                TestEngine.schema,
                Migration(number: 2, name: "some", sql: "CREATE INDEX item_a ON item (number) WHERE words = 'a';"),
            ])
            try await Self.insert("1", into: store)
            let plannedAgain = try await engine.write(about: "") { connection in
                try (1...5).map { number in
                    var again: Int32 = 0
                    let words = number.isMultiple(of: 2) ? "a" : "b"
                    _ = try connection.perform("SELECT COUNT(*) FROM item WHERE words = \(words)", streaming: false) {
                        if case .sqlite(let statement) = $0.row {
                            again = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_REPREPARE, 0)
                        }
                        return true
                    }
                    return again
                }
            }
            #expect(plannedAgain == [0, 0, 0, 0, 0])
            await store.close()
        }
    }

    @Test func `too many waiting writes are busy`() async throws {
        var options = StoreOptions()
        options.queueLimit = 3
        try await TestEngine.memory.run(options) { (store) async throws in
            let answers = await withTaskGroup(of: StoreError?.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        do {
                            try await store.write(about: "a") { session in
                                _ = try session.value("SELECT COUNT(*) FROM item", as: Int.self)
                                try session.run("INSERT INTO item (id) VALUES (\("\(number)"))")
                            }
                            return nil
                        } catch { return error as? StoreError ?? .failed("\(error)") }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.allSatisfy { $0 == nil || $0 == .busy })
            let written = try await store.read { try $0.value("SELECT COUNT(*) FROM item", as: Int.self) }
            #expect(written == answers.count { $0 == nil })
        }
    }

    @Test(arguments: [
        (SQLITE_IOERR | (4 << 8), StoreError.outcomeUnknown), (SQLITE_CORRUPT, .outcomeUnknown), (SQLITE_FULL, .full),
        (SQLITE_BUSY, .busy), (SQLITE_CONSTRAINT | (3 << 8), .missingParent),
    ])
    func `after an I/O error at COMMIT the outcome is unknown`(code: Int32, error: StoreError) {
        #expect(StoreError.sqlite(atCommitCode: code, message: nil) == error)
    }
}
