import Store
import Vocabulary

extension Session {
    /// The supplied contracts this account may act on.
    func movingContracts(of account: ID<Account>) throws -> [MovingContract] {
        try all(
            """
            SELECT contract.id, contract.number, contract.commodity, contract.state, tariff.name,
                   tariff.is_default_supply, contract.street, contract.house_number, contract.postal_code, contract.city,
                   contract.malo_id, contract.starts_on, contract.minimum_term_until, contract.notice_weeks,
                   contract.ends_on,
                   (SELECT COUNT(*) FROM contract_access AS other
                    WHERE other.contract_id = contract.id AND other.account_id <> access.account_id),
                   (SELECT move.leaves_on FROM contract_move AS move
                    JOIN service_request AS request ON request.id = move.request_id
                    WHERE move.contract_id = contract.id AND request.closed_at IS NULL)
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN tariff ON tariff.id = contract.tariff_id
            WHERE access.account_id = \(account) AND access.role <> 'reader'
              AND contract.state IN ('active', 'terminated')
            ORDER BY contract.number
            """, MovingContract.init)
    }

    /// The move of a contract this account may see, while its request is open.
    func reportedMove(of contract: ID<Contract>, for account: ID<Account>) throws -> ReportedMove? {
        try first(
            """
            SELECT request.number, move.leaves_on
            FROM contract_move AS move
            JOIN contract_access AS access ON access.contract_id = move.contract_id
            JOIN service_request AS request ON request.id = move.request_id
            WHERE move.contract_id = \(contract) AND access.account_id = \(account) AND request.closed_at IS NULL
            """, ReportedMove.init)
    }

    /// Makes room for a new move where an earlier one is over.
    func forgetClosedMove(of contract: ID<Contract>) throws {
        try run(
            """
            DELETE FROM contract_move
            WHERE contract_id = \(contract)
              AND request_id IN (SELECT id FROM service_request WHERE closed_at IS NOT NULL)
            """)
    }

    /// False when the contract has an open move already, or when this account may not act on it.
    func addMove(
        of contract: ID<Contract>, _ request: ID<ServiceRequest>, leavingOn day: Day, by account: ID<Account>
    ) throws -> Bool {
        try run(
            """
            INSERT INTO contract_move (contract_id, request_id, leaves_on)
            SELECT access.contract_id, \(request), \(day) FROM contract_access AS access
            WHERE access.contract_id = \(contract) AND access.account_id = \(account) AND access.role <> 'reader'
            ON CONFLICT (contract_id) DO NOTHING
            """) == 1
    }

    /// The request was taken back: the contract can be moved again.
    func forgetMove(_ request: ID<ServiceRequest>) throws {
        try run("DELETE FROM contract_move WHERE request_id = \(request)")
    }
}
