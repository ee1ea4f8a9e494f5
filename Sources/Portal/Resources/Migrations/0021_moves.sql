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

-- The move of a contract that was reported last: one at a time.
CREATE TABLE contract_move (
    contract_id TEXT PRIMARY KEY REFERENCES contract (id),
    request_id TEXT NOT NULL UNIQUE REFERENCES service_request (id),
    leaves_on TEXT NOT NULL
);
