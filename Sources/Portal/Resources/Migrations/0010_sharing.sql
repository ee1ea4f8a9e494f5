-- An invitation to a contract: its holder lets somebody see it or act on it. It goes to an address and is accepted behind
-- the link of its letter, by whatever account. `email` stays, because it is how the holder knows the person.
CREATE TABLE invitation (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    contract_id TEXT NOT NULL REFERENCES contract (id),
    role TEXT NOT NULL CHECK (role IN ('reader', 'actor')),
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    invited_at TEXT NOT NULL,
    lapses_at TEXT NOT NULL,
    accepted_at TEXT,
    accepted_by TEXT REFERENCES account (id)
);
CREATE UNIQUE INDEX invitation_open ON invitation (contract_id, email_key) WHERE accepted_at IS NULL;
CREATE INDEX invitation_by_account ON invitation (account_id);
CREATE INDEX invitation_by_guest ON invitation (accepted_by, contract_id);
