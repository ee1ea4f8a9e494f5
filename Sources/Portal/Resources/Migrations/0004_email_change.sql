-- A new e-mail address: asked for, confirmed at the new address, and undone from the old one within a week.
CREATE TABLE email_change (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    old_email TEXT NOT NULL,
    new_email TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    lapses_at TEXT NOT NULL,
    confirmed_at TEXT,
    undone_at TEXT
);
CREATE INDEX email_change_by_account ON email_change (account_id, asked_at);
-- Until then nobody may change where money goes: somebody else may have had the account.
ALTER TABLE account ADD COLUMN bank_frozen_until TEXT;
