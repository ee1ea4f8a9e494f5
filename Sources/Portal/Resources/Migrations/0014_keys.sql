-- By what each key is known again: a keyed hash of a fixed word, which says nothing about the key. It is missing for a key
-- that was lost before it was noted. What a lost key sealed stays closed; its file may be missing.
CREATE TABLE key_check (
    number BIGINT PRIMARY KEY,
    mark TEXT,
    lost_at TEXT
);

-- The newest key each process knows. While one seals with an older key, that key must not go.
CREATE TABLE process_key (
    id TEXT PRIMARY KEY,
    newest BIGINT NOT NULL,
    seen_at TEXT NOT NULL
);
