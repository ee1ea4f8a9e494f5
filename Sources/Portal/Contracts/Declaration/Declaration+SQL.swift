import Store
import Vocabulary

/// A contract and whom it is made with, whoever asks. Nothing of it is shown to anybody.
struct NamedContract: Sendable {
    let id: ID<Contract>
    let number: ContractNumber
    let lastName: String
}

extension Session {
    func contractsNamed(_ numbers: [ContractNumber]) throws -> [NamedContract] {
        try all(
            """
            SELECT contract.id, contract.number, customer.last_name
            FROM contract JOIN customer ON customer.id = contract.customer_id
            WHERE contract.number IN \(list: numbers) ORDER BY contract.number
            """, NamedContract.init)
    }
}

/// Kinds of requests that people without an account make, too.
enum DeclarationKinds {
    static let names = [TerminationRequest.name, WithdrawalRequest.name]
}
