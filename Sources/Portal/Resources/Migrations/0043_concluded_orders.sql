-- A mandate given with an order waits until then where the e-mail address changed lately; NULL where it does not wait.
ALTER TABLE contract_order ADD COLUMN held_until TEXT;

-- An order that was concluded, by the entry of its timeline that did it: its summary is put into the mailbox of its contract,
-- once there is one.
CREATE TABLE concluded_order (
    request_id TEXT PRIMARY KEY REFERENCES service_request (id),
    position BIGINT NOT NULL,
    noted_at TEXT NOT NULL,
    filed_at TEXT,
    filing_failures BIGINT NOT NULL DEFAULT 0,
    filing_again_at TEXT
);
CREATE INDEX concluded_order_to_file ON concluded_order (noted_at) WHERE filed_at IS NULL;
