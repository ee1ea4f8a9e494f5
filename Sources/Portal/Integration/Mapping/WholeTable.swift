import Foundation

/// The first look at a table: whether it has the columns of the mapping, and arrived whole.
enum WholeTable {
    static func problem(path: String, _ table: MappedTable) throws(RowProblem) -> String? {
        do {
            guard try endsItsLastLine(path) else {
                throw RowProblem("the last line has no end: the file was cut off")
            }
            var rows = try TableRows(path: path, table)
            var last: TableReader.Record?
            while let record = try rows.record() { last = record }
            guard let last else { return nil }
            guard let cells = last.cells, cells.count >= rows.width else {
                throw RowProblem("line \(last.line), the last one, has not all cells: the file was cut off")
            }
            return nil
        } catch let problem as RowProblem {
            throw problem
        } catch let trouble as DeliveredFile.Trouble {
            throw RowProblem("the file \(trouble.reason)")
        } catch {
            throw RowProblem("the file cannot be read")
        }
    }

    /// Nobody sees whether `12,5` was `12,50`: only the end of the line tells that a table is whole.
    private static func endsItsLastLine(_ path: String) throws -> Bool {
        let (file, size) = try DeliveredFile.open(path)
        guard size > 0 else { return true }
        try file.seek(toOffset: UInt64(size - 1))
        return try file.read(upToCount: 1) == Data([0x0A])
    }
}
