// Whole tables, for backups. The names in these statements are those the database told of itself.

extension Session {
    /// Every table, parents before their children as far as there is such an order.
    public func tables() throws -> [TableShape] {
        let columns = try all(connection.catalogue.columns) { (table: String, name: String, type: String) in
            (table: table, field: TableShape.Field(name: name, kind: try TableShape.Kind(type: type, of: table)))
        }
        let parents = try all(connection.catalogue.parents) { (child: String, parent: String) in (child, parent) }
        var shapes: [TableShape] = []
        for (table, fields) in Dictionary(grouping: columns, by: \.table).sorted(by: { $0.key < $1.key }) {
            shapes.append(TableShape(name: table, fields: fields.map(\.field)))
        }
        return Self.inOrder(shapes, parents)
    }

    private static func inOrder(_ shapes: [TableShape], _ parents: [(String, String)]) -> [TableShape] {
        var (waiting, done, placed) = (shapes, [TableShape](), Set<String>())
        while !waiting.isEmpty {
            let free = waiting.filter { shape in
                parents.allSatisfy { $0.0 != shape.name || $0.1 == shape.name || placed.contains($0.1) }
            }
            // Tables that refer to each other in a ring have no order.
            let next = free.isEmpty ? waiting : free
            done += next
            placed.formUnion(next.map(\.name))
            waiting.removeAll { placed.contains($0.name) }
        }
        return done
    }

    /// Visits every row of a table, its values in the order of the fields, without holding them all.
    public func eachRow(of table: TableShape, _ visit: ([Value]) throws -> Void) throws {
        let sql = SQL(text: "SELECT \(table.fieldList) FROM \(table.place)", isFixed: false)
        _ = try perform(sql, streaming: true) { cells in
            var row: [Value] = []
            row.reserveCapacity(Int(cells.count))
            for column in 0..<cells.count { row.append(try Cell(cells.row, column: column).value()) }
            try visit(row)
            return true
        }
    }

    /// How many rows of a table fit into one statement: no engine binds more than 32766 values.
    public static func rowsAtOnce(_ table: TableShape) -> Int { max(1, min(200, 4000 / max(1, table.fields.count))) }

    /// Puts rows into a table as they are; at most `rowsAtOnce`.
    public func insert(_ rows: [[Value]], into table: TableShape) throws {
        guard !rows.isEmpty else { return }
        guard rows.allSatisfy({ $0.count == table.fields.count }) else {
            throw StoreError.failed("a row of \(table.name) has another number of values than the table has columns")
        }
        let row = "(\(table.fields.map { _ in "?" }.joined(separator: ", ")))"
        let text =
            "INSERT INTO \(table.place) (\(table.fieldList)) VALUES \(rows.map { _ in row }.joined(separator: ", "))"
        try run(SQL(text: text, values: rows.flatMap { $0 }, isFixed: false))
    }

    public func isEmpty(_ table: TableShape) throws -> Bool {
        try value(SQL(text: "SELECT 1 FROM \(table.place) LIMIT 1", isFixed: false), as: Int.self) == nil
    }

    public func empty(_ table: TableShape) throws {
        try run(SQL(text: "DELETE FROM \(table.place)", isFixed: false))
    }

    /// Runs a body that puts rows in before what they refer to; every reference is checked at its end.
    public func loading<T>(_ body: () throws -> T) throws -> T {
        let suspended = try connection.suspendReferences()
        let value = try body()
        try connection.checkReferences(suspended)
        return value
    }

    /// What the engine finds damaged when it looks at everything it stores; nil when it finds nothing.
    public func damage() throws -> String? {
        guard let question = connection.catalogue.damage else { return nil }
        return try all(question) { (words: String) in words }.first { $0 != "ok" }
    }
}
