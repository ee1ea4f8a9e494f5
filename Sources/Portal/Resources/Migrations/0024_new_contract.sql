-- Ordering a new contract: where what can be had, what an Internet offer promises, orders that were begun, and those that
-- were made with how far they have come.

-- The finest row that fits a place counts: house, street, postal code. Streets and house numbers as they are compared.
CREATE TABLE availability (
    id TEXT PRIMARY KEY,
    external_id TEXT NOT NULL UNIQUE,
    commodity TEXT NOT NULL CHECK (commodity IN ('strom', 'gas', 'internet')),
    postal_code TEXT NOT NULL,
    street_key TEXT,
    house_key TEXT,
    state TEXT NOT NULL CHECK (state IN ('available', 'connectable', 'planned', 'unavailable')),
    available_from TEXT,
    most_download_mbit BIGINT CHECK (most_download_mbit > 0),
    remark TEXT,
    remark_en TEXT
);
CREATE INDEX availability_by_place ON availability (postal_code, commodity, street_key);

-- What an offer of Internet has to say (TKG § 54, Regulation (EU) 2015/2120 Art. 4); the highest speeds are the tariff's.
CREATE TABLE internet_offer (
    offer_id TEXT PRIMARY KEY REFERENCES tariff_offer (id),
    normal_download_mbit BIGINT NOT NULL,
    normal_upload_mbit BIGINT NOT NULL,
    minimum_download_mbit BIGINT NOT NULL,
    minimum_upload_mbit BIGINT NOT NULL,
    setup_charge BIGINT NOT NULL CHECK (setup_charge >= 0),
    devices TEXT,
    devices_en TEXT,
    disabilities TEXT,
    disabilities_en TEXT
);

-- An order somebody began, until it is made or lapses: of an account, or of a browser without one (a hash). What was typed
-- is sealed as a whole. The version decides between two pages that are open at once.
CREATE TABLE order_draft (
    holder TEXT PRIMARY KEY,
    account_id TEXT REFERENCES account (id),
    version BIGINT NOT NULL,
    told_sealed BYTEA NOT NULL,
    summary_mark TEXT,
    begun_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
);
CREATE INDEX order_draft_by_change ON order_draft (changed_at);

-- What of an order nobody but billing may read, and what somebody without an account agreed to beside it.
CREATE TABLE contract_order (
    request_id TEXT PRIMARY KEY REFERENCES service_request (id),
    commodity TEXT NOT NULL,
    iban_sealed BYTEA,
    born_on_sealed BYTEA,
    phone_sealed BYTEA,
    wishes TEXT
);

-- How far an ordered contract had come, and when supply was to begin then. Rows are only added; `position` is that of the
-- entry in the request's timeline.
CREATE TABLE order_progress (
    request_id TEXT NOT NULL REFERENCES service_request (id),
    position BIGINT NOT NULL,
    stage TEXT NOT NULL,
    begins_on TEXT,
    noted_at TEXT NOT NULL,
    PRIMARY KEY (request_id, position)
);

-- A contract comes from one order at most.
CREATE UNIQUE INDEX service_request_one_order ON service_request (contract_id) WHERE kind = 'new-contract';
