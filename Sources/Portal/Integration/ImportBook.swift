/// What an import keeps in mind while it runs: the report, and which rows and files were refused, so that what builds
/// on them is refused with that reason.
struct ImportBook: Sendable {
    var report: ImportReport
    private var refusedRows: [RowReference: Int] = [:]
    private var refusedFiles: Set<ImportFile> = []

    init(report: ImportReport) {
        self.report = report
    }

    mutating func refuse(_ file: ImportFile, line: Int, key: String?, _ reason: String) {
        report.refuse(file.rawValue, line: line, reason)
        guard let key, refusedRows.count < ImportReport.mostNamed else { return }
        refusedRows[RowReference(file: file, key: key)] = line
    }

    mutating func count(_ outcome: RowOutcome, in file: ImportFile, line: Int) {
        if case .refused(let reason) = outcome { return refuse(file, line: line, key: nil, reason) }
        report.count(outcome, in: file.rawValue)
    }

    mutating func refuseWhole(_ file: ImportFile, _ reason: String) {
        report.refuse(file.rawValue, line: nil, reason)
        refusedFiles.insert(file)
    }

    /// Why a row that needs these cannot stand; nil when none of them was refused.
    func reason(against needs: [RowReference]) -> String? {
        for need in needs {
            if let line = refusedRows[need] {
                return "it needs \(need.key), which was refused (\(need.file.rawValue) line \(line))"
            }
            if refusedFiles.contains(need.file) {
                return "it needs \(need.key), but \(need.file.rawValue) was refused as a whole"
            }
        }
        return nil
    }

    mutating func noteUnknown(_ names: [String], in file: String) {
        for name in names { report.note("\(file) has a field nobody knows: \(name)") }
    }
}
