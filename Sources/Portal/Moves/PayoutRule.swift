import Vocabulary

/// Until when the account for credit and bonus of a move can be named: until both are paid.
enum PayoutRule {
    /// Six weeks for the final bill and two for its credit (EnWG § 40c (2) and (3)).
    static let daysOfFinalBill = 42 + 14
    /// After the bonus could be paid.
    static let daysOfBonus = 30

    /// A bonus that is paid, or is not earned, keeps nothing open.
    static func lastDay(of move: MoveRequest, _ news: MoveBonusNews? = nil) -> Day? {
        let credit = Day(iso: move.endsOn)?.adding(days: daysOfFinalBill)
        let isOpen = news == nil || news?.standing == .earned
        let bonus = isOpen ? move.bonus.flatMap { Day(iso: $0.payableFrom) }?.adding(days: daysOfBonus) : nil
        return [credit, bonus].compactMap { $0 }.max()
    }

    static func mayBeNamed(
        _ state: ServiceRequest.State, _ move: MoveRequest, _ news: MoveBonusNews? = nil, today: Day
    ) -> Bool {
        guard state != .refused, state != .withdrawn, let last = lastDay(of: move, news) else { return false }
        return today <= last
    }

    /// By who may act on the contract.
    static func mayBeNamed(_ file: RequestFile, today: Day) -> Bool {
        guard file.standing.mayAct, let move = file.payload as? MoveRequest else { return false }
        return mayBeNamed(file.request.state, move, file.events.bonusNews.last, today: today)
    }

    /// A bonus nobody has paid or refused is waited for so long after it could be paid.
    static let daysOfSilence = 365

    /// From this day on the account is needed no more: credit and bonus were paid or are not due, and there was time to undo
    /// a mistake about that. `told` is what was told last of the bonus, and when.
    static func forgottenOn(
        _ state: ServiceRequest.State, _ move: MoveRequest?, closedOn: Day, namedOn: Day,
        told: (news: MoveBonusNews, on: Day)?
    ) -> Day {
        var last = max(closedOn, namedOn)
        if state == .done, let move {
            last = max(last, Day(iso: move.endsOn)?.adding(days: daysOfFinalBill) ?? last)
            if let due = move.bonus.flatMap({ Day(iso: $0.payableFrom) }) {
                switch told?.news.standing {
                case nil, .earned: last = max(last, max(due, told?.on ?? due).adding(days: daysOfSilence))
                case .paid, .notEarned: last = max(last, told?.on ?? last)
                }
            }
        }
        return last.adding(days: Retention.unusedIBANs)
    }
}
