-- The house: who may sign in, what is supplied, what was asked for, what has to be sent.
-- Types: TEXT, BIGINT, BYTEA. Money in cents, energy in watt-hours, gas in litres, days as 2026-01-31,
-- instants as 2026-01-31T10:00:00.000Z, ids as 128 random bits in text.

-- What the utility knows -------------------------------------------------------------------------------------------

CREATE TABLE customer (
    id TEXT PRIMARY KEY,
    external_id TEXT NOT NULL UNIQUE,
    number TEXT NOT NULL,
    salutation TEXT,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    street TEXT NOT NULL,
    house_number TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    city TEXT NOT NULL,
    email TEXT,
    phone TEXT,
    born_on TEXT,
    imported_at TEXT NOT NULL
);

CREATE TABLE tariff (
    id TEXT PRIMARY KEY,
    external_id TEXT NOT NULL UNIQUE,
    commodity TEXT NOT NULL CHECK (commodity IN ('strom', 'gas', 'internet')),
    name TEXT NOT NULL,
    is_default_supply BIGINT NOT NULL CHECK (is_default_supply IN (0, 1)),
    is_green BIGINT NOT NULL CHECK (is_green IN (0, 1)),
    download_mbit BIGINT,
    upload_mbit BIGINT
);

-- Gross prices from a day on. Rates in ten-thousandths of a cent per kWh, charges in cents.
CREATE TABLE tariff_price (
    tariff_id TEXT NOT NULL REFERENCES tariff (id),
    valid_from TEXT NOT NULL,
    unit_rate BIGINT CHECK (unit_rate >= 0),
    unit_rate_peak BIGINT CHECK (unit_rate_peak >= 0),
    unit_rate_off_peak BIGINT CHECK (unit_rate_off_peak >= 0),
    standing_charge_year BIGINT CHECK (standing_charge_year >= 0),
    monthly_charge BIGINT CHECK (monthly_charge >= 0),
    PRIMARY KEY (tariff_id, valid_from)
);

CREATE TABLE contract (
    id TEXT PRIMARY KEY,
    external_id TEXT NOT NULL UNIQUE,
    number TEXT NOT NULL UNIQUE,
    customer_id TEXT NOT NULL REFERENCES customer (id),
    tariff_id TEXT NOT NULL REFERENCES tariff (id),
    commodity TEXT NOT NULL CHECK (commodity IN ('strom', 'gas', 'internet')),
    state TEXT NOT NULL,
    street TEXT NOT NULL,
    house_number TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    city TEXT NOT NULL,
    malo_id TEXT,
    melo_id TEXT,
    grid_operator TEXT,
    metering_operator TEXT,
    starts_on TEXT NOT NULL,
    minimum_term_until TEXT,
    notice_weeks BIGINT CHECK (notice_weeks >= 0),
    ends_on TEXT,
    price_guarantee TEXT CHECK (price_guarantee IN ('full', 'limited', 'energy')),
    price_guarantee_until TEXT,
    annual_consumption BIGINT CHECK (annual_consumption >= 0),
    last_billed_on TEXT,
    next_reading_due_on TEXT,
    imported_at TEXT NOT NULL
);
CREATE INDEX contract_by_customer ON contract (customer_id);

CREATE TABLE meter (
    id TEXT PRIMARY KEY,
    external_id TEXT NOT NULL UNIQUE,
    contract_id TEXT NOT NULL REFERENCES contract (id),
    number TEXT NOT NULL,
    is_remotely_read BIGINT NOT NULL CHECK (is_remotely_read IN (0, 1)),
    installed_on TEXT,
    removed_on TEXT,
    calorific_value BIGINT CHECK (calorific_value > 0),
    state_factor BIGINT CHECK (state_factor > 0)
);
CREATE INDEX meter_by_contract ON meter (contract_id);

CREATE TABLE register (
    id TEXT PRIMARY KEY,
    meter_id TEXT NOT NULL REFERENCES meter (id),
    obis TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('single', 'peak', 'off-peak', 'feed-in')),
    unit TEXT NOT NULL CHECK (unit IN ('kWh', 'm3')),
    integer_digits BIGINT NOT NULL CHECK (integer_digits BETWEEN 1 AND 12),
    decimal_digits BIGINT NOT NULL CHECK (decimal_digits BETWEEN 0 AND 3),
    UNIQUE (meter_id, obis)
);

-- What the customer sees and asks for -------------------------------------------------------------------------------

CREATE TABLE account (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('de', 'en')),
    created_at TEXT NOT NULL
);

-- Which account may see which contract. The owner predicate of every query about a contract stands on this table.
CREATE TABLE contract_access (
    account_id TEXT NOT NULL REFERENCES account (id),
    contract_id TEXT NOT NULL REFERENCES contract (id),
    role TEXT NOT NULL CHECK (role IN ('owner', 'reader', 'actor')),
    granted_at TEXT NOT NULL,
    PRIMARY KEY (account_id, contract_id)
);
CREATE INDEX contract_access_by_contract ON contract_access (contract_id);

CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    created_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,
    device TEXT NOT NULL
);
CREATE INDEX session_by_account ON session (account_id);

-- A service request (Vorgang): whatever a customer asked for and somebody or something must carry out.
CREATE TABLE service_request (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    contract_id TEXT REFERENCES contract (id),
    account_id TEXT REFERENCES account (id),
    state TEXT NOT NULL,
    payload TEXT NOT NULL,
    received_at TEXT NOT NULL,
    promised_on TEXT,
    closed_at TEXT,
    receipt_filed_at TEXT
);
CREATE INDEX service_request_by_contract ON service_request (contract_id, received_at);
CREATE INDEX service_request_open ON service_request (contract_id) WHERE closed_at IS NULL;
CREATE INDEX service_request_to_file ON service_request (received_at) WHERE receipt_filed_at IS NULL;

-- The timeline of a request: what happened, when, and until when the next step was promised. Rows are only added.
CREATE TABLE request_event (
    request_id TEXT NOT NULL REFERENCES service_request (id),
    position BIGINT NOT NULL,
    state TEXT NOT NULL,
    happened_at TEXT NOT NULL,
    actor TEXT NOT NULL CHECK (actor IN ('customer', 'rule', 'staff', 'billing', 'grid')),
    promised_on TEXT,
    remark TEXT,
    PRIMARY KEY (request_id, position)
);

CREATE TABLE meter_reading (
    id TEXT PRIMARY KEY,
    external_id TEXT UNIQUE,
    register_id TEXT NOT NULL REFERENCES register (id),
    read_on TEXT NOT NULL,
    thousandths BIGINT NOT NULL CHECK (thousandths >= 0),
    source TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('accepted', 'in-review', 'not-used')),
    request_id TEXT REFERENCES service_request (id),
    stored_at TEXT NOT NULL,
    UNIQUE (register_id, read_on)
);
CREATE INDEX meter_reading_by_request ON meter_reading (request_id);

-- A photo of the meter that came with a reading; position data has been removed from the picture.
CREATE TABLE reading_photo (
    request_id TEXT PRIMARY KEY REFERENCES service_request (id),
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size BIGINT NOT NULL
);

CREATE TABLE instalment (
    id TEXT PRIMARY KEY,
    external_id TEXT NOT NULL UNIQUE,
    contract_id TEXT NOT NULL REFERENCES contract (id),
    due_on TEXT NOT NULL,
    amount BIGINT NOT NULL
);
CREATE INDEX instalment_by_contract ON instalment (contract_id, due_on, amount);

-- Documents never change: the bytes lie under their SHA-256 in the documents folder.
CREATE TABLE document (
    id TEXT PRIMARY KEY,
    external_id TEXT UNIQUE,
    contract_id TEXT NOT NULL REFERENCES contract (id),
    request_id TEXT REFERENCES service_request (id),
    category TEXT NOT NULL,
    title TEXT NOT NULL,
    search TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    arrived_at TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size BIGINT NOT NULL CHECK (size > 0)
);
CREATE INDEX document_by_contract ON document (contract_id, issued_on, id);

CREATE TABLE document_opened (
    document_id TEXT NOT NULL REFERENCES document (id),
    account_id TEXT NOT NULL REFERENCES account (id),
    opened_at TEXT NOT NULL,
    PRIMARY KEY (document_id, account_id)
);

-- Registering and getting back in ----------------------------------------------------------------------------------

CREATE TABLE registration_code (
    id TEXT PRIMARY KEY,
    contract_id TEXT NOT NULL REFERENCES contract (id),
    code_hash TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    replaced_at TEXT,
    redeemed_at TEXT
);
CREATE INDEX registration_code_by_contract ON registration_code (contract_id);

-- A registration on its way. The code is reserved for it until the confirmation, or until it lapses.
CREATE TABLE registration (
    id TEXT PRIMARY KEY,
    code_id TEXT NOT NULL REFERENCES registration_code (id),
    secret_hash TEXT NOT NULL UNIQUE,
    email TEXT,
    email_key TEXT,
    password_hash TEXT,
    language TEXT NOT NULL,
    started_at TEXT NOT NULL,
    lapses_at TEXT NOT NULL,
    confirmed_at TEXT
);
CREATE INDEX registration_by_code ON registration (code_id);

-- One-time links and typed codes. Both are made when their letter is sent; only hashes are kept.
CREATE TABLE one_time_link (
    token_hash TEXT PRIMARY KEY,
    purpose TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT
);
CREATE INDEX one_time_link_by_subject ON one_time_link (purpose, subject_id);
CREATE INDEX one_time_link_by_code ON one_time_link (code_hash);

-- What keeps the house in order -------------------------------------------------------------------------------------

-- A letter that was promised. Written in the same transaction as what it tells of.
CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    language TEXT NOT NULL,
    payload TEXT NOT NULL,
    queued_at TEXT NOT NULL,
    next_attempt_at TEXT,
    attempts BIGINT NOT NULL,
    taken_until TEXT,
    sent_at TEXT,
    gave_up_at TEXT,
    last_trouble TEXT
);
CREATE INDEX outbox_due ON outbox (next_attempt_at);

-- A form that was sent: sending it twice shows the first result again.
CREATE TABLE form_key (
    key TEXT PRIMARY KEY,
    result TEXT NOT NULL,
    used_at TEXT NOT NULL
);

-- Counters against guessing and flooding. `bucket` names the rule, `who` is a keyed hash of the one counted.
CREATE TABLE throttle (
    bucket TEXT NOT NULL,
    who TEXT NOT NULL,
    window_start TEXT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (bucket, who)
);

-- What happened to an account, for its owner. Rows are only added.
CREATE TABLE account_event (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    happened_at TEXT NOT NULL,
    device TEXT
);
CREATE INDEX account_event_by_account ON account_event (account_id, happened_at);

-- When a kind of data was last delivered, so that a page can say how fresh it is.
CREATE TABLE import_run (
    id TEXT PRIMARY KEY,
    started_at TEXT NOT NULL,
    finished_at TEXT NOT NULL,
    accepted BIGINT NOT NULL,
    refused BIGINT NOT NULL
);
CREATE INDEX import_run_by_end ON import_run (finished_at);
