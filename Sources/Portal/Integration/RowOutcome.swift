/// What became of one row.
enum RowOutcome: Sendable, Equatable {
    case added
    case changed
    case unchanged
    /// Not applied, with the reason as a sentence.
    case refused(String)

    /// Whether what the row says is so now.
    var isApplied: Bool {
        if case .refused = self { false } else { true }
    }

    /// The outcome of an upsert that returns the id of the row it wrote, and nothing when all was as before.
    init(written: String?, new: String) {
        switch written {
        case nil: self = .unchanged
        case new: self = .added
        default: self = .changed
        }
    }

    /// The outcome of a row with parts.
    func joined(_ part: RowOutcome) -> RowOutcome {
        switch (self, part) {
        case (.unchanged, .unchanged): .unchanged
        case (.unchanged, _): .changed
        default: self
        }
    }
}

/// What is wrong with a row, as a sentence that begins with the field's name.
struct RowProblem: Error, Equatable {
    let reason: String

    init(_ reason: String) {
        self.reason = reason
    }
}
