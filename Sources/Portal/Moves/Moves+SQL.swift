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
                    WHERE other.contract_id = contract.id AND other.account_id <> access.account_id
                      AND other.role <> 'reader'),
                   (SELECT COUNT(*) FROM service_request AS request
                    WHERE request.contract_id = contract.id AND request.kind = \(MoveRequest.name)
                      AND request.closed_at IS NULL),
                   tariff.download_mbit
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN tariff ON tariff.id = contract.tariff_id
            WHERE access.account_id = \(account) AND access.role <> 'reader'
              AND contract.state IN ('active', 'terminated')
            ORDER BY contract.number
            """, MovingContract.init)
    }
}
