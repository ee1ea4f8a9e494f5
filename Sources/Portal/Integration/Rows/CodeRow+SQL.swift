import Store
import Vocabulary

/// The newest code of a contract, used or not.
struct NewestCode: Sendable {
    let contract: String
    let hash: String?
    let customerNumber: String
}

extension Session {
    func newestCode(contract number: ContractNumber) throws -> NewestCode? {
        try first(
            """
            SELECT contract.id, code.code_hash, customer.number FROM contract
            JOIN customer ON customer.id = contract.customer_id
            LEFT JOIN registration_code AS code ON code.contract_id = contract.id AND code.replaced_at IS NULL
            WHERE contract.number = \(number)
            ORDER BY code.issued_at DESC NULLS LAST LIMIT 1
            """, NewestCode.init)
    }
}
