-- Quarter hours of a register, one row a day. The form of `quarters` stands in docs/integration.md: the byte 1, then four
-- bytes for each quarter hour of the day in Berlin (96, 92 or 100 of them): a flag, and the amount in thousandths of the
-- register's unit, 24 bits, highest first.

CREATE TABLE meter_series (
    register_id TEXT NOT NULL REFERENCES register (id),
    day TEXT NOT NULL,
    quarters BYTEA NOT NULL,
    stored_at TEXT NOT NULL,
    PRIMARY KEY (register_id, day)
);
-- Days are forgotten once an hour, over all registers.
CREATE INDEX meter_series_by_day ON meter_series (day);

-- Which file was applied last under each name: the same again changes nothing, whatever came in between.
CREATE TABLE series_delivery (
    external_id TEXT PRIMARY KEY,
    register_id TEXT NOT NULL REFERENCES register (id),
    sha256 TEXT NOT NULL,
    applied_at TEXT NOT NULL
);

-- Links by which a named third party may read the consumption of a contract. Only a hash of the token is kept.
CREATE TABLE history_share (
    id TEXT PRIMARY KEY,
    contract_id TEXT NOT NULL REFERENCES contract (id),
    account_id TEXT NOT NULL REFERENCES account (id),
    named TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    made_at TEXT NOT NULL,
    lapses_on TEXT NOT NULL,
    ended_at TEXT,
    uses BIGINT NOT NULL CHECK (uses >= 0),
    used_at TEXT
);
CREATE INDEX history_share_by_contract ON history_share (contract_id);
CREATE INDEX history_share_by_account ON history_share (account_id);
