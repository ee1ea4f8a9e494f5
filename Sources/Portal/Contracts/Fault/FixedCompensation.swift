import Store
import Vocabulary

/// What is due for a fault or a missed appointment, fixed when it ended. Page, letter, paper and the list for billing say
/// the same.
struct FixedCompensation: Sendable, Equatable {
    /// The day the total outage was told of; nil where only a part failed, or for an appointment.
    let countedFrom: Day?
    /// When it was mended, as the answer says, or when the customer said that it works again.
    let endedAt: Instant
    let monthlyFee: Money?
    let due: FaultCompensation
    let amount: Money
    let fixedAt: Instant
    /// When billing credited it.
    let creditedOn: Day?

    /// What letter and paper say.
    var facts: [Fact] {
        var facts = [Fact(FaultTexts.mendedAt, endedAt.text), Fact(FaultTexts.compensation, amount.text)]
        if let day = creditedOn { facts.append(Fact(FaultTexts.creditedOn, day.text)) }
        return facts
    }

    /// How the amount came about.
    var reckoning: [Fact] {
        var facts: [Fact] = []
        if let day = countedFrom { facts.append(Fact(FaultTexts.countedFrom, day.text)) }
        if let fee = monthlyFee { facts.append(Fact(ContractFactTexts.monthly, fee.text)) }
        return facts + due.reckoning
    }
}

extension FaultCompensation {
    /// Number and rate of each.
    var reckoning: [Fact] {
        [
            Fact(FaultTexts.lowerDays, FaultTexts.product(lowerDays, lowerRate)),
            Fact(FaultTexts.higherDays, FaultTexts.product(higherDays, higherRate)),
            Fact(FaultTexts.appointments, FaultTexts.product(missedAppointments, higherRate)),
        ]
    }
}

extension Session {
    /// Fixes what is due for a fault or a missed appointment that ended, and says so in its timeline. `isOwed` is false
    /// where whoever answers says why nothing is due.
    func fixCompensation(of id: ID<ServiceRequest>, endedAt: Instant, isOwed: Bool = true, at now: Instant) throws {
        guard let request = try request(id), let payload = RequestKinds.payload(of: request) else { return }
        let since: Day?
        let fee: Money?
        let due: FaultCompensation
        switch payload {
        case let fault as FaultRequest:
            let outage = FaultOutage(fault, receivedAt: request.receivedAt, try events(of: id))
            (since, fee) = (isOwed ? outage.totalSince : nil, fault.fee)
            due = FaultCompensation(
                totalSince: since, until: endedAt.day, monthlyFee: fee,
                missedAppointments: isOwed ? outage.missedAppointments.count : 0)
        case let missed as MissedAppointmentRequest:
            (since, fee) = (nil, missed.fee)
            due = FaultCompensation(
                totalSince: nil, until: endedAt.day, monthlyFee: fee, missedAppointments: isOwed ? 1 : 0)
        default: return
        }
        let fixed = FixedCompensation(
            countedFrom: since, endedAt: endedAt, monthlyFee: fee, due: due, amount: due.total, fixedAt: now,
            creditedOn: nil)
        guard try keep(fixed, of: id) else { return }
        try move(
            request, to: request.state, by: .rule, remark: RequestRemark.compensation(fixed.amount).rawValue, at: now)
    }
}
