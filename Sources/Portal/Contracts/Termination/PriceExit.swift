import Vocabulary

/// The special right to leave because of one new price, with the time there is for it. A rule: the days are handed in.
struct PriceExit: Sendable, Equatable {
    let right: SpecialTermination
    /// The first day of the new price.
    let pricesFrom: Day
    /// The last day on which it can be used.
    let until: Day

    /// Prices that began before this day are history: every time to leave because of them is over.
    static func earliest(_ today: Day) -> Day { today.adding(months: -4) }

    /// - Parameter toldOn: when our letter was made; today where it is not yet, for the time begins with it.
    init(_ right: SpecialTermination, pricesFrom: Day, toldOn: Day) {
        (self.right, self.pricesFrom) = (right, pricesFrom)
        until =
            switch right {
            // Energy: told by the last day of the old price (EnWG § 41 (5), StromGVV and GasGVV § 5 (3)).
            case .to(let day): day
            // Internet: within three months of the letter (TKG § 57 (1)), which arrives the day after at the latest.
            case .notBefore: toldOn.adding(days: 1).adding(months: 3)
            }
    }

    /// Whether it leads out of a contract before its own end does.
    func isSooner(than endsOn: Day?) -> Bool { endsOn.map { right.day < $0 } ?? true }

    /// The day the contract ends on. Nil once the time is over. The law fixes the day for energy; Internet may be left on
    /// the last day of the old price or later. The three months are for telling it: nobody is cut off before the day they
    /// wish for.
    func end(receivedOn day: Day, wish: Day?) -> Day? {
        guard day <= until else { return nil }
        switch right {
        case .to(let last): return last
        case .notBefore(let last):
            let earliest = max(last, day)
            return max(earliest, wish ?? earliest)
        }
    }
}

/// How a termination because of new prices was taken.
struct PriceExitTaken: Codable, Sendable, Equatable {
    /// The last day on which the special right could be used.
    let until: String
    /// Whether that day was over, so that it counts as an ordinary termination.
    let isPassed: Bool
}

extension TerminationRule {
    /// What a termination comes to whose reason is a new price. Nil for every other one, and where no new price is known.
    static func leaving(
        _ way: Way, reason: String?, by exits: [PriceExit], of term: ContractTerm?, endsOn: Day?, wish: Day?,
        receivedOn day: Day
    ) -> (end: Day?, taken: PriceExitTaken)? {
        guard way == .extraordinary, let term, isAboutPrice(reason) else { return nil }
        let open = exits.filter { $0.until >= day }
        if let exit = open.first(where: { $0.right.day == wish }) ?? open.first,
            let end = exit.end(receivedOn: day, wish: wish)
        {
            return (endsOn.map { min($0, end) } ?? end, PriceExitTaken(until: exit.until.iso, isPassed: false))
        }
        guard let passed = exits.last else { return nil }
        let ordinary = Self.end(.ordinary, of: term, endsOn: endsOn, wish: wish, receivedOn: day)
        return (ordinary, PriceExitTaken(until: passed.until.iso, isPassed: true))
    }

    /// „Preisänderung“, „wegen der Preiserhöhung“, “change of prices”.
    static func isAboutPrice(_ reason: String?) -> Bool {
        guard let words = reason?.lowercased() else { return false }
        return words.contains("preis") || words.contains("price")
    }
}
