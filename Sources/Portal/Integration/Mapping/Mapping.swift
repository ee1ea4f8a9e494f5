/// What the columns of the billing system's own tables mean: which files hold which rows, how they write, and which column is
/// which field.
public struct Mapping: Sendable {
    let tables: [MappedTable]

    /// The name it has beside the files of a delivery.
    static let fileName = "mapping.json"
    static let mostBytes = 1 << 20

    static let none = Mapping(tables: [])

    /// The table this file is; nil for a file nobody named.
    /// - Throws: when two say that it is theirs.
    func table(of name: String) throws(RowProblem) -> MappedTable? {
        let fitting = tables.filter { $0.pattern.fits(name) }
        guard fitting.count < 2 else { throw RowProblem("the file fits more than one pattern of the mapping") }
        return fitting.first
    }
}

/// Files of one kind of rows, as one entry of the mapping describes them.
struct MappedTable: Sendable {
    let kind: ImportFile
    let pattern: FilePattern
    let delimiter: UInt8
    let encoding: TextEncoding
    let decimal: DecimalForm
    let days: DayForm
    let fields: [MappedField]

    /// The columns a file has to have.
    var columns: Set<String> { fields.reduce(into: []) { $0.formUnion($1.source.columns) } }
}

/// A field of a row and where its value stands.
struct MappedField: Sendable {
    enum Source: Sendable {
        case column(String)
        case constant(JSONField)
        /// Words with columns among them.
        case template([Part])

        var columns: [String] {
            switch self {
            case .column(let name): [name]
            case .constant: []
            case .template(let parts): parts.compactMap { if case .column(let name) = $0 { name } else { nil } }
            }
        }
    }

    enum Part: Sendable, Equatable {
        case words(String)
        case column(String)
    }

    /// As in the files of the portal; of a list `prices.valid_from`.
    let name: String
    let form: RowForms.Form
    let source: Source
    /// What the table writes and what the portal calls it; an empty one means that nothing is known.
    let values: [String: String]
}

/// Names of files, with `*` for any signs and `?` for one.
struct FilePattern: Sendable {
    let text: String

    func fits(_ name: String) -> Bool { Self.fits(Array(text.unicodeScalars)[...], Array(name.unicodeScalars)[...]) }

    /// Without going back further than the last star, so that no pattern takes long.
    private static func fits(_ pattern: ArraySlice<Unicode.Scalar>, _ name: ArraySlice<Unicode.Scalar>) -> Bool {
        var (place, at) = (pattern.startIndex, name.startIndex)
        var star: (place: Int, at: Int)?
        while at < name.endIndex {
            if place < pattern.endIndex, pattern[place] == "*" {
                star = (place, at)
                place += 1
            } else if place < pattern.endIndex, pattern[place] == "?" || pattern[place] == name[at] {
                place += 1
                at += 1
            } else if let last = star {
                star = (last.place, last.at + 1)
                (place, at) = (last.place + 1, last.at + 1)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == "*" }
    }
}
