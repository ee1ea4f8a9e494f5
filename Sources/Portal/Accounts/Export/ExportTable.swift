import Store
import Vocabulary

/// One table of an export: its file, what it holds, and how its rows are read. Rows come page by page, each page in a
/// snapshot of its own, so that a slow line holds nothing open.
struct ExportTable: Sendable {
    /// Without its ending; each table comes as `.json` and as `.csv`.
    let file: String
    /// What it holds, for whoever opens the archive.
    let words: Text
    /// The names of the columns, with their unit where they have one.
    let columns: [String]
    /// Columns that stand sealed in the table; the key of a row is then the one it is sealed for.
    var sealed: [String: SealedColumn] = [:]
    /// The next rows behind this key, in the order of their keys: the key first, then a value for each column.
    let page: @Sendable (Session, DataSubject, _ after: String, _ most: Int) throws -> [[Value]]

    static let rowsAtOnce = 200

    /// A row as it is exported: without its key, and with what is sealed opened.
    func exported(_ row: [Value], _ keys: Keys) -> [Value] {
        guard case .text(let key)? = row.first else { return [] }
        return zip(columns, row.dropFirst()).map { column, value in
            guard let place = sealed[column], case .bytes(let bytes) = value else { return value }
            return keys.text(bytes, in: place, of: key).map { .text($0) } ?? .null
        }
    }
}
