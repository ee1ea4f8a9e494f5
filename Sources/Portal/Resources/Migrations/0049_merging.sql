-- Two accounts of one person become one: asked for and proved, proposed and confirmed by two people of the office, and
-- undone within thirty days. The account that goes keeps its row, its password and its consents, and opens nothing.
ALTER TABLE account ADD COLUMN merged_into TEXT REFERENCES account (id);
CREATE INDEX account_by_merge ON account (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE account_merge (
    id TEXT PRIMARY KEY,
    -- The account that stays, and the one that goes.
    account_id TEXT NOT NULL REFERENCES account (id),
    merged_id TEXT NOT NULL REFERENCES account (id),
    asked_at TEXT NOT NULL,
    -- By what both were shown to be one person's; nil as long as nobody opened the link of the letter.
    proof TEXT CHECK (proof IN ('both-accounts', 'same-customer', 'signed-form')),
    signed_on TEXT,
    request_id TEXT UNIQUE REFERENCES service_request (id),
    proposed_by TEXT REFERENCES staff (id),
    proposed_at TEXT,
    confirmed_by TEXT REFERENCES staff (id),
    merged_at TEXT,
    -- Nil beside a moment: by the link of the letter.
    undone_by TEXT REFERENCES staff (id),
    undone_at TEXT,
    undone_because TEXT,
    CHECK (account_id <> merged_id),
    CHECK ((proof IS NULL) = (request_id IS NULL)),
    CHECK ((proof = 'signed-form') = (signed_on IS NOT NULL) OR proof IS NULL),
    CHECK ((proposed_by IS NULL) = (proposed_at IS NULL)),
    CHECK ((confirmed_by IS NULL) = (merged_at IS NULL)),
    CHECK (confirmed_by IS NULL OR confirmed_by <> proposed_by)
);
CREATE INDEX account_merge_by_account ON account_merge (account_id);
CREATE INDEX account_merge_by_merged ON account_merge (merged_id);

-- Which contracts went over: what the account that went might do with each, and what the one that stays might before.
CREATE TABLE account_merge_access (
    merge_id TEXT NOT NULL REFERENCES account_merge (id),
    contract_id TEXT NOT NULL REFERENCES contract (id),
    given_role TEXT NOT NULL CHECK (given_role IN ('owner', 'reader', 'actor')),
    given_at TEXT NOT NULL,
    own_role TEXT CHECK (own_role IN ('owner', 'reader', 'actor')),
    own_at TEXT,
    PRIMARY KEY (merge_id, contract_id),
    CHECK ((own_role IS NULL) = (own_at IS NULL))
);
CREATE INDEX account_merge_access_by_contract ON account_merge_access (contract_id);

-- Whatever else went over, row by row, so that exactly this comes back.
CREATE TABLE account_merge_row (
    merge_id TEXT NOT NULL REFERENCES account_merge (id),
    relation TEXT NOT NULL,
    row_id TEXT NOT NULL,
    PRIMARY KEY (merge_id, relation, row_id)
);
