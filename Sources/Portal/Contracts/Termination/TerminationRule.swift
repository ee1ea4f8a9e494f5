import Vocabulary

/// On which day a contract ends that is cancelled. A rule: contract and days are handed in.
///
/// The day the notice arrives does not count (BGB § 187 (1)); weeks end on the day of the same name, months on the day of
/// the same number (§ 188 (2), (3)). That the last day for the notice is a Sunday or public holiday does not move it: § 193
/// does not hold for periods of notice (BGH, 17.02.2005, III ZR 172/04).
enum TerminationRule {
    enum Way: String, Codable, Sendable, CaseIterable {
        /// With the notice of the contract (ordentlich).
        case ordinary = "ordentlich"
        /// For a reason of its own: a move, a price change, a good cause (außerordentlich).
        case extraordinary = "ausserordentlich"
    }

    /// Nil where nobody can tell: the contract or its notice is not known, or the reason has to be looked at. A day that is
    /// wished earlier than the contract allows becomes the earliest one.
    ///
    /// - Parameters:
    ///   - term: nil when nobody knows which contract is meant.
    ///   - endsOn: the day it ends on anyway; nil while it has no end.
    ///   - wish: nil for as soon as possible.
    static func end(_ way: Way, of term: ContractTerm?, endsOn: Day?, wish: Day?, receivedOn day: Day) -> Day? {
        guard way == .ordinary, let term, let earliest = earliest(term, noticeOn: day) else { return nil }
        let end = max(earliest, wish ?? earliest)
        return endsOn.map { min($0, end) } ?? end
    }

    /// Internet can always be left with a month once its first term is over (TKG § 56 (3)), whatever was agreed.
    private static func earliest(_ term: ContractTerm, noticeOn day: Day) -> Day? {
        guard let agreed = term.earliestEnd(givingNoticeOn: day) else { return nil }
        guard term.commodity == .internet else { return agreed }
        let month = day.adding(months: 1)
        return min(agreed, max(month, term.startsOn, term.minimumTermUntil ?? month))
    }
}
