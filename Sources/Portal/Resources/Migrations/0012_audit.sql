-- The security log: who did what to which account, in a chain that shows whether a row was changed, added or taken away.
-- No row is ever updated; rows leave only at the front, after two years. Nothing here names a person: accounts by their
-- random identity, who was not signed in by a keyed hash, networks shortened.
CREATE TABLE audit_event (
    position BIGINT PRIMARY KEY,
    happened_at TEXT NOT NULL,
    kind TEXT NOT NULL,
    actor TEXT,
    subject TEXT,
    network TEXT,
    detail TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX audit_event_by_time ON audit_event (happened_at);

-- Where the chain ends and where it begins; one row, which puts writers in a line. Kept apart, so that a tail cut off shows.
CREATE TABLE audit_head (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    position BIGINT NOT NULL,
    hash TEXT NOT NULL,
    anchor_position BIGINT NOT NULL,
    anchor_hash TEXT NOT NULL
);
INSERT INTO audit_head (id, position, hash, anchor_position, anchor_hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000',
    0, '0000000000000000000000000000000000000000000000000000000000000000');

-- The whole network address beside a row, for a week: outside of the chain, because it goes.
CREATE TABLE audit_address (
    position BIGINT PRIMARY KEY,
    address TEXT NOT NULL,
    noted_at TEXT NOT NULL
);
CREATE INDEX audit_address_by_time ON audit_address (noted_at);

-- What a session asked for and was not shown, within the last hour.
CREATE TABLE denied_object (
    session_hash TEXT NOT NULL,
    object TEXT NOT NULL,
    happened_at TEXT NOT NULL,
    PRIMARY KEY (session_hash, object)
);
CREATE INDEX denied_object_by_time ON denied_object (happened_at);
