-- People of the office (/service). They are nobody's customers: own accounts, own sessions, own links.
CREATE TABLE staff (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('reader', 'clerk', 'approver', 'admin', 'auditor')),
    language TEXT NOT NULL CHECK (language IN ('de', 'en')),
    -- Password and second factor come together, when the invitation is accepted; nobody signs in before.
    password_hash TEXT,
    totp_sealed BYTEA,
    totp_last_step BIGINT,
    -- Nil: by command.
    invited_by TEXT REFERENCES staff (id),
    invited_at TEXT NOT NULL,
    joined_at TEXT,
    locked_at TEXT,
    CHECK ((password_hash IS NULL) = (totp_sealed IS NULL) AND (password_hash IS NULL) = (joined_at IS NULL))
);

-- Codes on paper, each good for one time.
CREATE TABLE staff_recovery_code (
    staff_id TEXT NOT NULL REFERENCES staff (id),
    code_hash TEXT NOT NULL,
    made_at TEXT NOT NULL,
    used_at TEXT,
    PRIMARY KEY (staff_id, code_hash)
);

-- The link of an invitation: only the newest one of a person counts.
CREATE TABLE staff_invitation (
    token_hash TEXT PRIMARY KEY,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    expires_at TEXT NOT NULL
);
CREATE INDEX staff_invitation_by_staff ON staff_invitation (staff_id);

-- A sign-in whose password was right and whose code is missing.
CREATE TABLE staff_pending_sign_in (
    token_hash TEXT PRIMARY KEY,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    expires_at TEXT NOT NULL
);
CREATE INDEX staff_pending_sign_in_by_staff ON staff_pending_sign_in (staff_id);

CREATE TABLE staff_session (
    token_hash TEXT PRIMARY KEY,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    created_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,
    -- When the second factor was given last.
    code_at TEXT NOT NULL,
    device TEXT NOT NULL
);
CREATE INDEX staff_session_by_staff ON staff_session (staff_id);

-- A browser a person signed in with before: the guesses of others do not hold it up.
CREATE TABLE staff_device (
    token_hash TEXT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    last_seen_at TEXT NOT NULL,
    PRIMARY KEY (token_hash, staff_id)
);
CREATE INDEX staff_device_by_staff ON staff_device (staff_id);

-- Another role for somebody: one admin proposes it, another one confirms it (four eyes). One at a time for each person.
CREATE TABLE staff_role_change (
    id TEXT PRIMARY KEY,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    role TEXT NOT NULL CHECK (role IN ('reader', 'clerk', 'approver', 'admin', 'auditor')),
    proposed_by TEXT NOT NULL REFERENCES staff (id),
    proposed_at TEXT NOT NULL,
    decided_by TEXT REFERENCES staff (id),
    decided_at TEXT,
    is_confirmed BIGINT CHECK (is_confirmed IN (0, 1)),
    CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (is_confirmed IS NULL)),
    CHECK (is_confirmed IS NULL OR is_confirmed = 0 OR decided_by <> proposed_by)
);
CREATE UNIQUE INDEX staff_role_change_open ON staff_role_change (staff_id) WHERE decided_at IS NULL;

-- Who has a request on the desk, since when; who wrote an entry of a timeline.
ALTER TABLE service_request ADD COLUMN staff_id TEXT REFERENCES staff (id);
ALTER TABLE service_request ADD COLUMN taken_at TEXT;
ALTER TABLE request_event ADD COLUMN staff_id TEXT REFERENCES staff (id);

-- The first day by which the law wants something done, and the first of it and the promise: what the worklist is in order of.
ALTER TABLE service_request ADD COLUMN clock_on TEXT;
ALTER TABLE service_request ADD COLUMN due_on TEXT;
UPDATE service_request SET due_on = promised_on;
CREATE INDEX service_request_work ON service_request (COALESCE(due_on, '9999'), number) WHERE closed_at IS NULL;
CREATE INDEX service_request_closed ON service_request (closed_at, number) WHERE closed_at IS NOT NULL;

-- How customers are found by people of the office: names, places and addresses as they are compared, and how a name sounds.
-- Written with the row; the first start fills what is there already.
ALTER TABLE customer ADD COLUMN name_key TEXT;
ALTER TABLE customer ADD COLUMN sound_key TEXT;
ALTER TABLE customer ADD COLUMN place_key TEXT;
ALTER TABLE customer ADD COLUMN mail_key TEXT;
ALTER TABLE contract ADD COLUMN place_key TEXT;
CREATE INDEX customer_by_name ON customer (name_key, id);
CREATE INDEX customer_by_sound ON customer (sound_key, name_key);
CREATE INDEX customer_by_place ON customer (place_key, id);
CREATE INDEX customer_by_mail ON customer (mail_key) WHERE mail_key IS NOT NULL;
CREATE INDEX customer_by_number ON customer (number);
CREATE INDEX customer_without_keys ON customer (id) WHERE name_key IS NULL;
CREATE INDEX contract_by_place ON contract (place_key, customer_id);
CREATE INDEX contract_by_malo ON contract (malo_id) WHERE malo_id IS NOT NULL;
CREATE INDEX outbox_by_recipient ON outbox (recipient, queued_at);
CREATE INDEX contract_without_keys ON contract (id) WHERE place_key IS NULL;
