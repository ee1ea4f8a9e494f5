import Testing

@testable import Store

/// Whole tables, as backups take them.
@Suite struct TablesTests {
    private static let family = Migration(
        number: 1, name: "family",
        sql: """
            CREATE TABLE zoo (id TEXT NOT NULL PRIMARY KEY, name TEXT);
            CREATE TABLE animal (
                id TEXT NOT NULL PRIMARY KEY, zoo TEXT NOT NULL REFERENCES zoo (id), parent TEXT REFERENCES animal (id),
                weight BIGINT, photo BYTEA
            );
            CREATE TABLE bird (animal TEXT NOT NULL REFERENCES animal (id), wing TEXT NOT NULL, PRIMARY KEY (animal, wing));
            """)

    private static let rows: [[Value]] = [
        [.text("b"), .text("z"), .text("a"), .integer(3), .bytes([1, 0, 255])],
        [.text("a"), .text("z"), .null, .null, .null],
    ]

    @Test(arguments: TestEngine.available)
    func `parents come before their children`(engine: TestEngine) async throws {
        try await engine.run(migrations: [Self.family]) { (store) async throws in
            let tables = try await store.read { try $0.tables() }
            #expect(tables.map(\.name) == ["schema_migration", "zoo", "animal", "bird"])
            #expect(
                tables[2].fields == [
                    .init(name: "id", kind: .text), .init(name: "zoo", kind: .text), .init(name: "parent", kind: .text),
                    .init(name: "weight", kind: .integer), .init(name: "photo", kind: .bytes),
                ])
        }
    }

    /// A child before its parent, as rows come out of a table that refers to itself.
    @Test(arguments: TestEngine.available)
    func `rows come back as they were, in whatever order`(engine: TestEngine) async throws {
        try await engine.run(migrations: [Self.family]) { (store) async throws in
            try await store.write(about: "test") { db in
                let tables = try db.tables()
                #expect(try db.isEmpty(tables[2]))
                try db.loading {
                    try db.insert(Self.rows, into: tables[2])
                    try db.insert([[.text("z"), .text("Ä")]], into: tables[1])
                }
                #expect(try !db.isEmpty(tables[2]))
            }
            let found = try await store.read { db in
                var found: [[Value]] = []
                try db.eachRow(of: try db.tables()[2]) { found.append($0) }
                return found
            }
            #expect(found.count == 2)
            for row in Self.rows { #expect(found.contains(row)) }
            #expect(try await store.readAtLength { try $0.damage() } == nil)
            // The references hold again.
            await #expect(throws: StoreError.missingParent) {
                try await store.write(about: "test") {
                    try $0.run("INSERT INTO animal (id, zoo) VALUES ('c', 'nowhere')")
                }
            }
            try await store.write(about: "test") { db in
                let tables = try db.tables()
                try db.empty(tables[3])
                try db.loading { for table in tables.dropFirst().reversed() { try db.empty(table) } }
                #expect(try db.isEmpty(tables[1]))
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a row that refers to nothing is refused with all others`(engine: TestEngine) async throws {
        try await engine.run(migrations: [Self.family]) { (store) async throws in
            await #expect(throws: StoreError.missingParent) {
                try await store.write(about: "test") { db in
                    let tables = try db.tables()
                    try db.loading { try db.insert(Self.rows, into: tables[2]) }
                }
            }
            #expect(try await store.read { try $0.value("SELECT COUNT(*) FROM animal", as: Int.self) } == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a store beside another one reads what that one wrote`(engine: TestEngine) async throws {
        guard engine != .memory else { return }
        try await engine.withAddress { (address) async throws in
            let first = try await Store.open(address)
            try await first.migrate([Self.family])
            let beside = try await Store.openBeside(address)
            try await first.write(about: "test") { try $0.run("INSERT INTO zoo (id) VALUES ('z')") }
            #expect(try await beside.readAtLength { try $0.value("SELECT COUNT(*) FROM zoo", as: Int.self) } == 1)
            if engine == .file {
                await #expect(throws: StoreError.self) {
                    try await beside.write(about: "test") { try $0.run("INSERT INTO zoo (id) VALUES ('y')") }
                }
            }
            await beside.close()
            try await first.write(about: "test") { try $0.run("INSERT INTO zoo (id) VALUES ('x')") }
            await first.close()
        }
    }

    @Test func `there is no store beside nothing`() async throws {
        try await Scratch.directory { (folder) async throws in
            await #expect(throws: StoreError.unavailable) {
                _ = try await Store.openBeside(.sqlite("\(folder)/none.sqlite"))
            }
        }
    }
}
