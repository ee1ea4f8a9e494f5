import Store
import Vocabulary

extension Session {
    /// Orders a letter for whoever knows contract, name and postal code, once in some days. One statement, whether they fit
    /// or not. The contract may have no owner; the letter goes to the customer's address on file.
    func orderCodeLetter(
        contract number: ContractNumber, lastName: SearchKey, postalCode: PostalCode, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO code_letter (id, contract_id, origin, ordered_at, ordered_by)
            SELECT \(ID<CodeLetter>()), contract.id, 'customer', \(now), NULL
            FROM contract JOIN customer ON customer.id = contract.customer_id
            WHERE contract.number = \(number) AND customer.postal_code = \(postalCode)
              AND customer.name_key LIKE \(Self.pattern(lastName)) ESCAPE '!'
              AND NOT EXISTS (
                SELECT 1 FROM contract_access AS access
                WHERE access.contract_id = contract.id AND access.role = 'owner')
              AND NOT EXISTS (
                SELECT 1 FROM code_letter AS other JOIN contract AS own ON own.id = other.contract_id
                WHERE own.customer_id = customer.id
                  AND ((other.draw_id IS NULL AND other.ended_at IS NULL)
                    OR other.ordered_at > \(now.adding(days: -CodeLetter.daysBetween))))
            ON CONFLICT (contract_id) WHERE draw_id IS NULL AND ended_at IS NULL DO NOTHING
            """)
    }

    /// The whole last name, which stands before the first in the key.
    private static func pattern(_ lastName: SearchKey) -> String {
        let plain = lastName.value.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
        return "\(plain) %"
    }
}
