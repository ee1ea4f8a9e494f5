import Vocabulary

/// A link under which a calendar reads the days of an account. Only a hash of its token is kept.
struct CalendarLink: Sendable {
    let id: ID<CalendarLink>
    let account: ID<Account>
    let language: Language
    /// Whether it tells what is due.
    let hasAmounts: Bool
    let madeAt: Instant
    let endedAt: Instant?
    let uses: Int
    let usedAt: Instant?

    /// Those of an account that work at the same time.
    static let most = 10
}
