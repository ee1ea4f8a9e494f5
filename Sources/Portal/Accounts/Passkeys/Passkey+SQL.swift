import Store
import Vocabulary

extension Session {
    /// The account's passkeys, oldest first.
    func passkeys(of account: ID<Account>) throws -> [Passkey] {
        try all(
            """
            SELECT id, account_id, name, algorithm, public_key, made_at, used_at, copied_at FROM passkey
            WHERE account_id = \(account) ORDER BY made_at, id
            """, Passkey.init(id:account:name:algorithm:bytes:madeAt:usedAt:copiedAt:))
    }

    /// By which an authenticator knows them, so that none gets a second one.
    func credentials(of account: ID<Account>) throws -> [[UInt8]] {
        try all("SELECT credential_id FROM passkey WHERE account_id = \(account) ORDER BY made_at, id") {
            (id: [UInt8]) in id
        }
    }

    func countPasskeys(of account: ID<Account>) throws -> Int {
        try value("SELECT COUNT(*) FROM passkey WHERE account_id = \(account)") ?? 0
    }

    /// Whoever's it is: a sign-in begins with nothing else.
    func passkey(credential: [UInt8]) throws -> Passkey? {
        try first(
            """
            SELECT id, account_id, name, algorithm, public_key, made_at, used_at, copied_at FROM passkey
            WHERE credential_id = \(credential)
            """, Passkey.init(id:account:name:algorithm:bytes:madeAt:usedAt:copiedAt:))
    }

    /// False when somebody has this very passkey already.
    func addPasskey(
        _ credential: AuthenticatorData.Credential, named name: String, signCount: Int64, of account: ID<Account>,
        at now: Instant
    ) throws -> Bool {
        try run(
            """
            INSERT INTO passkey (id, account_id, name, credential_id, algorithm, public_key, sign_count, made_at)
            VALUES (\(ID<Passkey>()), \(account), \(name), \(credential.id), \(credential.key.algorithm),
                    \(credential.key.bytes), \(signCount), \(now))
            ON CONFLICT (credential_id) DO NOTHING
            """) == 1
    }

    /// Notes a sign-in. False unless the counter grew, or neither side counts (WebAuthn Level 3, 7.2); false, too, when the
    /// passkey was removed meanwhile or may have been copied.
    func usePasskey(_ id: ID<Passkey>, of account: ID<Account>, signCount: Int64, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE passkey SET sign_count = \(signCount), used_at = \(now)
            WHERE id = \(id) AND account_id = \(account) AND copied_at IS NULL
              AND (sign_count < \(signCount) OR (sign_count = 0 AND sign_count = \(signCount)))
            """) == 1
    }

    /// Marks a passkey whose counter did not grow. False when it is marked already, or gone.
    func markCopied(_ id: ID<Passkey>, of account: ID<Account>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE passkey SET copied_at = \(now)
            WHERE id = \(id) AND account_id = \(account) AND copied_at IS NULL
            """) == 1
    }

    /// False when the account has no such passkey.
    func removePasskey(_ id: ID<Passkey>, of account: ID<Account>) throws -> Bool {
        try run("DELETE FROM passkey WHERE id = \(id) AND account_id = \(account)") == 1
    }

    /// Removes those made since `moment`; without one, all. Returns how many there were.
    @discardableResult
    func removePasskeys(of account: ID<Account>, since moment: Instant? = nil) throws -> Int {
        guard let moment else { return try run("DELETE FROM passkey WHERE account_id = \(account)") }
        return try run("DELETE FROM passkey WHERE account_id = \(account) AND made_at >= \(moment)")
    }
}

extension Passkey {
    /// As it stands in its row.
    fileprivate init(
        id: ID<Passkey>, account: ID<Account>, name: String, algorithm: PasskeyKey.Algorithm, bytes: [UInt8],
        madeAt: Instant, usedAt: Instant?, copiedAt: Instant?
    ) {
        let key = PasskeyKey(algorithm: algorithm, bytes: bytes)
        self.init(
            id: id, account: account, name: name, key: key, madeAt: madeAt, usedAt: usedAt, copiedAt: copiedAt)
    }
}
