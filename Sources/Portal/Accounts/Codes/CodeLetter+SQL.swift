import Store
import Vocabulary

extension Session {
    /// Orders a letter for the first contract of a customer that nobody owns; one code opens them all. Returns the letter
    /// that waits, this one or one that waited already. Nil when there is nothing to open.
    func orderCodeLetter(
        for customer: String, as origin: CodeLetter.Origin, by staff: ID<Staff>?, at now: Instant
    ) throws -> ID<CodeLetter>? {
        if let waiting = try waitingCodeLetter(of: customer) { return waiting }
        let contract = try value(
            """
            SELECT contract.id FROM contract
            WHERE contract.customer_id = \(customer)
              AND NOT EXISTS (
                SELECT 1 FROM contract_access AS access
                WHERE access.contract_id = contract.id AND access.role = 'owner')
            ORDER BY CASE WHEN contract.ends_on IS NULL OR contract.ends_on >= \(now.day) THEN 0 ELSE 1 END,
                     contract.number
            LIMIT 1
            """, as: String.self)
        guard let contract else { return nil }
        let letter = ID<CodeLetter>()
        let added = try run(
            """
            INSERT INTO code_letter (id, contract_id, origin, ordered_at, ordered_by)
            VALUES (\(letter), \(contract), \(origin), \(now), \(staff))
            ON CONFLICT (contract_id) WHERE draw_id IS NULL AND ended_at IS NULL DO NOTHING
            """)
        return added == 1 ? letter : try waitingCodeLetter(of: customer)
    }

    /// How many a customer was promised and nobody drew in time.
    func lateCodeLetters(orderedBefore day: Day) throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM code_letter
            WHERE draw_id IS NULL AND ended_at IS NULL AND batch_id IS NULL AND ordered_at < \(Instant(day))
            """) ?? 0
    }

    private func waitingCodeLetter(of customer: String) throws -> ID<CodeLetter>? {
        try value(
            """
            SELECT letter.id FROM code_letter AS letter JOIN contract ON contract.id = letter.contract_id
            WHERE contract.customer_id = \(customer) AND letter.draw_id IS NULL AND letter.ended_at IS NULL
              AND NOT EXISTS (
                SELECT 1 FROM contract_access AS access
                WHERE access.contract_id = contract.id AND access.role = 'owner')
            ORDER BY letter.ordered_at, letter.id LIMIT 1
            """)
    }
}
