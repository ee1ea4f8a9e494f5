import Vocabulary

/// From when on supply can end at the old place and begin at the new one. A rule: the day it is told on is handed in.
struct MoveRule: Sendable {
    /// The day in Germany on which the move is told.
    let today: Day
    /// How many days back gas and Internet can still end and begin; electricity never (BNetzA BK6-22-024).
    let gasRetroactiveDays: Int
    let internetRetroactiveDays: Int

    /// Nobody looks further back than that, whatever an operator sets.
    static let mostRetroactiveDays = 42
    /// Told later than this before the day, a move is in a hurry.
    static let shortNoticeDays = 14
    static let mostDaysAhead = 365

    /// The first day that can be the last one of supply at the old place.
    func earliestEnd(_ commodity: Commodity) -> Day {
        // The grid operator has to know it a working day of the market before (BK6-22-024).
        commodity == .strom ? MarketDays.adding(1, to: today) : today.adding(days: -daysBack(commodity))
    }

    /// The first day of supply at the new place.
    func earliestBegin(_ commodity: Commodity) -> Day {
        commodity == .strom ? MarketDays.adding(2, to: today) : today.adding(days: -daysBack(commodity))
    }

    /// How long the old place is supplied when the contract moves along.
    func lastDay(_ commodity: Commodity, movingOutOn day: Day) -> Day { max(day, earliestEnd(commodity)) }

    func firstDay(_ commodity: Commodity, movingInOn day: Day) -> Day { max(day, earliestBegin(commodity)) }

    /// When a contract ends because of the move: by the right to terminate at a move, or by the contract's own terms
    /// where those end it sooner. Internet that is offered at the new place as it was gives no right to end it (TKG § 60).
    func ending(_ term: ContractTerm, movingOutOn day: Day, goesOnThere: Bool = false) -> MoveEnding {
        let first = lastDay(term.commodity, movingOutOn: day)
        if goesOnThere, let ordinary = term.earliestEnd(givingNoticeOn: today) {
            return MoveEnding(day: max(first, ordinary), ground: .contract)
        }
        let byMoving = max(first, noticeEnd(term))
        if let ordinary = term.earliestEnd(givingNoticeOn: today).map({ max(first, $0) }), ordinary < byMoving {
            return MoveEnding(day: ordinary, ground: .ordinary)
        }
        return MoveEnding(day: byMoving, ground: MoveEnding.ground(of: term))
    }

    /// Whether the day is so near that something may not be done in time.
    func isShortNotice(_ day: Day) -> Bool { today.days(until: day) < Self.shortNoticeDays }

    /// Days of a move that can be told here.
    var days: ClosedRange<Day> {
        today.adding(days: -Self.mostRetroactiveDays)...today.adding(days: Self.mostDaysAhead)
    }

    private func noticeEnd(_ term: ContractTerm) -> Day {
        switch MoveEnding.ground(of: term) {
        case .internet: today.adding(months: 1)
        case .defaultSupply: today.adding(days: 14)
        case .special, .ordinary, .contract: today.adding(days: 42)
        }
    }

    private func daysBack(_ commodity: Commodity) -> Int {
        switch commodity {
        case .strom: 0
        case .gas: min(max(0, gasRetroactiveDays), Self.mostRetroactiveDays)
        case .internet: min(max(0, internetRetroactiveDays), Self.mostRetroactiveDays)
        }
    }
}

/// The last day of a contract that is ended because of a move, and by what right.
struct MoveEnding: Sendable, Equatable {
    enum Ground: String, Codable, Sendable {
        /// Six weeks' notice, outside default supply (EnWG § 41b (5)).
        case special
        /// Two weeks' notice (StromGVV and GasGVV § 20 (1)).
        case defaultSupply = "default-supply"
        /// One month's notice (TKG § 60).
        case internet
        /// The contract's own terms end it sooner.
        case ordinary
        /// The contract's own terms: the service is offered at the new place, so the move gives no right (TKG § 60 (1)).
        case contract
    }

    let day: Day
    let ground: Ground

    static func ground(of term: ContractTerm) -> Ground {
        if term.commodity == .internet { return .internet }
        return term.isDefaultSupply ? .defaultSupply : .special
    }
}

/// What becomes of a contract at a move. The raw values are those of the form.
enum MoveChoice: String, Codable, Sendable, CaseIterable {
    case takeAlong = "mitnehmen"
    case end = "kuendigen"
    /// It stays as it is, as when somebody goes on living there.
    case keep = "behalten"
}
