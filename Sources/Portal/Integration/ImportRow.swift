import Store
import Vocabulary

/// One row of an import file: read and checked by itself, then written.
protocol ImportRow: Sendable {
    static var file: ImportFile { get }

    /// Takes what the row knows out of the fields. Throws what is wrong with the first one that is.
    init(_ fields: inout Fields) throws(RowProblem)

    /// What names the row within its file.
    var key: String { get }

    /// The rows of other files it needs.
    var needs: [RowReference] { get }

    /// Writes the row, in the transaction of its batch, and seals what has to be. A row that cannot stand is an outcome,
    /// not an error.
    func apply(_ db: Session, _ keys: Keys, at now: Instant) throws -> RowOutcome
}

/// The name of a row in another file.
struct RowReference: Sendable, Hashable {
    let file: ImportFile
    let key: String
}
