import Vocabulary

/// A list somebody wants to take out of the house that is too long for one person alone.
struct WorkExport: Sendable {
    let id: ID<WorkExport>
    let askedBy: ID<Staff>
    let askerName: String
    let askedAt: Instant
    let query: String
    let rows: Int
    let reason: String
    let isConfirmed: Bool?
    let decidedAt: Instant?
    let fetchedAt: Instant?

    /// So long a list that was asked for waits, and so long one that was confirmed can be fetched.
    static let hours = 24
    /// More does not fit a table program, and nobody looks at it.
    static let most = 100_000

    /// By the house's rule one person is enough up to so many rows.
    static func needsTwo(_ rows: Int, _ house: Operator) -> Bool { rows > house.rules.exportRowsAlone }

    enum Standing: Sendable, Equatable {
        case waits, confirmed, refused, fetched, lapsed
    }

    func standing(at now: Instant) -> Standing {
        if fetchedAt != nil { return .fetched }
        let since = isConfirmed == true ? decidedAt ?? askedAt : askedAt
        if isConfirmed == false { return .refused }
        if since.adding(hours: Self.hours) <= now { return .lapsed }
        return isConfirmed == true ? .confirmed : .waits
    }
}
