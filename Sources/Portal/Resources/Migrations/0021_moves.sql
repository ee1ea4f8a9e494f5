-- A move somebody began to tell, until it is sent or lapses. What was typed is sealed as a whole. The version decides
-- between two pages that are open at once.
CREATE TABLE move_draft (
    account_id TEXT PRIMARY KEY REFERENCES account (id),
    version BIGINT NOT NULL,
    told_sealed BYTEA NOT NULL,
    begun_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
);
CREATE INDEX move_draft_by_change ON move_draft (changed_at);

-- One move of a contract at a time, and one fault: reporting it again must not begin the clock anew (TKG § 58).
CREATE UNIQUE INDEX service_request_one_open ON service_request (contract_id, kind)
    WHERE kind IN ('fault', 'move') AND closed_at IS NULL;
