import Store
import Vocabulary

/// One thing that happened to a request, as programs read it.
struct FeedEntry: Sendable {
    let position: Int
    let number: RequestNumber
    let kind: String
    let contractKey: String?
    let contract: ContractNumber?
    let customerKey: String?
    let receivedAt: Instant
    let payload: String
    let state: ServiceRequest.State
    let actor: ServiceRequest.Actor
    let happenedAt: Instant
    let promisedOn: Day?
    let remark: String?
    let endsOn: Day?
}

extension Session {
    /// Whether something happened that has no place in the feed yet.
    func hasUnfedEvents() throws -> Bool {
        try value("SELECT 1 FROM request_event WHERE feed_position IS NULL LIMIT 1", as: Int.self) != nil
    }

    /// Gives what happened since the last time its places, behind everything that has one. Places are given to what is
    /// committed, one giver at a time, so that nobody who read up to a place misses anything before it.
    func feedEvents(most: Int) throws -> Int {
        try run(
            """
            UPDATE request_event SET feed_position = placed.place
            FROM (
                SELECT request_id, position,
                       (SELECT COALESCE(MAX(feed_position), 0) FROM request_event WHERE feed_position IS NOT NULL)
                       + ROW_NUMBER() OVER (ORDER BY happened_at, request_id, position) AS place
                FROM request_event WHERE feed_position IS NULL
                ORDER BY happened_at, request_id, position LIMIT \(most)
            ) AS placed
            WHERE request_event.request_id = placed.request_id AND request_event.position = placed.position
            """)
    }

    func feed(after place: Int, most: Int) throws -> [FeedEntry] {
        try all(
            """
            SELECT event.feed_position, request.number, request.kind, contract.external_id, contract.number,
                   customer.external_id, request.received_at, request.payload, event.state, event.actor,
                   event.happened_at, event.promised_on, event.remark, event.ends_on
            FROM request_event AS event
            JOIN service_request AS request ON request.id = event.request_id
            LEFT JOIN contract ON contract.id = request.contract_id
            LEFT JOIN customer ON customer.id = contract.customer_id
            WHERE event.feed_position > \(place)
            ORDER BY event.feed_position LIMIT \(most)
            """, FeedEntry.init)
    }

    /// What happened to one request so far, oldest first.
    func feed(of number: RequestNumber) throws -> [FeedEntry] {
        try all(
            """
            SELECT COALESCE(event.feed_position, 0), request.number, request.kind, contract.external_id,
                   contract.number, customer.external_id, request.received_at, request.payload, event.state,
                   event.actor, event.happened_at, event.promised_on, event.remark, event.ends_on
            FROM request_event AS event
            JOIN service_request AS request ON request.id = event.request_id
            LEFT JOIN contract ON contract.id = request.contract_id
            LEFT JOIN customer ON customer.id = contract.customer_id
            WHERE request.number = \(number)
            ORDER BY event.position
            """, FeedEntry.init)
    }

    /// Takes a request for a program. Returns who has it: the same one, unless another has it until later than now.
    func claim(_ request: ID<ServiceRequest>, for token: String, until: Instant, at now: Instant) throws -> String? {
        try value(
            """
            INSERT INTO request_claim (request_id, token_id, claimed_at, lapses_at)
            VALUES (\(request), \(token), \(now), \(until))
            ON CONFLICT (request_id) DO UPDATE SET token_id = excluded.token_id, claimed_at = excluded.claimed_at,
                lapses_at = excluded.lapses_at
            WHERE request_claim.token_id = excluded.token_id OR request_claim.lapses_at <= \(now)
            RETURNING token_id
            """, as: String.self)
    }

    /// Who works at a request now.
    func claim(of request: ID<ServiceRequest>, at now: Instant) throws -> RequestClaim? {
        try first(
            """
            SELECT token_id, lapses_at FROM request_claim
            WHERE request_id = \(request) AND lapses_at > \(now)
            """, RequestClaim.init)
    }

    func release(_ request: ID<ServiceRequest>, of token: String) throws {
        try run("DELETE FROM request_claim WHERE request_id = \(request) AND token_id = \(token)")
    }
}

/// A program's hold on a request.
struct RequestClaim: Sendable {
    let token: String
    let lapsesAt: Instant
}
