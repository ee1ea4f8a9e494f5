import Store
import Vocabulary

/// What an answer says of a fault of the internet or a missed appointment alone: when it was mended, that nothing is due,
/// or that what was due is credited.
struct FaultAnswer {
    enum Owed: String, CaseIterable {
        case nothing = "none"
    }

    let mendedAt: Instant?
    /// False: the remark says why.
    let isOwed: Bool
    let creditedOn: Day?

    init(_ fields: inout Fields, remark: String?) throws(RowProblem) {
        mendedAt = try fields.takeIfPresent(
            "mended_at", .written("is not a time as 2026-01-31T14:30:00.000Z") { Instant(iso: $0) })
        let owed: Owed? = try fields.takeIfPresent("compensation", .choice)
        isOwed = owed == nil
        creditedOn = try fields.takeIfPresent("credited_on", .day)
        guard isOwed || remark != nil else { throw RowProblem("remark is missing: it says why no compensation is due") }
        guard creditedOn == nil || (isOwed && mendedAt == nil && remark == nil) else {
            throw RowProblem("credited_on stands with none of mended_at, compensation and remark")
        }
    }

    /// How the timeline has a credit.
    var creditRemark: String? { creditedOn.map { RequestRemark.compensationCredited($0).rawValue } }

    /// Why the row cannot be taken.
    func problem(_ request: ServiceRequest, _ state: ServiceRequest.State, at now: Instant) -> String? {
        let isFault = request.kind == FaultRequest.name
        let ends = state == .done
        if let moment = mendedAt {
            guard isFault, ends else { return "mended_at is for faults that are done" }
            guard (request.receivedAt...max(request.receivedAt, now)).contains(moment) else {
                return "mended_at lies before the report or in the future"
            }
        } else if isFault, ends {
            return "mended_at is missing: what is due is counted until then"
        }
        guard isOwed || (ends && isFault) else { return "compensation is for faults that are done" }
        return nil
    }

    /// Fixes what is due. A missed appointment that is answered as done is confirmed.
    func fix(_ request: ServiceRequest, _ db: Session, at now: Instant) throws {
        try db.fixCompensation(of: request.id, endedAt: mendedAt ?? now, isOwed: isOwed, at: now)
    }

    /// The last word on a request that is closed: the customer is told, and the list for billing has it no more.
    func credit(_ request: ServiceRequest, on day: Day, _ row: AnswerRow, _ db: Session, at now: Instant) throws
        -> RowOutcome
    {
        guard day <= now.day else { return .refused("credited_on is in the future") }
        guard row.state == .done else { return .refused("credited_on goes with the state done") }
        guard try db.credit(request.id, on: day) else {
            return .refused("request \(request.number.value) has no compensation that waits to be credited")
        }
        let position = try db.move(
            request, to: request.state, by: row.actor, remark: creditRemark, key: row.key, at: now)
        guard let position else { return .refused("request \(request.number.value) was moved meanwhile") }
        try db.tellOfEntry(position, of: request.id, at: now)
        return .added
    }
}
