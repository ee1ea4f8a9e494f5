-- What the office sets for values and words of the portal: each save is a version of its own, and none is changed. Of those
-- that begin on a day or before it and were not taken back, the one with the latest beginning holds.
CREATE TABLE edition (
    id TEXT PRIMARY KEY,
    -- What it is about, as `limits`, and which one of those.
    subject TEXT NOT NULL,
    name TEXT NOT NULL,
    version BIGINT NOT NULL CHECK (version > 0),
    -- NULL: a draft, which never holds.
    starts_on TEXT,
    -- JSON; NULL: what holds without editions holds again.
    content TEXT,
    -- For colleagues.
    remark TEXT,
    written_by TEXT NOT NULL REFERENCES staff (id),
    written_at TEXT NOT NULL,
    withdrawn_by TEXT REFERENCES staff (id),
    withdrawn_at TEXT,
    -- What has to be carried into other tables is due on its first day, and done once.
    due_on TEXT,
    carried_out_at TEXT,
    -- Why it could not be.
    trouble TEXT,
    UNIQUE (subject, name, version),
    CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
);
CREATE INDEX edition_due ON edition (due_on) WHERE due_on IS NOT NULL AND withdrawn_at IS NULL;
CREATE INDEX edition_with_effect ON edition (subject, name) WHERE starts_on IS NOT NULL AND withdrawn_at IS NULL;

-- What changed limits are tried on: each contract's wishes for another instalment, in their order.
CREATE INDEX service_request_instalments ON service_request (contract_id, received_at, id) WHERE kind = 'instalment';
