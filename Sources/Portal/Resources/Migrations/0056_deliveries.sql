-- What came with each run of an import, so that staff see it without the report file.
ALTER TABLE import_run ADD COLUMN origin TEXT NOT NULL DEFAULT 'command' CHECK (origin IN ('command', 'folder'));
-- What people call it: the name of its folder. Of older ones nobody knows.
ALTER TABLE import_run ADD COLUMN delivery TEXT NOT NULL DEFAULT '';
-- Why it did not come to its end.
ALTER TABLE import_run ADD COLUMN stopped TEXT;

CREATE TABLE import_run_file (
    run_id TEXT NOT NULL REFERENCES import_run (id),
    name TEXT NOT NULL,
    added BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    -- Documents no contract is known for.
    waiting BIGINT NOT NULL,
    PRIMARY KEY (run_id, name)
);

-- Rows that were refused, and what was noticed without refusing anything. No name, address or code stands in them.
CREATE TABLE import_run_remark (
    run_id TEXT NOT NULL REFERENCES import_run (id),
    position BIGINT NOT NULL,
    file TEXT,
    -- Nil where the whole file was refused.
    line BIGINT,
    words TEXT NOT NULL,
    is_refusal BIGINT NOT NULL CHECK (is_refusal IN (0, 1)),
    PRIMARY KEY (run_id, position)
);

-- When rows of a kind last came, by a folder or a program: pages say of which day their data is.
CREATE TABLE delivered_kind (
    kind TEXT PRIMARY KEY,
    delivered_at TEXT NOT NULL
);
INSERT INTO delivered_kind (kind, delivered_at)
SELECT newest.kind, newest.delivered_at
FROM (SELECT 'payments.jsonl' AS kind, MAX(finished_at) AS delivered_at FROM import_run WHERE has_payments = 1) AS newest
WHERE newest.delivered_at IS NOT NULL;
INSERT INTO delivered_kind (kind, delivered_at)
SELECT newest.kind, newest.delivered_at
FROM (SELECT 'contracts.jsonl' AS kind, MAX(finished_at) AS delivered_at FROM import_run
      WHERE id <> 'payments-by-program') AS newest
WHERE newest.delivered_at IS NOT NULL;
DELETE FROM import_run WHERE id = 'payments-by-program';

-- Documents of deliveries wait to be assigned beside those people of the office put in: they have nobody who uploaded them,
-- but the name of their delivery and the name the billing system has for them.
CREATE TABLE uploaded_document_now (
    id TEXT PRIMARY KEY,
    -- The press or the run they came with, and their place in it.
    batch TEXT NOT NULL,
    position BIGINT NOT NULL,
    staff_id TEXT REFERENCES staff (id),
    delivery TEXT,
    external_id TEXT,
    uploaded_at TEXT NOT NULL,
    file_name TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('placed', 'waiting', 'same', 'unreadable', 'dropped')),
    -- Why it could not be read, or was dropped.
    reason TEXT,
    category TEXT,
    title TEXT,
    issued_on TEXT,
    -- What was named and is not known, or where it was put.
    contract_number TEXT,
    sha256 TEXT,
    size BIGINT,
    document_id TEXT REFERENCES document (id),
    decided_by TEXT REFERENCES staff (id),
    decided_at TEXT,
    UNIQUE (batch, position),
    CHECK ((staff_id IS NULL) = (delivery IS NOT NULL)),
    CHECK ((outcome = 'placed') = (document_id IS NOT NULL) OR outcome = 'same'),
    CHECK (outcome <> 'waiting' OR sha256 IS NOT NULL)
);
INSERT INTO uploaded_document_now (id, batch, position, staff_id, uploaded_at, file_name, outcome, reason, category, title,
    issued_on, contract_number, sha256, size, document_id, decided_by, decided_at)
SELECT id, batch, position, staff_id, uploaded_at, file_name, outcome, reason, category, title, issued_on, contract_number,
       sha256, size, document_id, decided_by, decided_at
FROM uploaded_document;
DROP TABLE uploaded_document;
ALTER TABLE uploaded_document_now RENAME TO uploaded_document;
CREATE INDEX uploaded_document_waiting ON uploaded_document (uploaded_at, id) WHERE outcome = 'waiting';
CREATE INDEX uploaded_document_by_time ON uploaded_document (uploaded_at);
CREATE INDEX uploaded_document_by_document ON uploaded_document (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX uploaded_document_by_content ON uploaded_document (sha256) WHERE sha256 IS NOT NULL;

-- What was written of the feed of requests into the folder for a billing system without an interface: files named by the
-- places they hold. A file is written down here first, so that it is written again under the same name after a crash.
CREATE TABLE request_file (
    first_place BIGINT PRIMARY KEY,
    last_place BIGINT NOT NULL CHECK (last_place >= first_place),
    entries BIGINT NOT NULL,
    made_at TEXT NOT NULL,
    written_at TEXT
);
CREATE INDEX request_file_to_write ON request_file (first_place) WHERE written_at IS NULL;

-- Messages of the market name what they are about by it.
CREATE INDEX contract_by_melo ON contract (melo_id) WHERE melo_id IS NOT NULL;
