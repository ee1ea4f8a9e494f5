-- Programs that may talk to the portal: the billing system and others of the utility. Of a token only its hash is kept.
CREATE TABLE api_token (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    secret_hash TEXT NOT NULL UNIQUE,
    scopes TEXT NOT NULL,
    networks TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    revoked_at TEXT,
    last_used_on TEXT
);

-- What a program was answered, so that the same write sent again gets the same answer.
CREATE TABLE api_answer (
    token_id TEXT NOT NULL REFERENCES api_token (id),
    key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    status BIGINT NOT NULL,
    body TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    PRIMARY KEY (token_id, key)
);
CREATE INDEX api_answer_by_age ON api_answer (answered_at);

-- The order in which programs read what happened to requests. Given when the feed is read, so that nothing is ever put
-- before what somebody has read already.
ALTER TABLE request_event ADD COLUMN feed_position BIGINT;
CREATE UNIQUE INDEX request_event_by_feed ON request_event (feed_position) WHERE feed_position IS NOT NULL;
CREATE INDEX request_event_unfed ON request_event (happened_at) WHERE feed_position IS NULL;

-- Which program works at a request, so that two do not.
CREATE TABLE request_claim (
    request_id TEXT PRIMARY KEY REFERENCES service_request (id) ON DELETE CASCADE,
    token_id TEXT NOT NULL REFERENCES api_token (id),
    claimed_at TEXT NOT NULL,
    lapses_at TEXT NOT NULL
);
