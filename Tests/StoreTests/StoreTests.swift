import Testing

@testable import Store

@Suite struct StoreTests {
    private struct Refused: Error, Equatable { var number: Int }

    private static func count(_ store: Store) async throws -> Int? {
        try await store.read { try $0.value("SELECT COUNT(*) FROM item", as: Int.self) }
    }

    @Test(arguments: TestEngine.available) func `a body that throws leaves nothing`(engine: TestEngine) async throws {
        try await engine.run { (store) async throws in
            await #expect(throws: Refused(number: 1)) {
                try await store.write(about: "a") {
                    try $0.run("INSERT INTO item (id) VALUES (\("a"))")
                    throw Refused(number: 1)
                }
            }
            #expect(try await Self.count(store) == 0)
        }
    }

    @Test(arguments: TestEngine.available) func `a failed statement ends the write even if caught`(engine: TestEngine)
        async throws
    {
        try await engine.run { (store) async throws in
            await #expect(throws: StoreError.alreadyExists) {
                try await store.write(about: "a") { session in
                    try session.run("INSERT INTO item (id) VALUES (\("a"))")
                    do { try session.run("INSERT INTO item (id) VALUES (\("a"))") } catch {}
                }
            }
            #expect(try await Self.count(store) == 0)
        }
    }

    @Test(arguments: TestEngine.available) func `200 changes of one row are exact`(engine: TestEngine) async throws {
        try await engine.run { (store) async throws in
            try await store.write(about: "a") { try $0.run("INSERT INTO item (id, number) VALUES (\("a"), \(0))") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<200 {
                    group.addTask {
                        try await store.write(about: "a") { session in
                            let old = try session.value("SELECT number FROM item WHERE id = \("a")", as: Int.self) ?? 0
                            try session.run("UPDATE item SET number = \(old + 1) WHERE id = \("a")")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await store.read { try $0.value("SELECT number FROM item", as: Int.self) } == 200)
        }
    }

    /// Each writes its receipt; every seventh then throws; an answered receipt is there at once.
    @Test(arguments: TestEngine.available) func `each caller gets its own result`(engine: TestEngine) async throws {
        try await engine.run { (store) async throws in
            let receipts = try await withThrowingTaskGroup(of: Int?.self) { group in
                for number in 0..<640 {
                    group.addTask {
                        do {
                            let receipt = try await store.write(about: "customer \(number % 50)") { session in
                                try session.run("INSERT INTO item (id, number) VALUES (\("\(number)"), \(number))")
                                if number % 7 == 0 { throw Refused(number: number) }
                                return number
                            }
                            let seen = try await store.read {
                                try $0.value("SELECT number FROM item WHERE id = \("\(receipt)")", as: Int.self)
                            }
                            #expect(seen == receipt)
                            return receipt
                        } catch let refused as Refused {
                            #expect(refused.number == number)
                            return nil
                        }
                    }
                }
                return try await group.reduce(into: Set<Int>()) { if let receipt = $1 { $0.insert(receipt) } }
            }
            #expect(receipts == Set((0..<640).filter { $0 % 7 != 0 }))
            #expect(try await Self.count(store) == 548)
        }
    }

    @Test(arguments: TestEngine.available) func `equal keys: one of each pair wins`(engine: TestEngine) async throws {
        try await engine.run { (store) async throws in
            let wins = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<64 {
                    group.addTask {
                        do {
                            try await store.write(about: "\(number)") {
                                try $0.run("INSERT INTO item (id) VALUES (\("\(number / 2)"))")
                            }
                            return true
                        } catch {
                            #expect(error as? StoreError == .alreadyExists)
                            return false
                        }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(wins == 32)
            #expect(try await Self.count(store) == 32)
        }
    }

    @Test(arguments: TestEngine.available) func `a cancelled caller still gets a definite answer`(engine: TestEngine)
        async throws
    {
        try await engine.run { (store) async throws in
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await store.write(about: "a") { session in
                    try session.run("INSERT INTO item (id) VALUES (\("a"))")
                    return "receipt"
                }
            }
            #expect(try await task.value == "receipt")
            #expect(try await Self.count(store) == 1)
        }
    }

    @Test(arguments: TestEngine.available) func `facts and health`(engine: TestEngine) async throws {
        try await engine.run { (store) async throws in
            #expect(store.facts.engine == (engine == .postgres ? "PostgreSQL" : "SQLite"))
            #expect(store.facts.synchronous == (engine == .postgres ? nil : 2))
            #expect(store.facts.connections > 0)
            #expect(await store.problem(within: .seconds(60)) == nil)
            await store.close()
            #expect(await store.problem() != nil)
            await #expect(throws: StoreError.unavailable) {
                try await store.write(about: "a") { try $0.run("INSERT INTO item (id) VALUES (\("a"))") }
            }
        }
    }
}
