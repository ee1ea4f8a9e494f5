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

    /// Promises a letter to the account's own address and to those the billing system knows of its owner: whoever took
    /// over one mailbox cannot keep the owner from hearing of it.
    func queueForEveryAddress<Letter: PortalLetter>(
        _ letter: Letter, of id: ID<Account>, except left: EmailAddress? = nil, at now: Instant
    ) throws {
        guard let account = try account(id) else { return }
        let onFile = try all(
            """
            SELECT DISTINCT customer.email FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN customer ON customer.id = contract.customer_id
            WHERE access.account_id = \(id) AND access.role = 'owner' AND customer.email IS NOT NULL
            """
        ) { (address: String) in try? EmailAddress(address) }
        let others = Set(onFile.compactMap { $0 }).subtracting([account.email])
        for address in [account.email] + others.sorted(by: { $0.value < $1.value }) where address != left {
            try queue(letter, to: address, in: account.language, at: now)
        }
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
