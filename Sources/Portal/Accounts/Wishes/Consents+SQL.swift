import Store
import Vocabulary

extension Session {
    /// What an account agreed to. Nil when there is no such account.
    func wishes(of id: ID<Account>) throws -> Wishes? {
        guard let email = try account(id)?.email else { return nil }
        let onFile = try first(
            """
            SELECT customer.phone, customer.street, customer.house_number, customer.postal_code, customer.city
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN customer ON customer.id = contract.customer_id
            WHERE access.account_id = \(id) AND access.role = 'owner'
            ORDER BY customer.number, customer.id LIMIT 1
            """
        ) { (phone: String?, street: String, house: String, code: String, city: String) in
            (phone: phone, address: "\(street) \(house), \(code) \(city)")
        }
        return Wishes(
            contacts: WishContacts(email: email, phone: onFile?.phone, address: onFile?.address),
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
