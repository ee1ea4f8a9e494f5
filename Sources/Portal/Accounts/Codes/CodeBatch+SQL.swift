import Store
import Vocabulary

/// For whom a batch of letters is ordered: customers none of whose contracts has an owner, to whom no letter is on its way
/// and whose last code no longer counts.
struct CodeAudience: Sendable, Equatable {
    var commodity: Commodity?
    /// The beginning of a postal code.
    var postalCode: String?
    /// Of these contracts; nil for everybody.
    var contracts: [ContractNumber]?
}

extension Session {
    /// How many letters a batch would have.
    func countCodeAudience(_ audience: CodeAudience, at now: Instant) throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM contract JOIN customer ON customer.id = contract.customer_id
            WHERE \(fragment: Self.isMeant(audience, at: now))
            """) ?? 0
    }

    /// Orders them all. Returns how many there are; none leaves no batch behind.
    func orderCodeBatch(
        _ batch: ID<CodeBatch>, _ audience: CodeAudience, by staff: ID<Staff>?, at now: Instant
    ) throws -> (number: String, letters: Int)? {
        let number = try addCodeBatch(batch, audience, by: staff, at: now)
        let half = Random.hexadecimal(bytes: 8)
        let letters = try run(
            """
            INSERT INTO code_letter (id, contract_id, origin, batch_id, ordered_at, ordered_by)
            SELECT \(half) || SUBSTR(contract.id, 1, 16), contract.id, 'batch', \(batch), \(now), \(staff)
            FROM contract JOIN customer ON customer.id = contract.customer_id
            WHERE \(fragment: Self.isMeant(audience, at: now))
            ON CONFLICT (contract_id) WHERE draw_id IS NULL AND ended_at IS NULL DO NOTHING
            """)
        guard letters > 0 else {
            try run("DELETE FROM code_batch WHERE id = \(batch)")
            return nil
        }
        return (number, letters)
    }

    private func addCodeBatch(
        _ batch: ID<CodeBatch>, _ audience: CodeAudience, by staff: ID<Staff>?, at now: Instant
    ) throws -> String {
        for digits in [4, 4, 6, 6, 8, 12] {
            let number = "S-\(now.day.year)-\(Random.characters(digits, of: Array("0123456789")))"
            let added = try run(
                """
                INSERT INTO code_batch (id, number, commodity, postal_code, is_list, ordered_at, ordered_by)
                VALUES (\(batch), \(number), \(audience.commodity?.rawValue), \(audience.postalCode),
                        \(audience.contracts != nil), \(now), \(staff))
                ON CONFLICT (number) DO NOTHING
                """)
            if added == 1 { return number }
        }
        throw StoreError.busy
    }

    func codeBatch(numbered number: String) throws -> ID<CodeBatch>? {
        try value("SELECT id FROM code_batch WHERE number = \(number)")
    }

    /// One contract for each customer: the first that is meant.
    private static func isMeant(_ audience: CodeAudience, at now: Instant) -> SQL {
        var own: SQL = "other.customer_id = customer.id AND (other.ends_on IS NULL OR other.ends_on >= \(now.day))"
        if let commodity = audience.commodity { own = own.appending(" AND other.commodity = \(commodity.rawValue)") }
        if let contracts = audience.contracts {
            own = own.appending(" AND other.number IN \(list: contracts)")
        }
        var sql: SQL = """
            contract.number = (SELECT MIN(other.number) FROM contract AS other WHERE \(fragment: own))
            AND NOT EXISTS (
                SELECT 1 FROM contract AS owned JOIN contract_access AS access ON access.contract_id = owned.id
                WHERE owned.customer_id = customer.id AND access.role = 'owner')
            AND NOT EXISTS (
                SELECT 1 FROM code_letter AS letter JOIN contract AS lettered ON lettered.id = letter.contract_id
                WHERE lettered.customer_id = customer.id AND letter.draw_id IS NULL AND letter.ended_at IS NULL)
            """
        if let code = audience.postalCode { sql = sql.appending(" AND customer.postal_code LIKE \("\(code)%")") }
        // Who is named is sent a letter also while the last one still counts.
        guard audience.contracts == nil else { return sql }
        return sql.appending(
            """
             AND NOT EXISTS (
                SELECT 1 FROM registration_code AS code JOIN contract AS coded ON coded.id = code.contract_id
                WHERE coded.customer_id = customer.id AND code.redeemed_at IS NULL AND code.replaced_at IS NULL
                  AND code.expires_at > \(now))
            """)
    }
}
