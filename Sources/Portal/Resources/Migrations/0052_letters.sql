-- What becomes of letters that did not arrive: a server sent them back, somebody sent them again, or they went on paper.

-- Printed letters of one press, with who pressed; taken back as one.
CREATE TABLE paper_batch (
    id TEXT PRIMARY KEY,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    made_at TEXT NOT NULL,
    letters BIGINT NOT NULL,
    undone_at TEXT,
    undone_by TEXT REFERENCES staff (id)
);
CREATE INDEX paper_batch_by_day ON paper_batch (made_at, id);

-- When it came back after it was sent, and why (RFC 3463, as 5.1.1).
ALTER TABLE outbox ADD COLUMN bounced_at TEXT;
ALTER TABLE outbox ADD COLUMN bounce_status TEXT;
-- When somebody of the office sent it once more, as a letter of its own.
ALTER TABLE outbox ADD COLUMN again_at TEXT;
-- Since when it waits to be printed; the batch it was printed with.
ALTER TABLE outbox ADD COLUMN paper_since TEXT;
ALTER TABLE outbox ADD COLUMN batch_id TEXT REFERENCES paper_batch (id);
CREATE INDEX outbox_by_time ON outbox (queued_at, id);
CREATE INDEX outbox_failed ON outbox (queued_at, id) WHERE gave_up_at IS NOT NULL OR bounced_at IS NOT NULL;
CREATE INDEX outbox_paper ON outbox (paper_since, id) WHERE paper_since IS NOT NULL AND batch_id IS NULL;
CREATE INDEX outbox_by_batch ON outbox (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX outbox_by_small_recipient ON outbox (LOWER(recipient), queued_at);

-- Whether the mark comes from a letter that was sent back: then a server that takes the next one proves nothing.
ALTER TABLE undeliverable ADD COLUMN is_bounce BIGINT NOT NULL DEFAULT 0 CHECK (is_bounce IN (0, 1));
