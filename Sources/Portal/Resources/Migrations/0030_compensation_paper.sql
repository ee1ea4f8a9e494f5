-- The paper about a compensation lies in the mailbox: when it was put there, and when it is tried again after a failure.
ALTER TABLE compensation ADD COLUMN filed_at TEXT;
ALTER TABLE compensation ADD COLUMN filing_failures BIGINT NOT NULL DEFAULT 0;
ALTER TABLE compensation ADD COLUMN filing_again_at TEXT;
CREATE INDEX compensation_to_file ON compensation (fixed_at) WHERE filed_at IS NULL;
