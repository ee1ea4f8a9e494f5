import Store

extension ImportBook {
    /// Reads a file whose rows are applied one after the other, because each takes long. What a row throws of itself refuses
    /// it and takes no other with it; a file that is not there is no file.
    mutating func rowByRow(
        of file: ImportFile, in folder: String,
        _ apply: ([String: JSONField], inout ImportBook) async throws -> RowOutcome
    ) async throws {
        let path = "\(folder)/\(file.rawValue)"
        guard FileFacts.exists(path) else { return }
        if let problem = try WholeFile.problem(path: path) { return refuseWhole(file, problem) }
        report.files[file.rawValue] = ImportReport.Counts()
        var lines = try LineReader(path: path)
        while let line = try lines.next() {
            do {
                guard let bytes = line.bytes, let object = JSONField.object(bytes) else {
                    throw RowProblem("the line is not one JSON object of at most 1 MiB")
                }
                count(try await apply(object, &self), in: file, line: line.number)
            } catch let problem as RowProblem {
                refuse(file, line: line.number, key: nil, problem.reason)
            } catch let error as StoreError where error.isAboutARow {
                refuse(file, line: line.number, key: nil, "the database refuses the row: \(error)")
            }
        }
    }
}
