import Store
import Vocabulary

extension Session {
    /// What an account agreed to. Nil when there is no such account.
    func wishes(of id: ID<Account>, _ keys: Keys) throws -> Wishes? {
        guard let email = try account(id)?.email else { return nil }
        let person = try person(of: id, keys)
        return Wishes(
            contacts: WishContacts(email: email, phone: person.phone, address: person.address?.line),
            events: try consentEvents(of: id))
    }

    /// The ledger without uses, which change nothing and may be many.
    private func consentEvents(of account: ID<Account>) throws -> [ConsentEvent] {
        try all(
            """
            SELECT position, channel, purpose, what, contact, happened_at FROM consent_event
            WHERE account_id = \(account) AND what <> 'used' ORDER BY position
            """, ConsentEvent.init(position:channel:purpose:what:contact:happenedAt:))
    }

    /// Adds a line to the ledger. There is no other statement that writes to it.
    func add(_ entry: ConsentEntry, of account: ID<Account>, at now: Instant) throws {
        let version = entry.text.map { _ in ConsentTexts.version }
        try run(
            """
            INSERT INTO consent_event (id, account_id, position, channel, purpose, what, contact, text, text_version,
                happened_at, how, device)
            VALUES (\(ID<ConsentEvent>()), \(account),
                    (SELECT COALESCE(MAX(position), 0) + 1 FROM consent_event WHERE account_id = \(account)),
                    \(entry.wish.channel), \(entry.wish.purpose), \(entry.what), \(entry.contact), \(entry.text),
                    \(version), \(now), \(entry.how), \(entry.device))
            """)
    }
}
