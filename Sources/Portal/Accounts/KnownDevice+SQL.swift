import Store
import Vocabulary

// A browser that signed in before, by the hash of its cookie. Every statement names the account too: what one account
// knows, another does not.

extension Session {
    /// One statement for known and unknown addresses alike.
    func knowsDevice(_ token: String, email: EmailAddress) throws -> Bool {
        try value(
            """
            SELECT COUNT(*) FROM known_device JOIN account ON account.id = known_device.account_id
            WHERE known_device.token_hash = \(token) AND account.email_key = \(email.key)
            """) == 1
    }

    func knowsDevice(_ token: String, of account: ID<Account>) throws -> Bool {
        try value("SELECT COUNT(*) FROM known_device WHERE token_hash = \(token) AND account_id = \(account)") == 1
    }

    /// Whether its owner said that it need not be asked for a code.
    func trustsDevice(_ token: String, of account: ID<Account>, at now: Instant) throws -> Bool {
        try value(
            """
            SELECT COUNT(*) FROM known_device
            WHERE token_hash = \(token) AND account_id = \(account) AND trusted_until > \(now)
            """) == 1
    }

    /// False when the account does not know it.
    func sawDevice(_ token: String, of account: ID<Account>, device: String, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE known_device SET last_seen_at = \(now), device = \(device)
            WHERE token_hash = \(token) AND account_id = \(account)
            """) == 1
    }

    /// Gives a browser that others of its users signed in with a new token, so that one somebody planted is worth
    /// nothing.
    func moveDevice(from old: String, to new: String) throws {
        try run("UPDATE known_device SET token_hash = \(new) WHERE token_hash = \(old)")
    }

    /// Keeps a new one and forgets the account's oldest beyond `most`.
    func addDevice(_ token: String, of account: ID<Account>, device: String, most: Int = 20, at now: Instant) throws {
        try run(
            """
            INSERT INTO known_device (token_hash, account_id, device, first_seen_at, last_seen_at)
            VALUES (\(token), \(account), \(device), \(now), \(now))
            """)
        try run(
            """
            DELETE FROM known_device WHERE account_id = \(account) AND token_hash <> \(token) AND token_hash NOT IN (
                SELECT token_hash FROM known_device WHERE account_id = \(account) AND token_hash <> \(token)
                ORDER BY last_seen_at DESC, token_hash LIMIT \(most - 1))
            """)
    }

    func trustDevice(_ token: String, of account: ID<Account>, until end: Instant) throws {
        try run(
            """
            UPDATE known_device SET trusted_until = \(end) WHERE token_hash = \(token) AND account_id = \(account)
            """)
    }

    /// From now on every device is asked for a code.
    func untrustDevices(of account: ID<Account>) throws {
        try run("UPDATE known_device SET trusted_until = NULL WHERE account_id = \(account)")
    }

    /// How many the account knows beside this one.
    func countDevices(of account: ID<Account>, except token: String) throws -> Int {
        try value("SELECT COUNT(*) FROM known_device WHERE account_id = \(account) AND token_hash <> \(token)") ?? 0
    }

    /// All but this one are strangers from now on, and no half-done sign-in goes on.
    func forgetDevices(of account: ID<Account>, except token: String) throws {
        try run("DELETE FROM known_device WHERE account_id = \(account) AND token_hash <> \(token)")
        try run("DELETE FROM pending_sign_in WHERE account_id = \(account)")
    }

    func forgetDevices(unseenSince moment: Instant) throws {
        try run("DELETE FROM known_device WHERE last_seen_at < \(moment)")
    }

    /// Whether nobody signed in yet, in the first day of the account.
    func awaitsFirstSignIn(_ account: ID<Account>, at now: Instant) throws -> Bool {
        try value(
            """
            SELECT COUNT(*) FROM account
            WHERE id = \(account) AND created_at > \(now.adding(days: -1)) AND NOT EXISTS (
                SELECT 1 FROM account_event
                WHERE account_event.account_id = account.id AND account_event.kind = \(AccountEvent.signedIn))
            """) == 1
    }
}
