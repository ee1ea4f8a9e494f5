-- The second factor of an account: the secret its owner's app knows, sealed; since when; the last half minute whose code
-- was taken, so that each is taken once.
ALTER TABLE account ADD COLUMN totp_sealed BYTEA;
ALTER TABLE account ADD COLUMN totp_since TEXT;
ALTER TABLE account ADD COLUMN totp_last_step BIGINT;

-- Codes on paper, each good for one time.
CREATE TABLE recovery_code (
    account_id TEXT NOT NULL REFERENCES account (id),
    code_hash TEXT NOT NULL,
    made_at TEXT NOT NULL,
    used_at TEXT,
    PRIMARY KEY (account_id, code_hash)
);

-- A sign-in whose password was right and whose code is missing. No session: it opens nothing but the page for the code.
CREATE TABLE pending_sign_in (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    expires_at TEXT NOT NULL
);
CREATE INDEX pending_sign_in_by_account ON pending_sign_in (account_id);

-- A browser somebody signed in with before. Not a credential: it keeps a place for its account's owner while others guess
-- the password, and, where the owner said so, it is not asked for a code for some days.
CREATE TABLE known_device (
    token_hash TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES account (id),
    device TEXT NOT NULL,
    first_seen_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,
    trusted_until TEXT,
    PRIMARY KEY (token_hash, account_id)
);
CREATE INDEX known_device_by_account ON known_device (account_id);
