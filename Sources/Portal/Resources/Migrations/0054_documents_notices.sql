-- Documents people of the office put in, file by file: what became of each. Without a contract that is known one waits to be
-- assigned, its bytes beside those of the mailboxes.
CREATE TABLE uploaded_document (
    id TEXT PRIMARY KEY,
    -- The press they came with, and their place in it.
    batch TEXT NOT NULL,
    position BIGINT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
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
    CHECK ((outcome = 'placed') = (document_id IS NOT NULL) OR outcome = 'same'),
    CHECK (outcome <> 'waiting' OR sha256 IS NOT NULL)
);
CREATE INDEX uploaded_document_waiting ON uploaded_document (uploaded_at, id) WHERE outcome = 'waiting';
CREATE INDEX uploaded_document_by_time ON uploaded_document (uploaded_at);
CREATE INDEX uploaded_document_by_document ON uploaded_document (document_id) WHERE document_id IS NOT NULL;

-- A document that was taken back: the row and the checksum stay, the bytes are shown to nobody any more.
ALTER TABLE document ADD COLUMN withdrawn_at TEXT;
ALTER TABLE document ADD COLUMN withdrawn_because TEXT;

-- Who wanted a document back and who agreed. What lies in a mailbox for more than a day takes two.
CREATE TABLE document_withdrawal (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES document (id),
    reason TEXT NOT NULL,
    needs_two BIGINT NOT NULL CHECK (needs_two IN (0, 1)),
    proposed_by TEXT NOT NULL REFERENCES staff (id),
    proposed_at TEXT NOT NULL,
    decided_by TEXT REFERENCES staff (id),
    decided_at TEXT,
    is_confirmed BIGINT CHECK (is_confirmed IN (0, 1)),
    CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (is_confirmed IS NULL)),
    CHECK (is_confirmed IS NULL OR is_confirmed = 0 OR needs_two = 0 OR decided_by <> proposed_by)
);
CREATE UNIQUE INDEX document_withdrawal_open ON document_withdrawal (document_id) WHERE decided_at IS NULL;

-- What the house tells everybody about its services. Whoever changes a notice adds a version; the newest counts.
CREATE TABLE service_notice (
    id TEXT NOT NULL,
    version BIGINT NOT NULL CHECK (version > 0),
    kind TEXT NOT NULL CHECK (kind IN ('news', 'planned', 'outage')),
    title TEXT NOT NULL,
    title_en TEXT NOT NULL,
    words TEXT NOT NULL,
    words_en TEXT NOT NULL,
    begins_at TEXT NOT NULL,
    -- Nil: until somebody says so.
    ends_at TEXT,
    written_by TEXT NOT NULL REFERENCES staff (id),
    written_at TEXT NOT NULL,
    PRIMARY KEY (id, version)
);
CREATE INDEX service_notice_by_end ON service_notice (ends_at);

-- Somebody of the office looks at the portal as a customer sees it: for minutes, in the very session it was begun in. The
-- account is no reference, so that a look keeps no account from being closed.
CREATE TABLE staff_view (
    token_hash TEXT PRIMARY KEY,
    staff_session TEXT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    account_id TEXT NOT NULL,
    -- The customer whose file it was begun in.
    file_id TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    ends_at TEXT NOT NULL
);
CREATE INDEX staff_view_by_session ON staff_view (staff_session);
