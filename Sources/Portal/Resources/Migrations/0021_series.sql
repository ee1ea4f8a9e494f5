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

-- Which file was applied last under each name: the same again changes nothing, whatever came in between.
CREATE TABLE series_delivery (
    external_id TEXT PRIMARY KEY,
    register_id TEXT NOT NULL REFERENCES register (id),
    sha256 TEXT NOT NULL,
    applied_at TEXT NOT NULL
);
