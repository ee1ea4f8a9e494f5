import HTTPTypes
import Store
import Vocabulary

/// A program sends a load profile: its row and its file in one `multipart/form-data`, as `series` and `file`.
enum PutSeries {
    static let pages = RowPages { which, db, keys in try SeriesRow.known(which, db, keys) }

    static func put(_ visit: MachineVisit) async throws -> Answer {
        let (once, now) = (try OnceByKey(visit), visit.request.now)
        try visit.demand("multipart/form-data")
        let type = visit.request.headers[.contentType] ?? ""
        guard let body = Multipart.read(visit.bytes, contentType: type), let file = body.file("file"),
            let text = body["series"] ?? body.file("series").map({ String(decoding: $0.bytes, as: UTF8.self) })
        else {
            throw APIProblem(
                "series-missing", .badRequest, "The body is not multipart/form-data with `series` and `file`")
        }
        let row = try row(text, visit)
        return try await once.run {
            let examined: ExaminedSeries?
            do {
                examined = try await visit.portal.examine(row, file.bytes)
            } catch let problem as RowProblem {
                throw refused(problem.reason)
            }
            return try await visit.portal.store.write(about: "import") { db in
                try once.check(db)
                var result = RowResult(row.key, try examined?.write(db, at: now) ?? .unchanged)
                try visit.noteRow(isRefused: result.reason != nil, db)
                try db.noteDelivered(.series, at: now)
                let notes = examined?.quarters.notes(on: row.file) ?? []
                result.notes = notes.isEmpty ? nil : notes
                return try once.keep(result.outcome == "added" ? .created : .ok, result, db)
            }
        }
    }

    private static func row(_ text: String, _ visit: MachineVisit) throws -> SeriesRow {
        guard let object = JSONField.deepObject(Array(text.utf8)) else {
            throw APIProblem("not-json", .badRequest, "series is not one JSON object")
        }
        guard object["file"] == nil else { throw refused("file is a field nobody knows: the file comes beside it") }
        var fields = Fields(try visit.named(object).merging(["file": .text("file")]) { $1 })
        do throws(RowProblem) {
            let row = try SeriesRow(&fields)
            guard let unknown = fields.unknown.first else { return row }
            throw RowProblem("\(unknown) is a field nobody knows")
        } catch {
            throw refused(error.reason)
        }
    }

    private static func refused(_ reason: String) -> APIProblem {
        APIProblem("row-refused", .unprocessableContent, "The series cannot stand", detail: reason)
    }
}
