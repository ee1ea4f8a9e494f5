import Store
import Vocabulary

/// The second factor of an account, as it is stored.
struct SecondFactor: Sendable {
    /// The app's secret, sealed for `place`.
    let sealed: [UInt8]
    let since: Instant
    /// The last half minute whose code was taken.
    let lastStep: Int64?

    static func place(_ account: ID<Account>) -> String { SealedColumn.secondFactor.place(of: account.value) }
}

extension Session {
    /// Nil when the account has none.
    func secondFactor(of account: ID<Account>) throws -> SecondFactor? {
        try first(
            """
            SELECT totp_sealed, totp_since, totp_last_step FROM account
            WHERE id = \(account) AND totp_sealed IS NOT NULL AND totp_since IS NOT NULL
            """, SecondFactor.init)
    }

    /// False when it is on already.
    func turnOnSecondFactor(of account: ID<Account>, sealed: [UInt8], step: Int64, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE account SET totp_sealed = \(sealed), totp_since = \(now), totp_last_step = \(step)
            WHERE id = \(account) AND totp_since IS NULL
            """) == 1
    }

    /// With it go its recovery codes.
    func turnOffSecondFactor(of account: ID<Account>) throws {
        try run(
            "UPDATE account SET totp_sealed = NULL, totp_since = NULL, totp_last_step = NULL WHERE id = \(account)")
        try run("DELETE FROM recovery_code WHERE account_id = \(account)")
    }

    /// Uses up the code of this half minute and of all before. False when another request was faster.
    func takeStep(_ step: Int64, of account: ID<Account>) throws -> Bool {
        try run(
            """
            UPDATE account SET totp_last_step = \(step)
            WHERE id = \(account) AND totp_since IS NOT NULL AND (totp_last_step IS NULL OR totp_last_step < \(step))
            """) == 1
    }

    /// The new ones count, and no others.
    func replaceRecoveryCodes(of account: ID<Account>, hashes: [String], at now: Instant) throws {
        try run("DELETE FROM recovery_code WHERE account_id = \(account)")
        for hash in hashes {
            try run(
                "INSERT INTO recovery_code (account_id, code_hash, made_at) VALUES (\(account), \(hash), \(now))")
        }
    }

    /// False when there is no such code, or it was used before.
    func useRecoveryCode(_ hashes: [String], of account: ID<Account>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE recovery_code SET used_at = \(now)
            WHERE account_id = \(account) AND code_hash IN \(list: hashes) AND used_at IS NULL
            """) == 1
    }

    func recoveryCodesLeft(of account: ID<Account>) throws -> Int {
        try value("SELECT COUNT(*) FROM recovery_code WHERE account_id = \(account) AND used_at IS NULL") ?? 0
    }
}
