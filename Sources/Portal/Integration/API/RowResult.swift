import Store
import Vocabulary

/// What became of one row a program sent.
struct RowResult: Encodable, Sendable {
    let externalID: String?
    /// `added`, `changed`, `unchanged` or `refused`.
    let outcome: String
    /// Of a refused row: a sentence that begins with the field's name.
    var reason: String?
    /// What was noticed and refused nothing.
    var notes: [String]?

    enum CodingKeys: String, CodingKey {
        case externalID = "external_id"
        case outcome, reason, notes
    }

    init(_ key: String?, _ outcome: RowOutcome) {
        externalID = key
        switch outcome {
        case .added: self.outcome = "added"
        case .changed: self.outcome = "changed"
        case .unchanged: self.outcome = "unchanged"
        case .refused(let reason): (self.outcome, self.reason) = ("refused", reason)
        }
    }
}

/// What became of many, in the order in which they were sent.
struct BatchResult: Encodable, Sendable {
    let rows: [RowResult]
    let added, changed, unchanged, refused: Int

    var accepted: Int { added + changed + unchanged }

    /// `read` are all rows, with what is wrong with those that were not tried; `outcomes` those of the others.
    init(_ read: [(key: String?, row: Result<Void, RowProblem>)], _ outcomes: [RowOutcome]) {
        var tried = outcomes.makeIterator()
        let rows = read.map { key, row in
            switch row {
            case .success: RowResult(key, tried.next() ?? .unchanged)
            case .failure(let problem): RowResult(key, .refused(problem.reason))
            }
        }
        func count(_ outcome: String) -> Int { rows.count { $0.outcome == outcome } }
        self.rows = rows
        added = count("added")
        changed = count("changed")
        unchanged = count("unchanged")
        refused = count("refused")
    }
}
