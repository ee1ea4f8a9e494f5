import Vocabulary

/// When the supply of a new contract can begin. A rule: the day it is ordered on is handed in.
struct NewContractRule: Sendable {
    /// The raw values are those of the form.
    enum Occasion: String, Codable, Sendable, CaseIterable {
        /// Somebody moves in, or orders a first line.
        case moveIn = "einzug"
        /// Another supplier supplies the place now.
        case change = "wechsel"
    }

    enum Begin: Sendable, Equatable {
        case on(Day)
        /// As soon as it can be, not before this day: the present supplier or the building of the line decides.
        case soonest(Day)

        var day: Day {
            switch self {
            case .on(let day), .soonest(let day): day
            }
        }
    }

    enum Problem: Error, Sendable, Equatable {
        case dayMissing
        /// When the present contract ends has to be known where somebody else terminates it.
        case endMissing
        /// The first day that can be.
        case tooEarly(Day)
        /// The first day the present contract may end on.
        case endsTooEarly(Day)
        case tooFar
    }

    /// What a move is judged by holds for moving in.
    let moves: MoveRule
    let internetWorkingDays: Int
    let houseConnectionWeeks: Int

    var today: Day { moves.today }

    /// The first day of supply. A supplier is changed within a working day (EnWG § 20a (2)); the grid operator has to be
    /// told two working days of the market before, and electricity never begins in the past (BNetzA BK6-22-024).
    ///
    /// Before it the contract has to be confirmed (BGB § 312f (2)), which takes a working day.
    func earliest(_ commodity: Commodity, _ occasion: Occasion, _ line: Line) -> Day {
        let confirmed = WorkingDays.adding(1, to: today).adding(days: 1)
        let first =
            switch commodity {
            case .strom: moves.earliestBegin(.strom)
            case .gas: occasion == .moveIn ? moves.earliestBegin(.gas) : moves.earliestBegin(.strom)
            case .internet: internet(line)
            }
        return max(first, confirmed)
    }

    /// How far the line of a place is.
    enum Line: Sendable, Equatable {
        case there
        case inTheStreet
        /// From when on, if that is known.
        case planned(Day?)
    }

    private func internet(_ line: Line) -> Day {
        let connected = today.adding(days: 7 * houseConnectionWeeks)
        switch line {
        case .there: return WorkingDays.adding(internetWorkingDays, to: today)
        case .inTheStreet: return connected
        case .planned(let day): return max(day ?? connected, connected)
        }
    }

    /// - Parameters:
    ///   - wished: the day somebody would like it to begin.
    ///   - endsOn: the last day of the present contract, where it is known.
    ///   - weTerminate: whether the customer lets the utility terminate the present contract.
    func begin(
        _ commodity: Commodity, _ occasion: Occasion, _ line: Line, wished: Day?, endsOn: Day?, weTerminate: Bool
    ) throws(Problem) -> Begin {
        let first = earliest(commodity, occasion, line)
        if occasion == .change {
            if let endsOn {
                let begin = endsOn.adding(days: 1)
                guard begin >= first || commodity == .internet else { throw .endsTooEarly(first.adding(days: -1)) }
                guard begin <= last else { throw .tooFar }
                return .on(max(begin, first))
            }
            guard weTerminate else { throw .endMissing }
            return .soonest(first)
        }
        guard let wished else {
            guard commodity == .internet else { throw .dayMissing }
            return .soonest(first)
        }
        guard wished >= first else { throw .tooEarly(first) }
        guard wished <= last else { throw .tooFar }
        return .on(wished)
    }

    /// When supply would begin by a wish alone, before anything else is told: not earlier and not later than can be
    /// ordered.
    func start(wished: Day?, first: Day, confirmedBy: Day) -> TariffStart {
        TariffStart(earliest: max(first, min(wished ?? first, last)), concludedOn: confirmedBy)
    }

    private var last: Day { today.adding(days: MoveRule.mostDaysAhead) }
}
