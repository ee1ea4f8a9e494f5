import Vocabulary

/// A wish for another instalment of last year, with what can still be known of the day it came: enough for the rule to judge it
/// again by other limits. What cannot be known any more is as today, or as it was decided then.
struct PastWish: Sendable {
    let number: RequestNumber
    let contract: ContractNumber
    let receivedOn: Day
    let asked: InstalmentRequest
    /// The newest reading that was accepted by then.
    let lastReadOn: Day?
    /// The billing system's own limits for the contract, as they are today.
    let bounds: InstalmentBounds
    /// The days of changes that were made before it, of the same contract.
    let changedOn: [Day]

    var before: Money { Money(cents: asked.before) }
    var amount: Money { Money(cents: asked.amount) }
    /// Why somebody looked at it then; empty where the rule decided.
    var was: [InstalmentLimits.Obstacle] { asked.obstacles }

    /// Why somebody would look at it by these limits; empty where the rule would decide.
    func obstacles(by rules: Operator.InstalmentRules) -> [InstalmentLimits.Obstacle] {
        let limits = InstalmentLimits(rules: rules, standing: standing(rules))
        let wish = InstalmentLimits.Wish(amount: amount, dueDay: asked.dueDay)
        let found: [InstalmentLimits.Obstacle] =
            if case .review(let obstacles) = limits.judge(wish, today: receivedOn) { obstacles } else { [] }
        // Without the end of the billed year nobody knows how near the bill was: that stays as it was decided.
        guard period == nil, was.contains(.beforeBilling), !found.contains(.beforeBilling) else { return found }
        return found + [.beforeBilling]
    }

    private func standing(_ rules: Operator.InstalmentRules) -> InstalmentLimits.Standing {
        InstalmentLimits.Standing(
            current: before, ordered: order, schedule: schedule(rules.perYear),
            period: period ?? BillingPeriod(lastBilledOn: nil, startsOn: receivedOn, endsOn: nil, today: receivedOn),
            lastReadOn: lastReadOn, changedOn: changedOn, bounds: bounds)
    }

    /// The billed year, by the end that was kept with the wish.
    private var period: BillingPeriod? {
        asked.billedUntil.flatMap { Day(iso: $0) }.map { last in
            BillingPeriod(
                lastBilledOn: nil, startsOn: last.adding(months: -12).adding(days: 1), endsOn: last, today: receivedOn)
        }
    }

    /// Payments on the day of the month the wish was for, from before it came.
    private func schedule(_ perYear: Int) -> InstalmentSchedule {
        let step = perYear > 0 && perYear <= 6 && 12 % perYear == 0 ? 12 / perYear : 1
        let from = Day(iso: asked.from) ?? receivedOn
        var first = from
        var count = 1
        while first > receivedOn, count <= 60 {
            first = from.adding(months: -step * count)
            count += 1
        }
        return InstalmentSchedule([DuePayment(dueOn: first, amount: before)], perYear: perYear)
    }

    /// What was ordered and had not begun.
    private var order: InstalmentOrder? {
        guard let pending = asked.pending, let from = pending.from.flatMap({ Day(iso: $0) }),
            let request = RequestNumber(typed: pending.request)
        else { return nil }
        return InstalmentOrder(
            contract: contract, amount: Money(cents: pending.amount), appliesFrom: from, dueDay: pending.dueDay,
            orderedAt: Instant(receivedOn), request: request)
    }
}
