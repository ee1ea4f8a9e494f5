import Store
import Vocabulary

extension Session {
    private static let columns: SQL = """
        id, kind, recipient, queued_at, next_attempt_at, attempts, sent_at, gave_up_at, last_trouble, bounced_at,
        bounce_status, again_at, paper_since, batch_id, CASE WHEN payload = '{}' THEN 0 ELSE 1 END
        """

    /// Letters to customers of a filter, the newest first; behind a position.
    func letters(_ filter: LetterFilter, most: Int) throws -> [LetterStanding] {
        var sql: SQL = """
            SELECT \(fragment: Self.columns) FROM outbox WHERE kind NOT IN \(constants: OwedLetters.ofHouse)
            """
        switch filter.stand {
        case .failed: sql = sql.appending(" AND (gave_up_at IS NOT NULL OR bounced_at IS NOT NULL)")
        case .waiting: sql = sql.appending(" AND (next_attempt_at IS NOT NULL OR held_at IS NOT NULL)")
        case .sent: sql = sql.appending(" AND sent_at IS NOT NULL AND bounced_at IS NULL")
        case .paper: sql = sql.appending(" AND paper_since IS NOT NULL AND batch_id IS NULL")
        }
        if let after = filter.after {
            sql = sql.appending(" AND (queued_at, id) < (\(after.queued), \(after.id))")
        }
        return try all(
            sql.appending(" ORDER BY queued_at DESC, id DESC LIMIT \(most)"), LetterStanding.init)
    }

    /// Letters to any of these addresses, the newest first.
    func letters(to addresses: [String], most: Int) throws -> [LetterStanding] {
        try all(
            """
            SELECT \(fragment: Self.columns) FROM outbox
            WHERE LOWER(recipient) IN \(list: addresses) AND kind NOT IN \(constants: OwedLetters.ofHouse)
            ORDER BY queued_at DESC, id DESC LIMIT \(most)
            """, LetterStanding.init)
    }

    /// Letters that tell of a request: those since it arrived that name it.
    func letters(about request: ServiceRequest, most: Int) throws -> [LetterStanding] {
        try all(
            """
            SELECT \(fragment: Self.columns) FROM outbox
            WHERE queued_at >= \(request.receivedAt)
              AND (payload LIKE '%"' || \(request.id) || '"%' OR payload LIKE '%"' || \(request.number) || '"%')
              AND kind NOT IN \(constants: OwedLetters.ofHouse)
            ORDER BY queued_at DESC, id DESC LIMIT \(most)
            """, LetterStanding.init)
    }

    func letters(inBatch batch: ID<PaperBatch>) throws -> [LetterStanding] {
        try all(
            "SELECT \(fragment: Self.columns) FROM outbox WHERE batch_id = \(batch) ORDER BY paper_since, id",
            LetterStanding.init)
    }

    /// Nil for mail of the house to its own people.
    func letter(_ id: ID<WaitingLetter>) throws -> LetterStanding? {
        try first(
            """
            SELECT \(fragment: Self.columns) FROM outbox
            WHERE id = \(id) AND kind NOT IN \(constants: OwedLetters.ofHouse)
            """, LetterStanding.init)
    }

    /// Addresses of a contract or customer with this number: of those who see it, and the one billing knows.
    func addresses(ofNumber number: String) throws -> [String] {
        try all(
            """
            SELECT LOWER(account.email) FROM contract JOIN customer ON customer.id = contract.customer_id
            JOIN contract_access AS access ON access.contract_id = contract.id
            JOIN account ON account.id = access.account_id
            WHERE contract.number = \(number) OR customer.number = \(number)
            UNION SELECT LOWER(customer.email) FROM contract JOIN customer ON customer.id = contract.customer_id
            WHERE (contract.number = \(number) OR customer.number = \(number)) AND customer.email IS NOT NULL
            """
        ) { (address: String) in address }
    }

    /// Promises what a letter said once more, as a letter of its own: to the same address, or, for what opens nothing
    /// without signing in, to the one its account has changed it to since. False while it still waits, or when nobody knows any more what it said.
    func sendAgain(_ letter: ID<WaitingLetter>, at now: Instant) throws -> Bool {
        let added = try run(
            """
            INSERT INTO outbox (id, kind, recipient, language, payload, queued_at, next_attempt_at, attempts)
            SELECT CAST(\(ID<WaitingLetter>()) AS TEXT), outbox.kind,
                   COALESCE((
                       SELECT account.email FROM email_change AS change JOIN account ON account.id = change.account_id
                       WHERE LOWER(change.old_email) = LOWER(outbox.recipient) AND change.confirmed_at IS NOT NULL
                         AND change.undone_at IS NULL AND change.confirmed_at > outbox.queued_at
                         AND outbox.kind IN \(constants: OwedLetters.movingAlong)
                         AND NOT EXISTS (
                             SELECT 1 FROM account AS other WHERE other.email_key = LOWER(outbox.recipient))
                       ORDER BY change.confirmed_at DESC LIMIT 1), outbox.recipient),
                   outbox.language, outbox.payload, CAST(\(now) AS TEXT), CAST(\(now) AS TEXT), 0
            FROM outbox
            WHERE outbox.id = \(letter) AND COALESCE(outbox.sent_at, outbox.gave_up_at) IS NOT NULL AND outbox.payload <> '{}'
              AND outbox.kind NOT IN \(constants: OwedLetters.ofHouse)
            """)
        guard added == 1 else { return false }
        // It is off the print list: should the new one fail, that one goes there.
        try run(
            """
            UPDATE outbox SET again_at = \(now), paper_since = CASE WHEN batch_id IS NULL THEN NULL ELSE paper_since END
            WHERE id = \(letter)
            """)
        return true
    }
}
