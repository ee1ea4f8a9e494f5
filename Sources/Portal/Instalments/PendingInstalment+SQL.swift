import Store
import Vocabulary

extension Session {
    /// The last change of a contract that was made and does not hold yet, without the one of a request. What a later one
    /// replaced is none.
    func pendingInstalment(of contract: ID<Contract>, except request: ID<ServiceRequest>? = nil, today: Day) throws
        -> PendingInstalment?
    {
        try first(
            """
            SELECT request.number, change.amount, change.applies_from, change.due_day,
                   COALESCE(request.closed_at, change.ordered_at)
            FROM instalment_change AS change JOIN service_request AS request ON request.id = change.request_id
            WHERE change.contract_id = \(contract) AND request.state = 'done' AND change.applies_from > \(today)
              AND request.id <> \(request?.value ?? "")
              AND NOT EXISTS (
                SELECT 1 FROM request_event AS event
                WHERE event.request_id = request.id AND event.remark LIKE 'replaced-by %')
            ORDER BY change.position DESC LIMIT 1
            """
        ) { (number: RequestNumber, amount: Money, from: Day, dueDay: Int?, decidedAt: Instant) in
            PendingInstalment(
                request: number.value, amount: amount.cents,
                from: InstalmentLimits.isInTime(from, decidedOn: decidedAt.day) ? from.iso : nil, dueDay: dueDay)
        }
    }

    /// The page of the earlier one no longer says that it holds.
    ///
    /// - Parameter day: the first day of the new one; nil where nobody knows it yet.
    func note(_ pending: PendingInstalment, replacedBy new: RequestNumber, from day: Day?, at now: Instant) throws {
        guard let number = RequestNumber(typed: pending.request), let request = try self.request(numbered: number)
        else {
            return
        }
        let remark = RequestRemark.replaced(new, from: day).rawValue
        try move(request, to: request.state, by: .rule, remark: remark, at: now)
    }

    /// A wish that was granted by somebody holds in the place of what was ordered before.
    func noteGranted(_ wish: ServiceRequest, at now: Instant) throws {
        guard wish.kind == InstalmentRequest.name, let change = try instalmentChange(of: wish.id),
            let pending = try pendingInstalment(of: change.contract, except: wish.id, today: now.day)
        else { return }
        let isKnown = InstalmentLimits.isInTime(change.from, decidedOn: now.day)
        try note(pending, replacedBy: wish.number, from: isKnown ? change.from : nil, at: now)
    }

    private func instalmentChange(of request: ID<ServiceRequest>) throws -> (contract: ID<Contract>, from: Day)? {
        try first("SELECT contract_id, applies_from FROM instalment_change WHERE request_id = \(request)") {
            (contract: ID<Contract>, from: Day) in (contract, from)
        }
    }
}
