import Store
import Vocabulary

extension Session {
    /// Begins a change; one that waits already is replaced.
    func begin(_ id: ID<EmailChange>, of account: Account, to new: EmailAddress, at now: Instant) throws {
        try withdrawEmailChange(of: account.id)
        try run(
            """
            INSERT INTO email_change (id, account_id, old_email, new_email, asked_at, lapses_at)
            VALUES (\(id), \(account.id), \(account.email), \(new), \(now),
                    \(now.adding(hours: EmailChange.confirmHours)))
            """)
    }

    /// The change that waits for its confirmation.
    func waitingEmailChange(of account: ID<Account>, at now: Instant) throws -> EmailChange? {
        try first(
            """
            SELECT id, account_id, old_email, new_email, asked_at, confirmed_at, undone_at FROM email_change
            WHERE account_id = \(account) AND confirmed_at IS NULL AND lapses_at > \(now)
            ORDER BY asked_at DESC LIMIT 1
            """, EmailChange.init)
    }

    /// The change a link was made for.
    func emailChange(_ id: String) throws -> EmailChange? {
        try first(
            """
            SELECT id, account_id, old_email, new_email, asked_at, confirmed_at, undone_at FROM email_change WHERE id = \(id)
            """, EmailChange.init)
    }

    /// Withdraws what waits, with its links. False when nothing does.
    @discardableResult
    func withdrawEmailChange(of account: ID<Account>) throws -> Bool {
        try run(
            """
            DELETE FROM one_time_link WHERE purpose = 'email-change' AND subject_id IN (
                SELECT id FROM email_change WHERE account_id = \(account) AND confirmed_at IS NULL)
            """)
        return try run("DELETE FROM email_change WHERE account_id = \(account) AND confirmed_at IS NULL") > 0
    }

    /// Gives the account its new address. False when it does not wait any more, or the address has a login already; throws
    /// `alreadyExists` when another account takes it in the same moment.
    func confirm(_ change: EmailChange, at now: Instant) throws -> Bool {
        guard try isFree(change.new, for: change.account) else { return false }
        let done = try run(
            """
            UPDATE email_change SET confirmed_at = \(now)
            WHERE id = \(change.id) AND confirmed_at IS NULL AND lapses_at > \(now)
            """)
        guard done == 1 else { return false }
        try setEmail(of: change.account, change.new)
        return true
    }

    /// Gives the account its old address back; changes that came after it are undone with it, so that their links at other
    /// addresses bring nothing back. False when that was done before, or somebody else has the address now.
    func undo(_ change: EmailChange, at now: Instant) throws -> Bool {
        guard try isFree(change.old, for: change.account) else { return false }
        let done = try run(
            """
            UPDATE email_change SET undone_at = \(now)
            WHERE id = \(change.id) AND confirmed_at IS NOT NULL AND undone_at IS NULL
            """)
        guard done == 1 else { return false }
        try undoChanges(after: change, at: now)
        try setEmail(of: change.account, change.old)
        try run(
            """
            UPDATE account SET bank_frozen_until = \(now.adding(hours: EmailChange.frozenHours))
            WHERE id = \(change.account)
            """)
        return true
    }

    private func undoChanges(after change: EmailChange, at now: Instant) throws {
        try run(
            """
            DELETE FROM one_time_link WHERE purpose IN ('email-change', 'email-undo') AND subject_id IN (
                SELECT id FROM email_change
                WHERE account_id = \(change.account) AND id <> \(change.id) AND asked_at >= \(change.askedAt))
            """)
        try run(
            """
            UPDATE email_change SET undone_at = \(now)
            WHERE account_id = \(change.account) AND id <> \(change.id) AND asked_at >= \(change.askedAt)
              AND confirmed_at IS NOT NULL AND undone_at IS NULL
            """)
    }

    /// Until when bank details cannot be changed; nil when they can.
    func bankFrozenUntil(_ account: ID<Account>, at now: Instant) throws -> Instant? {
        try value("SELECT bank_frozen_until FROM account WHERE id = \(account) AND bank_frozen_until > \(now)")
    }

    /// Forgets changes that lapsed before `moment`, with both addresses.
    func forgetEmailChanges(before moment: Instant) throws {
        try run("DELETE FROM email_change WHERE lapses_at < \(moment)")
    }

    private func isFree(_ address: EmailAddress, for account: ID<Account>) throws -> Bool {
        try value("SELECT COUNT(*) FROM account WHERE email_key = \(address.key) AND id <> \(account)", as: Int.self)
            == 0
    }

    private func setEmail(of account: ID<Account>, _ address: EmailAddress) throws {
        try run("UPDATE account SET email = \(address), email_key = \(address.key) WHERE id = \(account)")
        try forgetUndeliverable(of: account)
    }
}
