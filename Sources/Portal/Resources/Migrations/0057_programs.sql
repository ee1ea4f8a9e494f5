-- Programs of customers: what each may read and report for an account, and until when. Of a token only its hash is kept.
CREATE TABLE customer_token (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    secret_hash TEXT NOT NULL UNIQUE,
    scopes TEXT NOT NULL,
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    ended_at TEXT,
    last_used_on TEXT
);
CREATE INDEX customer_token_by_account ON customer_token (account_id);

-- The contracts a token was made for. It opens those of them that its account still sees, and no other.
CREATE TABLE customer_token_contract (
    token_id TEXT NOT NULL REFERENCES customer_token (id) ON DELETE CASCADE,
    contract_id TEXT NOT NULL REFERENCES contract (id),
    PRIMARY KEY (token_id, contract_id)
);
CREATE INDEX customer_token_contract_by_contract ON customer_token_contract (contract_id);

-- What a program was answered to a report, so that the same one sent again gets the same answer.
CREATE TABLE customer_token_answer (
    token_id TEXT NOT NULL REFERENCES customer_token (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    status BIGINT NOT NULL,
    body TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    PRIMARY KEY (token_id, key)
);
CREATE INDEX customer_token_answer_by_age ON customer_token_answer (answered_at);

-- Links under which a calendar reads the days of an account. Only a hash of the token is kept.
CREATE TABLE calendar_link (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    token_hash TEXT NOT NULL UNIQUE,
    language TEXT NOT NULL,
    has_amounts BIGINT NOT NULL CHECK (has_amounts IN (0, 1)),
    made_at TEXT NOT NULL,
    ended_at TEXT,
    uses BIGINT NOT NULL CHECK (uses >= 0),
    used_at TEXT
);
CREATE INDEX calendar_link_by_account ON calendar_link (account_id);
