import Store
import Vocabulary

extension TerminationRequest {
    /// The last day of an option follows from its own notice: nobody has to decide it.
    var endsAtOnce: Day? { part?.kind == .option ? endsOn.flatMap { Day(iso: $0) } : nil }

    /// The option that is named ends, and nothing else does. What a person has to decide stands in the timeline of what was
    /// ordered until then.
    func take(
        effectOn contract: ID<Contract>, by number: RequestNumber, for account: ID<Account>, in db: Session,
        at now: Instant
    ) throws {
        guard let order = part?.order, let request = try db.request(order, for: account) else { return }
        guard let lastDay = endsAtOnce else {
            return try take(effectOnOrder: request, by: number, for: account, in: db, at: now)
        }
        let options = try db.bookedOptions(of: contract, for: account, today: now.day)
        guard let option = options.first(where: { $0.request == order }),
            try db.cancel(option.id, of: contract, lastDay: lastDay)
        else { throw Refusal.busy }
        try db.noteEnd(ofOrder: order, on: lastDay, by: number, at: now)
    }

    func take(
        effectOnOrder order: ServiceRequest, by number: RequestNumber, for account: ID<Account>, in db: Session,
        at now: Instant
    ) throws {
        guard part?.order == order.number else { return }
        try db.move(order, to: order.state, by: .customer, remark: RequestRemark.see(number).rawValue, at: now)
    }
}

extension Session {
    /// What the house answers to the termination of an option: that it ends on a day.
    func endOption(terminatedBy request: ServiceRequest, on lastDay: Day, at now: Instant) throws {
        guard let part = (RequestKinds.payload(of: request) as? TerminationRequest)?.part, part.kind == .option,
            let order = part.order, try cancelOption(orderedBy: order, with: request.id, lastDay: lastDay)
        else { return }
        try noteEnd(ofOrder: order, on: lastDay, by: request.number, at: now)
    }
}
