/// What an import keeps in mind while it runs: the report, and which rows and files were refused, so that what builds
/// on them is refused with that reason.
struct ImportBook: Sendable {
    var report: ImportReport
    private let mapping: Mapping
    private var refusedRows: [RowReference: String] = [:]
    private var refusedFiles: [ImportFile: String] = [:]
    /// Of keys only hashes are kept, so that memory stays small.
    private var seen: [ImportFile: Set<Int>] = [:]
    /// Kinds that came otherwise than as rows of their own file.
    private var others: Set<ImportFile> = []
    /// Which kind the rows of a file are, by its name in the report.
    private var kinds: [String: ImportFile] = [:]

    init(report: ImportReport, mapping: Mapping = .none) {
        self.report = report
        self.mapping = mapping
    }

    /// The files of a kind in their order: that of the portal's own form, then tables of the mapping by their names.
    func files(of kind: ImportFile, in folder: String) -> [RowFile] {
        let own = RowFile(kind: kind, file: kind.rawValue, folder: folder)
        let tables = mapping.tables.filter { $0.kind == kind }
        guard !tables.isEmpty else { return own.exists ? [own] : [] }
        let names = RowFile.names(in: folder).filter { name in
            ImportFile(rawValue: name) == nil && tables.contains { $0.pattern.fits(name) }
        }
        return (own.exists ? [own] : []) + names.map { RowFile(kind: kind, file: $0, folder: folder, mapping: mapping) }
    }

    /// Whether the mapping says what is in a table.
    func knows(_ table: String) -> Bool { mapping.tables.contains { $0.pattern.fits(table) } }

    /// What came with this delivery, as far as not all of it was refused.
    var brought: Set<ImportFile> {
        let own = ImportFile.allCases.filter { report.brought($0.rawValue) }
        return others.union(own).union(kinds.filter { report.brought($0.key) }.values)
    }

    /// A file that came, also when nothing stands in it.
    mutating func begin(_ file: RowFile) {
        kinds[file.name] = file.kind
        report.begin(file.name)
    }

    mutating func noteBrought(_ kind: ImportFile) { others.insert(kind) }

    /// Whether this key is met for the first time among the files of a kind.
    mutating func isNew(_ key: String, in kind: ImportFile) -> Bool {
        seen[kind, default: []].insert(key.hashValue).inserted
    }

    mutating func refuse(_ file: RowFile, line: Int, key: String?, _ reason: String) {
        report.refuse(file.name, line: line, reason)
        guard let key, refusedRows.count < ImportReport.mostNamed else { return }
        refusedRows[RowReference(file: file.kind, key: key)] = "\(file.name) line \(line)"
    }

    mutating func refuseWhole(_ file: RowFile, _ reason: String) {
        report.refuse(file.name, line: nil, reason)
        refusedFiles[file.kind] = file.name
    }

    /// Everything of a kind, whichever files it came in.
    mutating func refuseWhole(_ kind: ImportFile, _ reason: String) {
        report.refuse(kind.rawValue, line: nil, reason)
        refusedFiles[kind] = kind.rawValue
    }

    /// Why a row that needs these cannot stand; nil when none of them was refused.
    func reason(against needs: [RowReference]) -> String? {
        for need in needs {
            if let place = refusedRows[need] { return "it needs \(need.key), which was refused (\(place))" }
            if let file = refusedFiles[need.file] {
                return "it needs \(need.key), but \(file) was refused as a whole"
            }
        }
        return nil
    }

    mutating func noteUnknown(_ names: [String], in file: String) {
        for name in names { report.note("\(file) has a field nobody knows: \(name)") }
    }
}
