import Store
import Vocabulary

extension Session {
    /// The requests of a filter behind a position.
    func work(
        _ filter: WorkFilter, of me: ID<Staff>, after position: WorkPosition?, today: Day, most: Int
    ) throws -> [WorkItem] {
        let wanted = wanted(filter, of: me, today: today)
        return try all(
            filter.isClosed
                ? """
                SELECT \(fragment: Self.requestColumns), request.due_on, request.staff_id,
                       staff.name,
                       (SELECT MAX(event.position) FROM request_event AS event WHERE event.request_id = request.id)
                FROM service_request AS request
                LEFT JOIN contract ON contract.id = request.contract_id
                LEFT JOIN staff ON staff.id = request.staff_id
                WHERE request.closed_at IS NOT NULL\(fragment: wanted)
                  AND (request.closed_at, request.number) < (\(position?.key ?? "9"), \(position?.number ?? ""))
                ORDER BY request.closed_at DESC, request.number DESC LIMIT \(most)
                """
                : """
                SELECT \(fragment: Self.requestColumns), request.due_on, request.staff_id,
                       staff.name,
                       (SELECT MAX(event.position) FROM request_event AS event WHERE event.request_id = request.id)
                FROM service_request AS request
                LEFT JOIN contract ON contract.id = request.contract_id
                LEFT JOIN staff ON staff.id = request.staff_id
                WHERE request.closed_at IS NULL\(fragment: wanted)
                  AND (COALESCE(request.due_on, '9999'), request.number)
                      > (\(position?.key ?? ""), \(position?.number ?? ""))
                ORDER BY COALESCE(request.due_on, '9999'), request.number LIMIT \(most)
                """
        ) {
            (
                id: ID<ServiceRequest>, number: RequestNumber, kind: String, contract: ContractNumber?,
                state: ServiceRequest.State, payload: String, receivedAt: Instant, promisedOn: Day?, closedAt: Instant?,
                due: Day?, owner: ID<Staff>?, name: String?, last: Int?
            ) in
            WorkItem(
                request: ServiceRequest(
                    id: id, number: number, kind: kind, contract: contract, state: state, payload: payload,
                    receivedAt: receivedAt, promisedOn: promisedOn, closedAt: closedAt),
                dueOn: due, owner: owner, ownerName: name, last: last ?? 0)
        }
    }

    private func wanted(_ filter: WorkFilter, of me: ID<Staff>, today: Day) -> SQL {
        var sql: SQL =
            switch filter.stand {
            case .work: " AND (request.state IN ('received', 'in-review') OR request.due_on < \(today))"
            case .customer: " AND request.state = 'waiting-for-customer'"
            case .grid: " AND request.state = 'sent-to-grid-operator'"
            case .byRule:
                """
                 AND EXISTS (
                    SELECT 1 FROM request_event AS event
                    WHERE event.request_id = request.id AND event.happened_at = request.closed_at
                      AND event.state = request.state AND event.actor = 'rule')
                """
            case .open, .closed: ""
            }
        if let kind = filter.kind { sql = sql.appending(" AND request.kind = \(kind)") }
        switch filter.due {
        case .late: sql = sql.appending(" AND request.due_on < \(today)")
        case .today: sql = sql.appending(" AND request.due_on <= \(today)")
        case .week: sql = sql.appending(" AND request.due_on <= \(today.adding(days: 7))")
        case nil: break
        }
        switch filter.owner {
        case .me: sql = sql.appending(" AND request.staff_id = \(me)")
        case .nobody: sql = sql.appending(" AND request.staff_id IS NULL")
        case .person(let id): sql = sql.appending(" AND request.staff_id = \(id)")
        case nil: break
        }
        return sql
    }

    /// How many requests a filter finds.
    func workCount(_ filter: WorkFilter, of me: ID<Staff>, today: Day) throws -> Int {
        let wanted = wanted(filter, of: me, today: today)
        return try value(
            filter.isClosed
                ? "SELECT COUNT(*) FROM service_request AS request WHERE request.closed_at IS NOT NULL\(fragment: wanted)"
                : "SELECT COUNT(*) FROM service_request AS request WHERE request.closed_at IS NULL\(fragment: wanted)",
            as: Int.self) ?? 0
    }

    /// How many wait, how many are late, and how many are mine.
    func workCounts(of me: ID<Staff>, today: Day) throws -> WorkCounts {
        try first(
            """
            SELECT COALESCE(SUM(CASE WHEN state IN ('received', 'in-review') OR due_on < \(today) THEN 1 ELSE 0 END), 0),
                   COALESCE(SUM(CASE WHEN due_on < \(today) THEN 1 ELSE 0 END), 0),
                   COALESCE(SUM(CASE WHEN staff_id = \(me) THEN 1 ELSE 0 END), 0)
            FROM service_request WHERE closed_at IS NULL
            """, WorkCounts.init) ?? WorkCounts(work: 0, late: 0, mine: 0)
    }
}

/// What the worklist says above its rows.
struct WorkCounts: Sendable {
    let work, late, mine: Int
}
