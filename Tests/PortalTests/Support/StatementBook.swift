@testable import Store

/// Writes down which statements a body runs, while it runs them.
final class StatementBook: Connection {
    private let connection: any Connection
    /// Their texts, without the values.
    private(set) var statements: [String] = []

    private init(_ connection: any Connection) {
        self.connection = connection
    }

    /// What a body runs within a session.
    static func of(_ db: Session, _ body: (Session) throws -> Void) throws -> [String] {
        let book = StatementBook(db.connection)
        try body(Session(book))
        return book.statements
    }

    func perform(_ sql: SQL, streaming: Bool, _ row: (Cells) throws -> Bool) throws -> Int {
        statements.append(sql.text)
        return try connection.perform(sql, streaming: streaming, row)
    }

    func execute(migration statement: MigrationScript.Statement) throws {
        try connection.execute(migration: statement)
    }

    func touch() throws { try connection.touch() }

    var catalogue: Catalogue { connection.catalogue }
    func suspendReferences() throws -> [String] { try connection.suspendReferences() }
    func checkReferences(_ suspended: [String]) throws { try connection.checkReferences(suspended) }
}
