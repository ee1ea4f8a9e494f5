import Vocabulary

/// The bookings of a contract, each with how it stands and what the balance was after it. The balance of today is what is
/// open, and is walked back from there: so it is right however far back the bookings reach.
struct Ledger: Sendable {
    struct Line: Sendable {
        let entry: LedgerEntry
        let standing: Standing
        /// Owed above zero, in favour of the customer below.
        let balance: Money
    }

    enum Standing: Sendable, Equatable {
        case paid
        /// To be paid until this day.
        case due(Day)
        /// Should have been paid until this day.
        case overdue(Day)
        case booked
        /// Some of it is left for what comes next.
        case left
    }

    /// The newest first.
    let lines: [Line]
    /// What should have been paid.
    let overdue: Money
    /// The bookings it is made of, the longest overdue first.
    let late: [LedgerEntry]
    let overdueSince: Day?
    /// What is to be paid, and the first day of it.
    let due: Money
    let nextDueOn: Day?
    /// What is left of payments and credits.
    let credit: Money

    /// Owed above zero.
    var balance: Money { overdue + due - credit }

    init(_ entries: [LedgerEntry], today: Day) {
        let sorted = entries.sorted { Self.order($0) > Self.order($1) }
        let open = sorted.filter { $0.open > .zero }
        let (late, early) = (
            open.filter { $0.dueOn.map { Self.isOverdue($0, today: today) } ?? false },
            open.filter { $0.dueOn.map { !Self.isOverdue($0, today: today) } ?? false }
        )
        self.late = late.sorted { ($0.dueOn ?? today, $0.key) < ($1.dueOn ?? today, $1.key) }
        overdue = late.reduce(.zero) { $0 + $1.open }
        overdueSince = late.compactMap(\.dueOn).min()
        due = early.reduce(.zero) { $0 + $1.open }
        nextDueOn = early.compactMap(\.dueOn).min()
        credit = open.filter { !$0.kind.isOwed }.reduce(.zero) { $0 + $1.open }
        var balance = overdue + due - credit
        var lines: [Line] = []
        for entry in sorted {
            lines.append(Line(entry: entry, standing: Self.standing(entry, today: today), balance: balance))
            balance -= entry.effect
        }
        self.lines = lines
    }

    /// What falls due on a day without banks is in time on the next working day (BGB § 193).
    static func isOverdue(_ dueOn: Day, today: Day) -> Bool { WorkingDays.next(onOrAfter: dueOn) < today }

    /// The last due day that is over.
    static func lastOverdueDay(today: Day) -> Day { WorkingDays.adding(-1, to: today) }

    private static func standing(_ entry: LedgerEntry, today: Day) -> Standing {
        guard entry.open > .zero else { return entry.kind.isDemand ? .paid : .booked }
        guard let dueOn = entry.dueOn else { return .left }
        return isOverdue(dueOn, today: today) ? .overdue(dueOn) : .due(dueOn)
    }

    /// Of one day, what is owed comes before what pays it.
    private static func order(_ entry: LedgerEntry) -> (Day, Int, String) {
        (entry.bookedOn, entry.kind.isOwed ? 0 : 1, entry.key)
    }
}

/// What a contract's page says about its bookings.
struct LedgerSum: Sendable {
    let entries: Int
    let overdue: Money
}
