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

    /// The contracts whose meters in place have these numbers, whoever asks.
    func contracts(withMeters numbers: [MeterNumber]) throws -> [ContractNumber] {
        try all(
            """
            SELECT DISTINCT contract.number FROM meter JOIN contract ON contract.id = meter.contract_id
            WHERE meter.number IN \(list: numbers) AND meter.removed_on IS NULL ORDER BY contract.number LIMIT 20
            """
        ) { (number: ContractNumber) in number }
    }
}

/// Kinds of requests that people without an account make, too.
enum DeclarationKinds {
    static let names = [TerminationRequest.name, WithdrawalRequest.name]
}
