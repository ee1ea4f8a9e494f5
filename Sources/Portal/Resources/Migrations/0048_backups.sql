-- A backup that was written and seen to be whole.
CREATE TABLE backup_run (
    id TEXT PRIMARY KEY,
    made_at TEXT NOT NULL,
    -- The name of the file, without its folder.
    file TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    row_count BIGINT NOT NULL,
    file_count BIGINT NOT NULL,
    sha256 TEXT NOT NULL
);
CREATE INDEX backup_run_by_time ON backup_run (made_at);

-- A backup that was put back. Until somebody has looked (released_at), letters of before wait, and with them what writes
-- letters by itself.
CREATE TABLE restore_run (
    id TEXT PRIMARY KEY,
    made_at TEXT NOT NULL,
    restored_at TEXT NOT NULL,
    released_at TEXT
);

-- Letters that waited when a backup was made: they may have been sent since.
ALTER TABLE outbox ADD COLUMN held_at TEXT;
CREATE INDEX outbox_held ON outbox (queued_at, id) WHERE held_at IS NOT NULL;
