import Store
import Vocabulary

extension Session {
    /// What `ServiceRequest.init` reads, of a `request` and the `contract` it stands with.
    static let requestColumns: SQL = """
        request.id, request.number, request.kind, contract.number, request.state, request.payload, request.received_at,
        request.promised_on, request.closed_at
        """

    /// Takes up a request and begins its timeline. Its number is drawn until it is free.
    func add(
        _ payload: WrittenPayload, id: ID<ServiceRequest> = ID(), contract: ID<Contract>?, account: ID<Account>?,
        state: ServiceRequest.State, promisedOn: Day?, asked: AskedFor? = nil, at now: Instant
    ) throws -> (id: ID<ServiceRequest>, number: RequestNumber) {
        let closedAt = state.isClosed ? now : nil
        let clock = payload.clock(now.day)
        let due = [promisedOn, clock].compactMap(\.self).min()
        for digits in [6, 6, 6, 8, 8, 12] {
            let number = RequestNumber(year: now.day.year, digits: digits)
            let added = try run(
                """
                INSERT INTO service_request
                    (id, number, kind, contract_id, account_id, state, payload, received_at, promised_on, closed_at,
                     asked, clock_on, due_on)
                VALUES (\(id), \(number), \(payload.kind), \(contract), \(account), \(state), \(payload.json), \(now),
                        \(promisedOn), \(closedAt), \(asked?.hash), \(clock), \(due))
                ON CONFLICT (number) DO NOTHING
                """)
            guard added == 1 else { continue }
            try addEvent(
                to: id, 1, .received, .customer, promisedOn: state == .received ? promisedOn : nil, at: now)
            if state != .received { try addEvent(to: id, 2, state, .rule, promisedOn: promisedOn, at: now) }
            return (id, number)
        }
        throw StoreError.busy
    }

    func add(
        _ payload: some DecidedByRows, id: ID<ServiceRequest> = ID(), contract: ID<Contract>?, account: ID<Account>?,
        state: ServiceRequest.State, promisedOn: Day?, at now: Instant
    ) throws -> (id: ID<ServiceRequest>, number: RequestNumber) {
        try add(
            WrittenPayload(payload), id: id, contract: contract, account: account, state: state,
            promisedOn: promisedOn, at: now)
    }

    /// Moves a request on, or promises another day, with an entry in its timeline: what was promised before stays there.
    /// A nil `promisedOn` leaves the promise as it is, and what is closed keeps its moment; `key` is what the billing
    /// system calls its answer. Returns the position of the entry; nil when somebody else moved it meanwhile.
    @discardableResult
    func move(
        _ request: ServiceRequest, to state: ServiceRequest.State, by actor: ServiceRequest.Actor,
        promisedOn: Day? = nil, remark: String? = nil, endsOn: Day? = nil, key: String? = nil, at now: Instant
    ) throws -> Int? {
        let closedAt = state.isClosed ? request.closedAt ?? now : nil
        let moved = try run(
            """
            UPDATE service_request SET state = \(state), closed_at = \(closedAt),
                promised_on = COALESCE(\(promisedOn), promised_on),
                due_on = CASE WHEN clock_on IS NULL OR clock_on > COALESCE(\(promisedOn), promised_on)
                              THEN COALESCE(\(promisedOn), promised_on) ELSE clock_on END
            WHERE id = \(request.id) AND state = \(request.state)
            """)
        guard moved == 1 else { return nil }
        let last = try value(
            "SELECT MAX(position) FROM request_event WHERE request_id = \(request.id)", as: Int.self)
        let position = (last ?? 0) + 1
        try addEvent(
            to: request.id, position, state, actor, promisedOn: promisedOn, remark: remark, endsOn: endsOn, key: key,
            at: now)
        return position
    }

    private func addEvent(
        to request: ID<ServiceRequest>, _ position: Int, _ state: ServiceRequest.State, _ actor: ServiceRequest.Actor,
        promisedOn: Day? = nil, remark: String? = nil, endsOn: Day? = nil, key: String? = nil, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO request_event
                (request_id, position, state, happened_at, actor, promised_on, remark, ends_on, external_id)
            VALUES (\(request), \(position), \(state), \(now), \(actor), \(promisedOn), \(remark),
                    \(endsOn), \(key))
            """)
    }

    /// One request, for the services of the house; pages ask with an account.
    func request(_ id: ID<ServiceRequest>) throws -> ServiceRequest? {
        try first(
            """
            SELECT \(fragment: Self.requestColumns)
            FROM service_request AS request
            LEFT JOIN contract ON contract.id = request.contract_id
            WHERE request.id = \(id)
            """, ServiceRequest.init)
    }

    func request(numbered number: RequestNumber) throws -> ServiceRequest? {
        try first(
            """
            SELECT \(fragment: Self.requestColumns)
            FROM service_request AS request
            LEFT JOIN contract ON contract.id = request.contract_id
            WHERE request.number = \(number)
            """, ServiceRequest.init)
    }

    /// The entry the billing system made under this name.
    func answer(named key: String) throws -> GivenAnswer? {
        try first(
            """
            SELECT request_id, state, actor, promised_on, remark, ends_on FROM request_event
            WHERE external_id = \(key)
            """, GivenAnswer.init)
    }

    /// One request of a contract this account may see, or of no contract and its own.
    func request(_ number: RequestNumber, for account: ID<Account>) throws -> ServiceRequest? {
        try first(
            """
            SELECT \(fragment: Self.requestColumns)
            FROM service_request AS request
            LEFT JOIN contract ON contract.id = request.contract_id
            LEFT JOIN contract_access AS access
                ON access.contract_id = request.contract_id AND access.account_id = \(account)
            WHERE request.number = \(number)
              AND (access.account_id IS NOT NULL
                OR (request.contract_id IS NULL AND request.account_id = \(account)))
            """, ServiceRequest.init)
    }

    /// The newest requests behind a position of every contract this account may see, and its own.
    func requests(for account: ID<Account>, before position: RequestPosition = .top, most: Int) throws
        -> [ServiceRequest]
    {
        let all =
            try contractRequests(for: account, before: position, most: most)
            + ownRequests(of: account, before: position, most: most)
        return Array(all.sorted(by: ServiceRequest.isNewer(_:than:)).prefix(most))
    }

    /// Requests that belong to no contract: nobody but who made them sees them.
    private func ownRequests(of account: ID<Account>, before position: RequestPosition = .top, most: Int) throws
        -> [ServiceRequest]
    {
        try all(
            """
            SELECT request.id, request.number, request.kind, CAST(NULL AS TEXT), request.state, request.payload,
                   request.received_at, request.promised_on, request.closed_at
            FROM service_request AS request
            WHERE request.account_id = \(account) AND request.contract_id IS NULL
              AND (request.received_at, request.number) < (\(position.receivedAt), \(position.number))
            ORDER BY request.received_at DESC, request.number DESC LIMIT \(most)
            """, ServiceRequest.init)
    }

    private func contractRequests(for account: ID<Account>, before position: RequestPosition, most: Int) throws
        -> [ServiceRequest]
    {
        try all(
            """
            SELECT \(fragment: Self.requestColumns)
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN service_request AS request ON request.contract_id = contract.id
            WHERE access.account_id = \(account)
              AND (request.received_at, request.number) < (\(position.receivedAt), \(position.number))
            ORDER BY request.received_at DESC, request.number DESC LIMIT \(most)
            """, ServiceRequest.init)
    }

    /// The requests under way of every contract this account may see, and its own, newest first. They are few.
    func openRequests(for account: ID<Account>) throws -> [ServiceRequest] {
        let own = try ownRequests(of: account, most: 100).filter { !$0.state.isClosed }
        return try (own + openContractRequests(for: account)).sorted(by: ServiceRequest.isNewer(_:than:))
    }

    private func openContractRequests(for account: ID<Account>) throws -> [ServiceRequest] {
        try all(
            """
            SELECT \(fragment: Self.requestColumns)
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN service_request AS request ON request.contract_id = contract.id
            WHERE access.account_id = \(account) AND request.closed_at IS NULL
            """, ServiceRequest.init)
    }

    /// The oldest of them.
    func openRequest(_ kind: String, of contract: ID<Contract>, for account: ID<Account>) throws -> ServiceRequest? {
        try openRequests(kind, of: contract, for: account).first
    }

    /// The requests under way of this kind about a contract this account may see, the oldest first.
    func openRequests(_ kind: String, of contract: ID<Contract>, for account: ID<Account>) throws -> [ServiceRequest] {
        try all(
            """
            SELECT \(fragment: Self.requestColumns)
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN service_request AS request ON request.contract_id = contract.id
            WHERE access.account_id = \(account) AND contract.id = \(contract) AND request.kind = \(kind)
              AND request.closed_at IS NULL
            ORDER BY request.received_at, request.number LIMIT 20
            """, ServiceRequest.init)
    }

    /// One entry of a timeline.
    func event(_ position: Int, of request: ID<ServiceRequest>) throws -> RequestEvent? {
        try first(
            """
            SELECT state, happened_at, actor, promised_on, remark, ends_on FROM request_event
            WHERE request_id = \(request) AND position = \(position)
            """, RequestEvent.init)
    }

    func events(of request: ID<ServiceRequest>) throws -> [RequestEvent] {
        try all(
            """
            SELECT state, happened_at, actor, promised_on, remark, ends_on FROM request_event
            WHERE request_id = \(request) ORDER BY position
            """, RequestEvent.init)
    }
}
