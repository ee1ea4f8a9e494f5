import Store
import Vocabulary

extension Session {
    /// What an account agreed to. Nil when there is no such account.
    func wishes(of id: ID<Account>, _ keys: Keys) throws -> Wishes? {
        guard let email = try account(id)?.email else { return nil }
        let person = try person(of: id, keys)
        return Wishes(
            contacts: WishContacts(email: email, phone: person.phone, address: person.address?.line),
            events: try consentEvents(of: id, keys))
    }

    /// The ledger without uses, which change nothing and may be many.
    private func consentEvents(of account: ID<Account>, _ keys: Keys) throws -> [ConsentEvent] {
        try all(
            """
            SELECT id, position, channel, purpose, what, contact_sealed, happened_at FROM consent_event
            WHERE account_id = \(account) AND what <> 'used' ORDER BY position
            """
        ) {
            (
                id: String, position: Int, channel: Wish.Channel, purpose: Wish.Purpose, what: ConsentEvent.What,
                contact: [UInt8]?, happenedAt: Instant
            ) in
            ConsentEvent(
                position: position, wish: Wish(channel: channel, purpose: purpose), what: what,
                contact: keys.text(contact, in: .consentContact, of: id), happenedAt: happenedAt)
        }
    }

    /// Adds a line to the ledger. There is no other statement that adds one.
    func add(_ entry: ConsentEntry, of account: ID<Account>, _ keys: Keys, at now: Instant) throws {
        let (id, version) = (ID<ConsentEvent>(), entry.text.map { _ in ConsentTexts.version })
        let contact = try entry.contact.map { try keys.seal($0, in: .consentContact, of: id.value) }
        let text = try entry.text.map { try keys.seal($0, in: .consentText, of: id.value) }
        try run(
            """
            INSERT INTO consent_event (id, account_id, position, channel, purpose, what, contact_sealed, text_sealed,
                text_version, happened_at, how, device)
            VALUES (\(id), \(account),
                    (SELECT COALESCE(MAX(position), 0) + 1 FROM consent_event WHERE account_id = \(account)),
                    \(entry.wish.channel), \(entry.wish.purpose), \(entry.what), \(contact), \(text),
                    \(version), \(now), \(entry.how), \(entry.device))
            """)
    }
}
