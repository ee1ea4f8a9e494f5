-- Lists somebody of the office keeps under a name, and shows to everybody where that is set.
CREATE TABLE work_view (
    id TEXT PRIMARY KEY,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    name TEXT NOT NULL,
    -- As it stands in the address; empty for the list as it comes.
    query TEXT NOT NULL,
    is_shared BIGINT NOT NULL CHECK (is_shared IN (0, 1)),
    made_at TEXT NOT NULL,
    UNIQUE (staff_id, name)
);
CREATE INDEX work_view_shared ON work_view (name) WHERE is_shared = 1;

-- Lists that are too long to leave the house by one person alone: one asks, another one confirms (four eyes).
CREATE TABLE work_export (
    id TEXT PRIMARY KEY,
    asked_by TEXT NOT NULL REFERENCES staff (id),
    asked_at TEXT NOT NULL,
    query TEXT NOT NULL,
    row_count BIGINT NOT NULL,
    reason TEXT NOT NULL,
    decided_by TEXT REFERENCES staff (id),
    decided_at TEXT,
    is_confirmed BIGINT CHECK (is_confirmed IN (0, 1)),
    fetched_at TEXT,
    CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (is_confirmed IS NULL)),
    CHECK (is_confirmed IS NULL OR is_confirmed = 0 OR decided_by <> asked_by)
);
CREATE INDEX work_export_by_day ON work_export (asked_at);
