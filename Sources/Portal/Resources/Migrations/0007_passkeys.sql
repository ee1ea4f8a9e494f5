-- Passkeys (WebAuthn): the public half of each, and how often its authenticator says it has signed. One whose counter went
-- back may have been copied: it lets nobody in any more and waits for its owner to remove it.
CREATE TABLE passkey (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    credential_id BYTEA NOT NULL UNIQUE,
    algorithm BIGINT NOT NULL,
    public_key BYTEA NOT NULL,
    sign_count BIGINT NOT NULL,
    made_at TEXT NOT NULL,
    used_at TEXT,
    copied_at TEXT
);
CREATE INDEX passkey_by_account ON passkey (account_id);

-- What an authenticator has to sign, once, within minutes, in the browser it was made for: `holder` is the hash of a
-- session where a passkey is added, and of the guest cookie where somebody signs in.
CREATE TABLE passkey_challenge (
    challenge_hash TEXT PRIMARY KEY,
    purpose TEXT NOT NULL,
    holder TEXT NOT NULL,
    expires_at TEXT NOT NULL
);
CREATE INDEX passkey_challenge_by_end ON passkey_challenge (expires_at);
