import Store
import Vocabulary

extension AccountDate {
    /// The days of an account; of the named contracts alone where there are names.
    static func load(
        for account: ID<Account>, only numbers: Set<ContractNumber>? = nil, today: Day, _ db: Session
    ) throws -> [AccountDate] {
        let contracts = try DatedContract.load(for: account, only: numbers, today: today, db)
        let requests = try db.openRequests(for: account).filter { request in
            guard let numbers else { return true }
            return request.contract.map(numbers.contains) ?? false
        }
        let moves = try db.moves(of: account).filter { move in
            guard let numbers else { return true }
            return move.contract.map(numbers.contains) ?? false
        }
        return dates(of: contracts, requests: requests, moves: MoveDays.of(moves), today: today)
    }
}

extension MoveDays {
    /// Each contract has a request of its own; the first one of a move tells its days.
    static func of(_ requests: [ServiceRequest]) -> [MoveDays] {
        var seen: Set<String> = []
        return requests.compactMap { request in
            guard let move = RequestKinds.payload(of: request) as? MoveRequest, seen.insert(move.move).inserted else {
                return nil
            }
            return MoveDays(
                request: request.number, out: Day(iso: move.movesOutOn), into: move.movesInOn.flatMap { Day(iso: $0) })
        }
    }
}

extension Session {
    /// The moves of contracts this account may act on, that were neither refused nor taken back.
    fileprivate func moves(of account: ID<Account>) throws -> [ServiceRequest] {
        try all(
            """
            SELECT request.id, request.number, request.kind, contract.number, request.state, request.payload,
                   request.received_at, request.promised_on, request.closed_at
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN service_request AS request ON request.contract_id = contract.id
            WHERE access.account_id = \(account) AND access.role <> 'reader' AND request.kind = \(MoveRequest.name)
              AND request.state <> 'refused' AND request.state <> 'withdrawn'
            ORDER BY request.number LIMIT 100
            """, ServiceRequest.init)
    }
}
