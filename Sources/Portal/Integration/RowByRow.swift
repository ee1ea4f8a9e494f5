import Store

extension ImportBook {
    /// Reads a file whose rows are applied one after the other, because each takes long. What a row throws of itself refuses
    /// it and takes no other with it; a file that is not there is no file.
    mutating func rowByRow(
        of file: ImportFile, in folder: String,
        _ apply: ([String: JSONField], inout ImportBook) async throws -> RowOutcome
    ) async throws {
        for one in files(of: file, in: folder) {
            if let problem = try one.problem() {
                refuseWhole(one, problem)
                continue
            }
            begin(one)
            var rows = try one.rows()
            while let next = try rows.next() {
                do {
                    let outcome = try await apply(try next.fields.get(), &self)
                    if case .refused(let reason) = outcome { throw RowProblem(reason) }
                    report.count(outcome, in: one.name)
                } catch let problem as RowProblem {
                    refuse(one, line: next.line, key: nil, problem.reason)
                } catch let error as StoreError where error.isAboutARow {
                    refuse(one, line: next.line, key: nil, "the database refuses the row: \(error)")
                }
            }
        }
    }
}
