import Foundation
import Store
import Vocabulary

/// A letter that waits to be sent.
struct WaitingLetter: Sendable {
    let id: ID<WaitingLetter>
    let kind: String
    /// As they stand in the table; read when the letter is written, so that a damaged row holds up no other.
    let recipient: String
    let language: String
    let payload: String
    let queuedAt: Instant
    let attempts: Int
}

extension Session {
    /// Promises a letter, in the transaction of what it tells of.
    func queue<Letter: PortalLetter>(_ letter: Letter, to address: EmailAddress, in language: Language, at now: Instant)
        throws
    {
        try run(
            """
            INSERT INTO outbox (id, kind, recipient, language, payload, queued_at, next_attempt_at, attempts)
            VALUES (\(ID<WaitingLetter>()), \(Letter.kind), \(address), \(language), \(try payload(of: letter)),
                    \(now), \(now), 0)
            """)
    }

    /// Promises a letter to whoever has this address, if anybody has. One statement either way.
    func queueForAccount<Letter: PortalLetter>(_ letter: Letter, email: EmailAddress, at now: Instant) throws {
        try run(
            """
            INSERT INTO outbox (id, kind, recipient, language, payload, queued_at, next_attempt_at, attempts)
            SELECT \(ID<WaitingLetter>()), \(Letter.kind), account.email, account.language,
                   \(try payload(of: letter)), \(now), \(now), 0
            FROM account WHERE account.email_key = \(email.key)
            """)
    }

    /// Promises a letter that is only written if somebody has this address then, so that asking for it takes as long for
    /// every address. To an account in its own language and spelling.
    func queueForAnybody<Letter: PortalLetter>(
        _ letter: Letter, email: EmailAddress, in language: Language, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO outbox (id, kind, recipient, language, payload, queued_at, next_attempt_at, attempts)
            SELECT \(ID<WaitingLetter>()), \(Letter.kind), COALESCE(account.email, \(email)),
                   COALESCE(account.language, \(language)), \(try payload(of: letter)), \(now), \(now), 0
            FROM (SELECT \(email.key) AS email_key) AS asked
            LEFT JOIN account ON account.email_key = asked.email_key
            """)
    }

    /// Promises a letter to every account that may see the contract.
    func queueForReaders<Letter: PortalLetter>(_ letter: Letter, of contract: String, at now: Instant) throws {
        let readers = try all(
            """
            SELECT account.email, account.language FROM contract_access
            JOIN account ON account.id = contract_access.account_id
            WHERE contract_access.contract_id = \(contract)
            """
        ) { (email: EmailAddress, language: Language) in (email, language) }
        for (email, language) in readers { try queue(letter, to: email, in: language, at: now) }
    }

    /// Promises a letter to every account that owns the contract, if there is one, but to who brought it about. One
    /// statement either way.
    func queueForOwners<Letter: PortalLetter>(
        _ letter: Letter, of contract: ID<Contract>, except account: ID<Account>?, at now: Instant
    ) throws {
        let half = Random.hexadecimal(bytes: 8)
        try run(
            """
            INSERT INTO outbox (id, kind, recipient, language, payload, queued_at, next_attempt_at, attempts)
            SELECT \(half) || SUBSTR(account.id, 1, 16), \(Letter.kind), account.email, account.language,
                   \(try payload(of: letter)), \(now), \(now), 0
            FROM contract_access AS access JOIN account ON account.id = access.account_id
            WHERE access.contract_id = \(contract) AND access.role = 'owner'
              AND account.id <> COALESCE(\(account), '')
            """)
    }

    /// Promises a letter to the account that made a request, or to the address the request names, if there is one and it is
    /// another than `told`. One statement either way.
    func queueForMaker<Letter: PortalLetter>(
        _ letter: Letter, of request: ID<ServiceRequest>, orTo guest: EmailAddress?, in language: Language,
        except told: EmailAddress, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO outbox (id, kind, recipient, language, payload, queued_at, next_attempt_at, attempts)
            SELECT \(ID<WaitingLetter>()), \(Letter.kind), COALESCE(account.email, \(guest)),
                   COALESCE(account.language, \(language)), \(try payload(of: letter)), \(now), \(now), 0
            FROM service_request AS request LEFT JOIN account ON account.id = request.account_id
            WHERE request.id = \(request) AND COALESCE(account.email_key, \(guest?.key)) <> \(told.key)
            """)
    }

    /// Takes the letter that waits longest, for two minutes; another process will not take it meanwhile. Writing and
    /// sending one takes half a minute at most, so the two minutes hold.
    func takeDueLetter(at now: Instant) throws -> WaitingLetter? {
        try first(
            """
            UPDATE outbox SET taken_until = \(now.adding(minutes: 2)), attempts = attempts + 1
            WHERE id IN (
                SELECT id FROM outbox
                WHERE next_attempt_at <= \(now) AND (taken_until IS NULL OR taken_until < \(now))
                ORDER BY next_attempt_at, id LIMIT 1)
            RETURNING id, kind, recipient, language, payload, queued_at, attempts
            """, WaitingLetter.init)
    }

    func noteSent(_ letter: ID<WaitingLetter>, at now: Instant) throws {
        try run(
            """
            UPDATE outbox SET sent_at = \(now), next_attempt_at = NULL, taken_until = NULL, last_trouble = NULL
            WHERE id = \(letter)
            """)
    }

    /// A letter that had nothing to say leaves nothing behind.
    func forget(_ letter: ID<WaitingLetter>) throws {
        try run("DELETE FROM outbox WHERE id = \(letter)")
    }

    /// `next` is nil when it is given up. Changes nothing when another process has taken or sent the letter since: a
    /// late failure must not send it again. False then.
    @discardableResult
    func noteTrouble(_ letter: WaitingLetter, _ trouble: String, next: Instant?, at now: Instant) throws -> Bool {
        let gaveUp = next == nil ? now : nil
        // What the law wants delivered goes on paper now.
        let onPaper = OwedLetters.kinds.contains(letter.kind) ? gaveUp : nil
        return try run(
            """
            UPDATE outbox SET next_attempt_at = \(next), taken_until = NULL, last_trouble = \(trouble),
                gave_up_at = \(gaveUp), paper_since = COALESCE(\(onPaper), paper_since)
            WHERE id = \(letter.id) AND attempts = \(letter.attempts) AND sent_at IS NULL
            """) == 1
    }

    /// How many letters wait, and since when the oldest does.
    func waitingLetters() throws -> (count: Int, oldest: Instant?) {
        try first("SELECT COUNT(*), MIN(queued_at) FROM outbox WHERE next_attempt_at IS NOT NULL") {
            (count: Int, oldest: Instant?) in (count, oldest)
        } ?? (0, nil)
    }

    /// How many letters were given up and never sent.
    func lettersGivenUp() throws -> Int {
        try value("SELECT COUNT(*) FROM outbox WHERE gave_up_at IS NOT NULL") ?? 0
    }

    /// Forgets what sent letters said; that they were sent stays. One that waits to be printed is not sent. A letter about new prices keeps which change and contract it
    /// was about, and that is all it holds: it proves that the change was told (EnWG § 41 (5)).
    func forgetLetterBodies(sentBefore moment: Instant) throws {
        try run(
            """
            UPDATE outbox SET payload = '{}'
            WHERE COALESCE(sent_at, gave_up_at) < \(moment) AND payload <> '{}' AND kind <> \(PriceChangeLetter.kind)
              AND NOT (paper_since IS NOT NULL AND batch_id IS NULL)
            """)
    }

    private func payload(of letter: some PortalLetter) throws -> String {
        String(decoding: try JSONEncoder().encode(letter), as: UTF8.self)
    }
}
