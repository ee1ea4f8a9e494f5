import Vocabulary

/// When the tariff of a contract can be changed. A rule: the day is handed in.
///
/// Within its minimum term a contract is changed for the day after it, and that can be ordered in a window before its end.
/// Without one it is changed as soon as it can be carried out; default supply ends with two weeks' notice (StromGVV and
/// GasGVV § 20 (1)). A price guarantee binds the supplier and not the customer, so it never forbids a change.
struct TariffChangeRule: Sendable, Equatable {
    let state: ContractState
    let isDefaultSupply: Bool
    let startsOn: Day
    let minimumTermUntil: Day?
    /// The window, as the operator has it.
    let monthsBefore: Int
    let weeksBefore: Int
    /// Working days it takes to carry a change out.
    let workingDays: Int
    /// Whether the grid operator is told, so that the working days of the energy market count.
    var isEnergy = true
    /// A termination that the contract itself does not show yet.
    var termination: TerminationUnderWay?

    enum Answer: Sendable, Equatable {
        /// The first day the new tariff can hold.
        case possible(from: Day)
        /// It can be ordered from this day on.
        case later(Day, Wait)
        case never(Obstacle)
    }

    enum Wait: Sendable, Equatable {
        case notBegun
        /// The window before the end of the minimum term is not open yet.
        case beforeWindow(until: Day)
        /// It has closed already: the contract runs on after its term.
        case afterWindow(until: Day)
    }

    enum Obstacle: Sendable, Equatable {
        case notSupplied
        case terminated
        /// It arrived; the day is nil where it has to be decided yet.
        case leaving(Day?)
    }

    func answer(on today: Day) -> Answer {
        if state == .terminated { return .never(.terminated) }
        guard state == .active else { return .never(.notSupplied) }
        if let termination { return .never(.leaving(termination.endsOn)) }
        if startsOn > today { return .later(startsOn, .notBegun) }
        let carriedOut = carriedOut(orderedOn: today)
        if isDefaultSupply { return .possible(from: max(today.adding(days: 15), carriedOut)) }
        guard let end = minimumTermUntil, end >= today else { return .possible(from: carriedOut) }
        let (opens, closes) = (end.adding(months: -monthsBefore), end.adding(days: -7 * weeksBefore))
        if today < opens { return .later(opens, .beforeWindow(until: end)) }
        if today > closes { return .later(end.adding(days: 1), .afterWindow(until: end)) }
        return .possible(from: max(end.adding(days: 1), carriedOut))
    }

    private func carriedOut(orderedOn today: Day) -> Day {
        let days = max(1, workingDays)
        return isEnergy ? MarketDays.adding(days, to: today) : WorkingDays.adding(days, to: today)
    }

    /// When a tariff begins that is ordered on a day; nil when none can be.
    func start(orderedOn today: Day) -> TariffStart? {
        guard case .possible(let from) = answer(on: today) else { return nil }
        return TariffStart(earliest: from, concludedOn: WorkingDays.adding(max(1, workingDays), to: today))
    }
}

/// When a new tariff begins: after the time to withdraw, or before it where the customer asks for that expressly
/// (BGB § 357a (2)).
struct TariffStart: Sendable, Equatable {
    let earliest: Day
    /// The day the order is confirmed by. An order is an offer; the confirmation makes the contract.
    let concludedOn: Day
    /// The last day to withdraw, counted from the contract and not from the order; when the fourteenth is no working day,
    /// the next one (BGB §§ 355 (2), 193).
    let lastDayToWithdraw: Day

    init(earliest: Day, concludedOn day: Day) {
        self.earliest = earliest
        concludedOn = day
        lastDayToWithdraw = WithdrawalPeriod.lastDay(concludedOn: day)
    }

    /// Without asking for more.
    var regular: Day { max(earliest, lastDayToWithdraw.adding(days: 1)) }

    /// Whether there is anything to ask for.
    var canBeEarlier: Bool { earliest < regular }

    func day(early: Bool) -> Day { early ? earliest : regular }
}
