import HTTPTypes
import Store
import Vocabulary

/// A program answers a request: the same row, with the same rules, as in `answers.jsonl`. The customer is told.
enum PostAnswer {
    static func post(_ visit: MachineVisit) async throws -> Answer {
        let (number, now, machine) = (try visit.requestNumber(), visit.request.now, visit.machine)
        let once = try OnceByKey(visit)
        var object = try visit.object()
        object["request"] = .text(number.value)
        if object["external_id"] == nil { object["external_id"] = .text(once.answerKey) }
        var fields = Fields(object)
        let row: AnswerRow
        do throws(RowProblem) { row = try AnswerRow(&fields) } catch { throw refused(error.reason) }
        if let unknown = fields.unknown.first { throw refused("\(unknown) is a field nobody knows") }
        let keys = visit.portal.keys
        let answer = try await once.run {
            try await visit.portal.store.write(about: "import") { db in
                try once.check(db)
                guard let request = try db.request(numbered: number) else { throw Refusal.notFound }
                if let claim = try db.claim(of: request.id, at: now), claim.token != machine.token {
                    return ClaimRequest.taken.answer
                }
                let result = RowResult(row.key, try row.apply(db, keys, at: now))
                try visit.noteRow(isRefused: result.reason != nil, db)
                if let reason = result.reason { return try once.keep(.unprocessableContent, refused(reason), db) }
                if row.state.isClosed { try db.release(request.id, of: machine.token) }
                return try once.keep(result.outcome == "added" ? .created : .ok, result, db)
            }
        }
        visit.portal.bell.ring()
        return answer
    }

    private static func refused(_ reason: String) -> APIProblem {
        APIProblem("answer-refused", .unprocessableContent, "The answer cannot stand", detail: reason)
    }
}
