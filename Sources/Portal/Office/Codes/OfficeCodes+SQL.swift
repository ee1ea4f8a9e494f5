import Store
import Vocabulary

/// A batch with what became of its letters.
struct ListedBatch: Sendable {
    let id: ID<CodeBatch>
    let number: String
    let commodity: Commodity?
    let postalCode: String?
    let isList: Bool
    let orderedAt: Instant
    let orderedBy: ID<Staff>?
    let orderer: String?
    let letters, waiting, drawn, redeemed: Int
}

/// A time that codes were drawn.
struct ListedDraw: Sendable {
    let id: ID<CodeDraw>
    let batch: String?
    let drawnAt: Instant
    let drawer: String?
    let letters, redeemed: Int
    /// Codes nobody used while they were valid.
    let expired: Int
    /// Another one came in its place.
    let isReplaced: Bool
}

/// A letter that was ordered by itself and has no code yet.
struct ListedLetter: Sendable {
    let id: ID<CodeLetter>
    let contract: ContractNumber
    let origin: CodeLetter.Origin
    let orderedAt: Instant
    let orderer: String?
}

/// Letters that were ordered one by one and wait.
struct WaitingLetters: Sendable {
    let all, ownOrders: Int
    let oldest: Instant?
}

extension Session {
    func listedBatches(most: Int) throws -> [ListedBatch] {
        try all(
            """
            SELECT batch.id, batch.number, batch.commodity, batch.postal_code, batch.is_list, batch.ordered_at,
                   batch.ordered_by, staff.name, COUNT(letter.id),
                   COALESCE(SUM(CASE WHEN letter.draw_id IS NULL AND letter.ended_at IS NULL THEN 1 ELSE 0 END), 0),
                   COUNT(letter.draw_id),
                   COALESCE(SUM(CASE WHEN code.redeemed_at IS NOT NULL THEN 1 ELSE 0 END), 0)
            FROM code_batch AS batch
            LEFT JOIN staff ON staff.id = batch.ordered_by
            LEFT JOIN code_letter AS letter ON letter.batch_id = batch.id
            LEFT JOIN registration_code AS code ON code.id = letter.code_id
            GROUP BY batch.id, batch.number, batch.commodity, batch.postal_code, batch.is_list, batch.ordered_at,
                     batch.ordered_by, staff.name
            ORDER BY batch.ordered_at DESC, batch.id LIMIT \(most)
            """
        ) {
            (
                id: ID<CodeBatch>, number: String, commodity: String?, code: String?, isList: Bool, ordered: Instant,
                by: ID<Staff>?, name: String?, letters: Int, waiting: Int, drawn: Int, redeemed: Int
            ) in
            ListedBatch(
                id: id, number: number, commodity: commodity.flatMap(Commodity.init(rawValue:)), postalCode: code,
                isList: isList, orderedAt: ordered, orderedBy: by, orderer: name, letters: letters, waiting: waiting,
                drawn: drawn,
                redeemed: redeemed)
        }
    }

    func listedDraws(most: Int, at now: Instant) throws -> [ListedDraw] {
        try all(
            """
            SELECT draw.id, batch.number, draw.drawn_at, staff.name, draw.letters,
                   (SELECT COUNT(*) FROM code_letter AS letter
                    JOIN registration_code AS code ON code.id = letter.code_id
                    WHERE letter.draw_id = draw.id AND code.redeemed_at IS NOT NULL),
                   (SELECT COUNT(*) FROM code_letter AS letter
                    JOIN registration_code AS code ON code.id = letter.code_id
                    WHERE letter.draw_id = draw.id AND code.redeemed_at IS NULL AND code.replaced_at IS NULL
                      AND code.expires_at <= \(now)),
                   (SELECT COUNT(*) FROM code_draw AS later WHERE later.instead_of = draw.id)
            FROM code_draw AS draw
            LEFT JOIN code_batch AS batch ON batch.id = draw.batch_id
            LEFT JOIN staff ON staff.id = draw.drawn_by
            ORDER BY draw.drawn_at DESC, draw.id LIMIT \(most)
            """
        ) {
            (
                id: ID<CodeDraw>, batch: String?, drawn: Instant, name: String?, letters: Int, redeemed: Int,
                expired: Int, later: Int
            ) in
            ListedDraw(
                id: id, batch: batch, drawnAt: drawn, drawer: name, letters: letters, redeemed: redeemed,
                expired: expired, isReplaced: later > 0)
        }
    }

    /// The oldest of those that were ordered one by one.
    func listedLetters(most: Int) throws -> [ListedLetter] {
        try all(
            """
            SELECT letter.id, contract.number, letter.origin, letter.ordered_at, staff.name
            FROM code_letter AS letter JOIN contract ON contract.id = letter.contract_id
            LEFT JOIN staff ON staff.id = letter.ordered_by
            WHERE letter.draw_id IS NULL AND letter.ended_at IS NULL AND letter.batch_id IS NULL
            ORDER BY letter.ordered_at, letter.id LIMIT \(most)
            """, ListedLetter.init)
    }

    /// Takes back what somebody of the office ordered and nobody was promised. False when it is drawn by now.
    func takeBack(_ letter: ID<CodeLetter>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE code_letter SET ended_at = \(now)
            WHERE id = \(letter) AND origin = 'staff' AND draw_id IS NULL AND ended_at IS NULL
            """) == 1
    }

    /// The same of what is left of a batch. Returns how many letters there were.
    func takeBack(_ batch: ID<CodeBatch>, at now: Instant) throws -> Int {
        try run(
            """
            UPDATE code_letter SET ended_at = \(now)
            WHERE batch_id = \(batch) AND draw_id IS NULL AND ended_at IS NULL
            """)
    }

    /// Own are those this person ordered, or approved an application with: another one draws them.
    func waitingLetters(orderedBy me: ID<Staff>) throws -> WaitingLetters {
        try first(
            """
            SELECT COUNT(*),
                   COALESCE(SUM(CASE WHEN ordered_by = \(me) OR id IN (
                       SELECT letter_id FROM access_application WHERE decided_by = \(me) AND letter_id IS NOT NULL)
                     THEN 1 ELSE 0 END), 0),
                   MIN(ordered_at)
            FROM code_letter WHERE draw_id IS NULL AND ended_at IS NULL AND batch_id IS NULL
            """, WaitingLetters.init) ?? WaitingLetters(all: 0, ownOrders: 0, oldest: nil)
    }

    func batch(of draw: ID<CodeDraw>) throws -> (batch: ID<CodeBatch>?, isReplaced: Bool)? {
        try first(
            """
            SELECT draw.batch_id, (SELECT COUNT(*) FROM code_draw AS later WHERE later.instead_of = draw.id)
            FROM code_draw AS draw WHERE draw.id = \(draw)
            """
        ) { (batch: ID<CodeBatch>?, later: Int) in (batch, later > 0) }
    }

    /// The customer of a contract; nil when there is none.
    func customer(ofContract number: ContractNumber) throws -> String? {
        try value("SELECT customer_id FROM contract WHERE number = \(number)")
    }
}
