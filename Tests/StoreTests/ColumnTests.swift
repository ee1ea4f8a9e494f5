import Testing
import Vocabulary

@testable import Store

private enum Colour: String, Storable, Column, CaseIterable { case red, green }
private enum Level: Int, Storable, Column { case low = 1, high = 2 }

@Suite struct ColumnTests {
    private struct Row: Equatable, Sendable {
        var number: Int64?
        var words: String?
        var data: [UInt8]?
    }

    private static let rows = [
        Row(number: nil, words: nil, data: nil),
        Row(number: 0, words: "", data: []),
        Row(number: .min, words: "Ä𝄞👩‍👩‍👧 'quoted' \"twice\" \\ ? $1", data: [0]),
        Row(number: .max, words: String(repeating: "lang ", count: 20_000), data: Array(0...255) + [0, 0]),
        Row(number: -1, words: "line\r\n\tline\u{1}", data: [UInt8](repeating: 0xFF, count: 300_000)),
    ]

    @Test(arguments: TestEngine.available) func `every kind comes back as it went`(engine: TestEngine) async throws {
        try await engine.run { (store) async throws in
            for (index, row) in Self.rows.enumerated() {
                try await store.write(about: "item") {
                    try $0.run(
                        """
                        INSERT INTO item (id, number, words, data)
                        VALUES (\("\(index)"), \(row.number), \(row.words), \(row.data))
                        """)
                }
            }
            let found = try await store.read {
                try $0.all("SELECT number, words, data FROM item ORDER BY id", Row.init)
            }
            #expect(found.map(\.number) == Self.rows.map(\.number))
            let isSame = found == Self.rows
            #expect(isSame)
            let values = try await store.read {
                try $0.all("SELECT number, words, data FROM item ORDER BY id") { (a: Value, b: Value, c: Value) in
                    [a, b, c]
                }
            }
            #expect(values[0] == [.null, .null, .null])
            #expect(values[1] == [.integer(0), .text(""), .bytes([])])
        }
    }

    @Test(arguments: TestEngine.available) func `days, instants and enums are columns`(engine: TestEngine) async throws
    {
        let day = try #require(Day(iso: "2028-02-29"))
        let instant = try #require(Instant(iso: "2026-11-22T19:14:05.123Z"))
        try await engine.run { (store) async throws in
            try await store.write(about: "item") {
                try $0.run("INSERT INTO item (id, words) VALUES (\("day"), \(day))")
                try $0.run("INSERT INTO item (id, words) VALUES (\("instant"), \(instant))")
                try $0.run("INSERT INTO item (id, words, number) VALUES (\("enum"), \(Colour.green), \(Level.high))")
                try $0.run("INSERT INTO item (id, number) VALUES (\("bool"), \(true))")
            }
            try await store.read { (session) throws in
                #expect(try session.value("SELECT words FROM item WHERE id = \("day")") == day)
                #expect(try session.value("SELECT words FROM item WHERE id = \("instant")") == instant)
                #expect(try session.value("SELECT words FROM item WHERE id = \("enum")") == Colour.green)
                #expect(try session.value("SELECT number FROM item WHERE id = \("enum")") == Level.high)
                #expect(try session.value("SELECT number FROM item WHERE id = \("bool")") == true)
                #expect(try session.value("SELECT words FROM item WHERE id = \("bool")", as: String.self) == nil)
            }
        }
    }

    @Test(arguments: TestEngine.available) func `the wrong type is an error, not a trap`(engine: TestEngine)
        async throws
    {
        try await engine.run { (store) async throws in
            try await store.write(about: "item") {
                try $0.run("INSERT INTO item (id, number, words) VALUES (\("a"), \(3), \("blue"))")
            }
            func expect<C: Column>(_ sql: SQL, as type: C.Type, _ expected: StoreError) async {
                await #expect(throws: expected) {
                    try await store.read { try $0.first(sql) { (id: String, column: C) in id } }
                }
            }
            await expect("SELECT id, words FROM item", as: Int.self, .wrongType(column: 2, expected: "Int64"))
            await expect("SELECT id, number FROM item", as: String.self, .wrongType(column: 2, expected: "String"))
            await expect(
                "SELECT id, words FROM item", as: [UInt8].self, .wrongType(column: 2, expected: "Array<UInt8>"))
            await expect("SELECT id, data FROM item", as: Int.self, .wrongType(column: 2, expected: "Int64"))
            await expect("SELECT id, number FROM item", as: Bool.self, .wrongType(column: 2, expected: "Bool"))
            await expect("SELECT id, words FROM item", as: Day.self, .wrongType(column: 2, expected: "Day"))
            await expect("SELECT id, words FROM item", as: Colour.self, .wrongType(column: 2, expected: "Colour"))
            await expect("SELECT id FROM item", as: Int.self, .wrongType(column: 2, expected: "Int"))
            await expect("SELECT id, 1.5 FROM item", as: Value.self, .wrongType(column: 2, expected: "Value"))
        }
    }

    @Test(arguments: TestEngine.available) func `sums, counts and comparisons are integers`(engine: TestEngine)
        async throws
    {
        try await engine.run { (store) async throws in
            try await store.write(about: "item") {
                for index in 1...4 { try $0.run("INSERT INTO item (id, number) VALUES (\("\(index)"), \(index))") }
            }
            let row = try await store.read {
                try $0.first("SELECT COUNT(*), SUM(number), MAX(number), COUNT(*) > \(3) FROM item") {
                    (count: Int, sum: Int, max: Int, isMany: Bool) in "\(count) \(sum) \(max) \(isMany)"
                }
            }
            #expect(row == "4 10 4 true")
        }
    }
}
