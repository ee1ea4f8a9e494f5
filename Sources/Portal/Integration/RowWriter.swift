import Store
import Vocabulary

/// Writes rows of one kind. Where the schema refuses one of them, it takes no other with it.
struct RowWriter<Row: ImportRow>: Sendable {
    let portal: Portal

    /// Returns what `then` makes of the outcomes, which have the order of the rows. `first` runs before the first row and
    /// `then` behind the last, in the same transaction; what they throw undoes all.
    func write<T: Sendable>(
        _ rows: [Row], first: @escaping @Sendable (Session) throws -> Void = { _ in },
        then: @escaping @Sendable (Session, [RowOutcome]) throws -> T
    ) async throws -> T {
        do {
            return try await together(rows, first, then)
        } catch let error as StoreError where error.isAboutARow {
            var outcomes: [RowOutcome] = []
            for row in rows {
                do {
                    outcomes += try await together([row], first) { _, outcomes in outcomes }
                } catch let error as StoreError where error.isAboutARow {
                    outcomes.append(.refused("the database refuses the row: \(error)"))
                }
            }
            let all = outcomes
            return try await portal.store.write(about: "import") { db in
                try first(db)
                return try then(db, all)
            }
        }
    }

    private func together<T: Sendable>(
        _ rows: [Row], _ first: @escaping @Sendable (Session) throws -> Void,
        _ then: @escaping @Sendable (Session, [RowOutcome]) throws -> T
    ) async throws -> T {
        let (now, keys) = (portal.clock.now(), portal.keys)
        return try await portal.store.write(about: "import") { db in
            try first(db)
            return try then(db, rows.map { try $0.apply(db, keys, at: now) })
        }
    }
}

extension StoreError {
    /// Whether the schema refused this very row; anything else would meet every row.
    var isAboutARow: Bool { [.alreadyExists, .missingParent, .refusedByCheck].contains(self) }
}
