-- Telephone number and date of birth of a customer are sealed. The plain columns are emptied at the next start and stay
-- empty; the index is for that start, and small as long as nothing is plain.
ALTER TABLE customer ADD COLUMN phone_sealed BYTEA;
ALTER TABLE customer ADD COLUMN born_on_sealed BYTEA;
CREATE INDEX customer_plain ON customer (id) WHERE phone IS NOT NULL OR born_on IS NOT NULL;

-- What codes on paper and links in letters still need of a key whose file is gone, sealed by the newest key.
CREATE TABLE retired_key (
    id TEXT PRIMARY KEY,
    marks_sealed BYTEA NOT NULL,
    retired_at TEXT NOT NULL
);

-- How somebody wants to be reached, as they told it. It counts before what the billing system delivers, until that
-- delivers something new. A moment without a number beside it: the number was deleted.
CREATE TABLE account_contact (
    account_id TEXT PRIMARY KEY REFERENCES account (id),
    phone_sealed BYTEA,
    phone_at TEXT,
    addition TEXT,
    street TEXT,
    house_number TEXT,
    postal_code TEXT,
    city TEXT,
    address_at TEXT
);

-- Requests of an account that belong to no contract. They have no mailbox, so their receipts wait for none.
CREATE INDEX service_request_by_account ON service_request (account_id, received_at) WHERE contract_id IS NULL;
DROP INDEX service_request_to_file;
CREATE INDEX service_request_to_file ON service_request (received_at)
    WHERE receipt_filed_at IS NULL AND contract_id IS NOT NULL;

-- How documents reach somebody: electronically, or on paper for a price. Rows are only added, the last one counts.
CREATE TABLE delivery_choice (
    account_id TEXT NOT NULL REFERENCES account (id),
    position BIGINT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('electronic', 'paper')),
    chosen_at TEXT NOT NULL,
    applies_from TEXT NOT NULL,
    price_year BIGINT CHECK (price_year >= 0),
    request_id TEXT NOT NULL REFERENCES service_request (id),
    PRIMARY KEY (account_id, position)
);

-- The bill on paper everybody may ask for once in a calendar year (EnWG § 40b (1)).
CREATE TABLE paper_copy (
    account_id TEXT NOT NULL REFERENCES account (id),
    year BIGINT NOT NULL,
    request_id TEXT NOT NULL REFERENCES service_request (id),
    PRIMARY KEY (account_id, year)
);

-- An account whose address a mail server refused for good. The row goes when a later letter arrives, or with the address.
CREATE TABLE undeliverable (
    account_id TEXT PRIMARY KEY REFERENCES account (id),
    email TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('unknown', 'full', 'refused')),
    since TEXT NOT NULL,
    last_at TEXT NOT NULL,
    tried_at TEXT
);
