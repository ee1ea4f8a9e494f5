import Store
import Vocabulary

/// One sealed value and its row.
struct SealedValue: Sendable {
    let row: String
    let sealed: [UInt8]
}

extension Session {
    /// Values that another key than this one sealed, by their rows, after the row `after`.
    func values(in column: SealedColumn, notSealedBy number: UInt8, after: String, most: Int) throws -> [SealedValue] {
        try all(
            """
            SELECT \(fragment: column.key), \(fragment: column.column) FROM \(fragment: column.table)
            WHERE \(fragment: column.column) IS NOT NULL AND substr(\(fragment: column.column), 1, 1) <> \([number])
              AND \(fragment: column.key) > \(after)
            ORDER BY \(fragment: column.key) LIMIT \(most)
            """, SealedValue.init)
    }

    /// Values that this key sealed, by their rows, after the row `after`.
    func values(in column: SealedColumn, sealedBy number: UInt8, after: String, most: Int) throws -> [SealedValue] {
        try all(
            """
            SELECT \(fragment: column.key), \(fragment: column.column) FROM \(fragment: column.table)
            WHERE \(fragment: column.column) IS NOT NULL AND substr(\(fragment: column.column), 1, 1) = \([number])
              AND \(fragment: column.key) > \(after)
            ORDER BY \(fragment: column.key) LIMIT \(most)
            """, SealedValue.init)
    }

    /// The highest number of a key that sealed one of them; nil when there is none.
    func highestNumber(in column: SealedColumn) throws -> UInt8? {
        let number: [UInt8]? = try value(
            """
            SELECT substr(\(fragment: column.column), 1, 1) FROM \(fragment: column.table)
            WHERE \(fragment: column.column) IS NOT NULL
            ORDER BY substr(\(fragment: column.column), 1, 1) DESC LIMIT 1
            """)
        return number?.first
    }

    /// How many values this key sealed.
    func countValues(in column: SealedColumn, sealedBy number: UInt8) throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM \(fragment: column.table)
            WHERE \(fragment: column.column) IS NOT NULL AND substr(\(fragment: column.column), 1, 1) = \([number])
            """) ?? 0
    }

    /// How many values none of these keys sealed.
    func countValues(in column: SealedColumn, sealedByNoneOf numbers: [UInt8]) throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM \(fragment: column.table)
            WHERE \(fragment: column.column) IS NOT NULL
              AND substr(\(fragment: column.column), 1, 1) NOT IN \(list: numbers.map { [$0] })
            """) ?? 0
    }

    /// Puts the new form of a value in the place of the old one. False when it was changed or removed meanwhile.
    func exchange(_ value: SealedValue, for sealed: [UInt8], in column: SealedColumn) throws -> Bool {
        try run(
            """
            UPDATE \(fragment: column.table) SET \(fragment: column.column) = \(sealed)
            WHERE \(fragment: column.key) = \(value.row) AND \(fragment: column.column) = \(value.sealed)
            """) == 1
    }
}
