-- An account that is to be closed: until this moment its owner can keep it.
ALTER TABLE account ADD COLUMN closes_at TEXT;
CREATE INDEX account_to_close ON account (closes_at) WHERE closes_at IS NOT NULL;

-- What is left of the consents of a closed account: the proof of § 7a UWG and Art. 7 (1) GDPR, without a name, an address
-- or a number. `mark` is a keyed hash of the contact, so that the proof is found by who names the contact and by nobody
-- else; `person` only holds the lines of one ledger together.
CREATE TABLE consent_proof (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    mark TEXT NOT NULL,
    channel TEXT NOT NULL,
    purpose TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('granted', 'confirmed', 'used', 'withdrawn')),
    text TEXT,
    text_version BIGINT,
    happened_at TEXT NOT NULL,
    how TEXT NOT NULL,
    forget_on TEXT NOT NULL
);
CREATE INDEX consent_proof_by_mark ON consent_proof (mark);
CREATE INDEX consent_proof_by_end ON consent_proof (forget_on);
