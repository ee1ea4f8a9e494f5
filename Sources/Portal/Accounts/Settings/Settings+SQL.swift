import Store
import Vocabulary

extension Session {
    /// What an attacker who knows this person would try first: address, names, places, contract numbers. Only of what is
    /// theirs: a refused password must not tell the name of somebody whose contract they read along.
    func ownWords(of account: ID<Account>) throws -> [String] {
        let email = try self.account(account)?.email.value
        let words = try all(
            """
            SELECT customer.first_name, customer.last_name, customer.street, customer.city, contract.number,
                   contract.street, contract.city
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN customer ON customer.id = contract.customer_id
            WHERE access.account_id = \(account) AND access.role = 'owner' LIMIT 20
            """
        ) { (first: String, last: String, street: String, city: String, number: String, at: String, place: String) in
            [first, last, street, city, number, at, place]
        }
        return (email.map { [$0] } ?? []) + words.flatMap { $0 }
    }

    /// Promises a letter to the account's own address, to those the billing system knows of its owner, and to the address
    /// it had until a few days ago: whoever took over one mailbox, or the account, cannot keep the owner from hearing of it.
    func queueForEveryAddress<Letter: PortalLetter>(
        _ letter: Letter, of id: ID<Account>, except left: EmailAddress? = nil, at now: Instant
    ) throws {
        guard let account = try account(id) else { return }
        let others = try otherAddresses(ofWhoHas: account.email, at: now).map(\.address)
        for address in [account.email] + others where address != left {
            try queue(letter, to: address, in: account.language, at: now)
        }
    }

    /// The same for whoever has this address, if anybody has. For one nobody has it runs the same statements as for an
    /// account with no other address.
    func queueForEveryAddress<Letter: PortalLetter>(_ letter: Letter, email: EmailAddress, at now: Instant) throws {
        try queueForAccount(letter, email: email, at: now)
        for other in try otherAddresses(ofWhoHas: email, at: now) {
            try queue(letter, to: other.address, in: other.language, at: now)
        }
    }

    /// Where else the owner of an account can be reached. A former address counts as long as it can undo the change.
    private func otherAddresses(ofWhoHas email: EmailAddress, at now: Instant) throws -> [(
        address: EmailAddress, language: Language
    )] {
        let found = try all(
            """
            SELECT customer.email, account.language FROM account
            JOIN contract_access AS access ON access.account_id = account.id
            JOIN contract ON contract.id = access.contract_id
            JOIN customer ON customer.id = contract.customer_id
            WHERE account.email_key = \(email.key) AND access.role = 'owner' AND customer.email IS NOT NULL
            UNION
            SELECT change.old_email, account.language FROM account
            JOIN email_change AS change ON change.account_id = account.id
            WHERE account.email_key = \(email.key) AND change.undone_at IS NULL
              AND change.confirmed_at > \(now.adding(days: -EmailChange.undoDays))
            """
        ) { (address: String, language: String) in
            (try? EmailAddress(address)).map { ($0, Language(rawValue: language) ?? .german) }
        }
        var seen: Set = [email]
        return found.compactMap { $0 }.filter { seen.insert($0.0).inserted }.sorted { $0.0.value < $1.0.value }
            .map { (address: $0.0, language: $0.1) }
    }

    /// What happened to an account since `moment`, newest first.
    func events(of account: ID<Account>, since moment: Instant, most: Int) throws -> [AccountEntry] {
        try all(
            """
            SELECT kind, happened_at, device FROM account_event
            WHERE account_id = \(account) AND happened_at >= \(moment)
            ORDER BY happened_at DESC, id LIMIT \(most)
            """, AccountEntry.init)
    }

    func forgetEvents(before moment: Instant) throws {
        try run("DELETE FROM account_event WHERE happened_at < \(moment)")
    }
}

/// One line of what happened to an account.
struct AccountEntry: Sendable {
    let kind: AccountEvent
    let happenedAt: Instant
    let device: String?
}
