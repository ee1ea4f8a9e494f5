/// The statements of one migration, cut at the semicolons that are neither quoted nor in a comment.
struct MigrationScript {
    /// One statement as a row of pieces; only words may differ between the engines.
    struct Statement {
        fileprivate(set) var pieces: [Piece] = []

        /// The text as written, without comments.
        var text: String { pieces.map(\.text).joined() }

        /// The unquoted words in upper case.
        var words: [String] { pieces.filter { $0.isWord }.map { $0.text.uppercased() } }

        /// SQLite's own names of the types; STRICT, without which it would take any type in any column; and, for tables
        /// whose rows are little more than their key of several columns, WITHOUT ROWID, which keeps the rows in the key.
        var forSQLite: String {
            let names = ["BIGINT": "INTEGER", "BYTEA": "BLOB"]
            let translated = pieces.map { $0.isWord ? names[$0.text.uppercased()] ?? $0.text : $0.text }.joined()
            guard words.starts(with: ["CREATE", "TABLE"]) else { return translated }
            return translated + (hasKeyOfItsOwn ? " STRICT, WITHOUT ROWID" : " STRICT")
        }

        /// Whether the primary key is written as a clause of the table and not at one of its columns.
        private var hasKeyOfItsOwn: Bool {
            let signs = pieces.filter { !$0.text.allSatisfy(\.isWhitespace) }.map { $0.text.uppercased() }
            return signs.indices.contains { signs[$0...].prefix(3) == ["PRIMARY", "KEY", "("] }
        }
    }

    struct Piece {
        var text: String
        var isWord: Bool
    }

    let statements: [Statement]

    /// Words that would end the migration's own transaction, lose it, or let it fail only at COMMIT.
    private static let refused: Set<String> = [
        "BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "DEFERRABLE", "DEFERRED", "PRAGMA", "ATTACH", "VACUUM",
    ]

    /// Throws `failed` for an open quote or comment, or a refused word.
    init(_ sql: String) throws(StoreError) {
        var reader = Reader(sql)
        statements = try reader.statements()
        for word in statements.flatMap(\.words) where Self.refused.contains(word) {
            throw .failed("a migration may not contain \(word)")
        }
    }

    private struct Reader {
        private var rest: Substring.UnicodeScalarView
        private var current = Statement()
        private var done: [Statement] = []

        init(_ sql: String) {
            rest = Substring(sql).unicodeScalars
        }

        mutating func statements() throws(StoreError) -> [Statement] {
            while let scalar = rest.first {
                switch scalar {
                case ";":
                    rest.removeFirst()
                    endStatement()
                case "'", "\"":
                    try quoted(by: scalar)
                case "-" where rest.starts(with: "--".unicodeScalars):
                    rest = rest.drop { $0 != "\n" }
                case "/" where rest.starts(with: "/*".unicodeScalars):
                    try comment()
                case "$":
                    throw .failed("a migration may not contain a dollar sign outside quotes")
                case _ where Self.isWordPart(scalar):
                    word()
                default:
                    rest.removeFirst()
                    add(String(scalar), isWord: false)
                }
            }
            endStatement()
            return done
        }

        private mutating func word() {
            let word = rest.prefix(while: Self.isWordPart)
            rest = rest.dropFirst(word.count)
            add(String(word), isWord: true)
        }

        /// A doubled quote reads as the end of one and the begin of the next, which comes to the same.
        private mutating func quoted(by quote: Unicode.Scalar) throws(StoreError) {
            let inner = rest.dropFirst().prefix { $0 != quote }
            let after = rest.dropFirst(inner.count + 1)
            guard after.first == quote else { throw .failed("a migration has an open quote") }
            add(String(rest.prefix(inner.count + 2)), isWord: false)
            rest = after.dropFirst()
        }

        private mutating func comment() throws(StoreError) {
            rest = rest.dropFirst(2)
            while !rest.starts(with: "*/".unicodeScalars) {
                guard !rest.isEmpty else { throw .failed("a migration has an open comment") }
                rest.removeFirst()
            }
            rest = rest.dropFirst(2)
            add(" ", isWord: false)
        }

        private mutating func add(_ text: String, isWord: Bool) {
            let isBlank = text.allSatisfy(\.isWhitespace)
            if isBlank && current.pieces.isEmpty { return }
            current.pieces.append(Piece(text: text, isWord: isWord))
        }

        private mutating func endStatement() {
            while let last = current.pieces.last, last.text.allSatisfy(\.isWhitespace) { current.pieces.removeLast() }
            if !current.pieces.isEmpty { done.append(current) }
            current = Statement()
        }

        private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isAlphabetic || scalar == "_" || ("0"..."9").contains(scalar)
        }
    }
}
