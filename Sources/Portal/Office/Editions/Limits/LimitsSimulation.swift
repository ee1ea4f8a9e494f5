import Foundation
import Store
import Vocabulary

/// What other limits would have done with last year's wishes: counts, and those that would have been decided otherwise. Nothing
/// is written.
struct LimitsSimulation: Sendable {
    /// Why somebody looks at a wish, without its amounts.
    enum Reason: String, Sendable, CaseIterable {
        case below, above, tooOften, beforeBilling

        init(_ obstacle: InstalmentLimits.Obstacle) {
            switch obstacle {
            case .below: self = .below
            case .above: self = .above
            case .tooOften: self = .tooOften
            case .beforeBilling: self = .beforeBilling
            }
        }
    }

    /// A wish that would be decided otherwise.
    struct Change: Sendable {
        let number: RequestNumber
        let receivedOn: Day
        let before, amount: Money
        /// Why somebody looked at it; empty where the rule decided.
        let was, now: [Reason]
    }

    private(set) var total = 0
    /// Decided by the rule at once.
    private(set) var atOnceThen = 0
    private(set) var atOnceNow = 0
    /// How many the limits of today would decide as it was decided then: how far the rest can be trusted.
    private(set) var agreeing = 0
    private(set) var toAtOnce = 0
    private(set) var toReview = 0
    private(set) var then: [Reason: Int] = [:]
    private(set) var now: [Reason: Int] = [:]
    private(set) var changes: [Change] = []
    /// There are more than are looked at.
    var isCut = false

    /// So many wishes are looked at, earlier ones of the same contracts among them …
    static let most = 50_000
    /// … and so many of those that change are kept.
    static let mostChanges = 5000

    mutating func add(_ wish: PastWish, by new: Operator.InstalmentRules, today: Operator.InstalmentRules) {
        let was = wish.was.map(Reason.init)
        let will = wish.obstacles(by: new).map(Reason.init)
        total += 1
        if was.isEmpty { atOnceThen += 1 }
        if will.isEmpty { atOnceNow += 1 }
        if wish.obstacles(by: today).isEmpty == was.isEmpty { agreeing += 1 }
        for reason in was { then[reason, default: 0] += 1 }
        for reason in will { now[reason, default: 0] += 1 }
        guard was.isEmpty != will.isEmpty else { return }
        if will.isEmpty { toAtOnce += 1 } else { toReview += 1 }
        guard changes.count < Self.mostChanges else { return }
        changes.append(
            Change(
                number: wish.number, receivedOn: wish.receivedOn, before: wish.before, amount: wish.amount, was: was,
                now: will))
    }

    /// Over the year until `now`. Earlier changes of a contract are walked over too, because they count against it.
    static func run(_ new: Operator.InstalmentRules, today: Operator.InstalmentRules, at now: Instant, _ db: Session)
        throws -> LimitsSimulation
    {
        let begin = now.adding(days: -365)
        let months = max(new.changeMonths, today.changeMonths)
        let since = Instant(begin.day.adding(months: -months))
        var (simulation, walk, seen) = (LimitsSimulation(), ContractWalk(), 0)
        try db.eachInstalmentWish(since: since, most: most) { row in
            seen += 1
            let changedOn = walk.changes(before: row)
            guard row.receivedAt > begin,
                let asked = try? JSONDecoder().decode(InstalmentRequest.self, from: Data(row.payload.utf8))
            else { return }
            simulation.add(
                PastWish(
                    number: row.number, contract: row.contract, receivedOn: row.receivedAt.day, asked: asked,
                    lastReadOn: row.lastReadOn, bounds: row.bounds, changedOn: changedOn),
                by: new, today: today)
        }
        simulation.isCut = seen == most
        return simulation
    }
}

/// What was changed of the contract the walk is at.
private struct ContractWalk {
    private var contract: ContractNumber?
    private var changes: [Instant] = []

    /// The days of those that were made before this wish came; notes its own behind them.
    mutating func changes(before row: PastWishRow) -> [Day] {
        if contract != row.contract { (contract, changes) = (row.contract, []) }
        let earlier = changes.filter { $0 < row.receivedAt }.map(\.day)
        if let orderedAt = row.orderedAt { changes.append(orderedAt) }
        return earlier
    }
}
