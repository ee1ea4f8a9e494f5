/// The row a statement stands at.
struct Cells {
    let row: Cell.Row
    let count: Int32
}

/// What a session needs of an engine: one open transaction.
protocol Connection {
    /// Runs one statement and hands over each row until the closure returns false. Returns the rows it changed.
    func perform(_ sql: SQL, streaming: Bool, _ row: (Cells) throws -> Bool) throws -> Int

    /// Runs one statement of a migration.
    func execute(migration statement: MigrationScript.Statement) throws

    /// Writes something that changes nothing, to see whether writing is possible.
    func touch() throws

    /// How this engine is asked for its tables.
    var catalogue: Catalogue { get }

    /// Until the end of the transaction rows may come before what they refer to. Returns what `checkReferences` needs.
    func suspendReferences() throws -> [String]

    /// Throws `missingParent` when a row refers to nothing.
    func checkReferences(_ suspended: [String]) throws
}
