import Store
import Vocabulary

extension Session {
    /// Letters that wait for their code, the oldest first: those of a batch, or those that were ordered one by one. Not
    /// those this person ordered, or approved an application with: four eyes see what opens a customer's contracts.
    func waitingCodeLetters(
        of batch: ID<CodeBatch>?, for staff: ID<Staff>?, most: Int
    ) throws -> [WaitingCodeLetter] {
        try all(
            """
            SELECT letter.id, contract.id, contract.number, customer.number, customer.salutation, customer.first_name,
                   customer.last_name, customer.street, customer.house_number, customer.postal_code, customer.city
            FROM code_letter AS letter
            JOIN contract ON contract.id = letter.contract_id JOIN customer ON customer.id = contract.customer_id
            WHERE letter.draw_id IS NULL AND letter.ended_at IS NULL
              AND COALESCE(letter.batch_id, '') = \(batch?.value ?? "")
              AND COALESCE(letter.ordered_by, '') <> \(staff?.value ?? "-")
              AND NOT EXISTS (
                SELECT 1 FROM access_application AS one
                WHERE one.letter_id = letter.id AND one.decided_by = \(staff?.value ?? "-"))
            ORDER BY letter.ordered_at, letter.id LIMIT \(most)
            """, WaitingCodeLetter.init)
    }

    /// Those of a time before whose PDF was lost, as far as their code still opens something.
    func codeLetters(of draw: ID<CodeDraw>, for staff: ID<Staff>?) throws -> [WaitingCodeLetter] {
        try all(
            """
            SELECT letter.id, contract.id, contract.number, customer.number, customer.salutation, customer.first_name,
                   customer.last_name, customer.street, customer.house_number, customer.postal_code, customer.city
            FROM code_letter AS letter
            JOIN contract ON contract.id = letter.contract_id JOIN customer ON customer.id = contract.customer_id
            JOIN registration_code AS code ON code.id = letter.code_id
            WHERE letter.draw_id = \(draw) AND code.redeemed_at IS NULL AND code.replaced_at IS NULL
              AND COALESCE(letter.ordered_by, '') <> \(staff?.value ?? "-")
              AND NOT EXISTS (
                SELECT 1 FROM access_application AS one
                WHERE one.letter_id = letter.id AND one.decided_by = \(staff?.value ?? "-"))
              AND NOT EXISTS (
                SELECT 1 FROM contract_access AS access
                WHERE access.contract_id = contract.id AND access.role = 'owner')
            ORDER BY letter.ordered_at, letter.id
            """, WaitingCodeLetter.init)
    }

    /// Ends letters whose contract got an owner before their code was drawn.
    func endNeedlessCodeLetters(at now: Instant) throws {
        try run(
            """
            UPDATE code_letter SET ended_at = \(now)
            WHERE draw_id IS NULL AND ended_at IS NULL AND EXISTS (
                SELECT 1 FROM contract_access AS access
                WHERE access.contract_id = code_letter.contract_id AND access.role = 'owner')
            """)
    }

    /// False when another one came in the place of `lost` already.
    func add(
        _ draw: ID<CodeDraw>, batch: ID<CodeBatch>?, letters: Int, insteadOf lost: ID<CodeDraw>?, by staff: ID<Staff>?,
        at now: Instant
    ) throws -> Bool {
        try run(
            """
            INSERT INTO code_draw (id, batch_id, drawn_at, drawn_by, letters, instead_of)
            VALUES (\(draw), \(batch), \(now), \(staff), \(letters), \(lost))
            ON CONFLICT (instead_of) DO NOTHING
            """) == 1
    }

    /// False when it was drawn meanwhile, or is no longer needed.
    func drew(
        _ letter: ID<CodeLetter>, in draw: ID<CodeDraw>, code: ID<RegistrationCode>, insteadOf lost: ID<CodeDraw>?
    ) throws -> Bool {
        try run(
            """
            UPDATE code_letter SET draw_id = \(draw), code_id = \(code)
            WHERE id = \(letter) AND ended_at IS NULL AND COALESCE(draw_id, '') = \(lost?.value ?? "")
            """) == 1
    }
}
