import Vocabulary

/// From when on a contract can be ended, and until when notice has to be given. A rule: the day is handed in.
struct ContractTerm: Sendable, Equatable {
    let commodity: Commodity
    let isDefaultSupply: Bool
    let startsOn: Day
    let minimumTermUntil: Day?
    /// In weeks, as the billing system says; nil when it does not.
    let noticeWeeks: Int?

    /// How long before its end a contract has to be cancelled.
    enum Notice: Sendable, Equatable {
        case weeks(Int)
        case oneMonth
    }

    /// What the contract says, but never longer than the law allows: two weeks in default supply (StromGVV and GasGVV
    /// § 20 (1)); one month for Internet, to the end of the first term (BGB § 309 no. 9 c) and after it (TKG § 56 (3)). Nil
    /// when nobody knows.
    var notice: Notice? {
        if isDefaultSupply { return .weeks(min(noticeWeeks ?? 2, 2)) }
        // Four weeks are the longest that is never more than a month.
        if commodity == .internet, noticeWeeks.map({ $0 > 4 }) ?? true { return .oneMonth }
        return noticeWeeks.map { .weeks($0) }
    }

    /// The first day the contract can end on when notice is given `today`. Nil when the notice period is not known.
    func earliestEnd(givingNoticeOn today: Day) -> Day? {
        guard let notice else { return nil }
        let afterNotice = Self.end(of: notice, from: today)
        return max(afterNotice, startsOn, minimumTermUntil ?? afterNotice)
    }

    /// The last day for a notice that ends the contract with its minimum term. Nil when there is none, it is over, or
    /// the notice would be too late.
    func lastNoticeDay(from today: Day) -> Day? {
        guard let notice, let minimumTermUntil else { return nil }
        let last: Day
        switch notice {
        case .weeks(let weeks): last = minimumTermUntil.adding(days: -Self.days(weeks))
        case .oneMonth: last = minimumTermUntil.adding(months: -1)
        }
        return last >= today ? last : nil
    }

    private static func end(of notice: Notice, from today: Day) -> Day {
        switch notice {
        case .weeks(let weeks): today.adding(days: days(weeks))
        case .oneMonth: today.adding(months: 1)
        }
    }

    /// Ten years at most, whatever was imported.
    private static func days(_ weeks: Int) -> Int { min(max(0, weeks), 520) * 7 }
}
