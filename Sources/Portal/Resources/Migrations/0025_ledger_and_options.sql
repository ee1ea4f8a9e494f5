-- What was demanded and paid for a contract, as the billing system books it. Amounts in cents, never below zero: the kind
-- says whether it was demanded or paid. Of an account's number only the last four signs are kept.
CREATE TABLE ledger_entry (
    id TEXT PRIMARY KEY,
    external_id TEXT NOT NULL UNIQUE,
    contract_id TEXT NOT NULL REFERENCES contract (id),
    kind TEXT NOT NULL CHECK (kind IN ('instalment', 'bill', 'charge', 'payment', 'credit', 'payout', 'returned-debit')),
    booked_on TEXT NOT NULL,
    due_on TEXT,
    amount BIGINT NOT NULL CHECK (amount > 0),
    open_amount BIGINT NOT NULL CHECK (open_amount >= 0 AND open_amount <= amount),
    title TEXT,
    title_en TEXT,
    shown_iban TEXT,
    CHECK (due_on IS NOT NULL OR kind NOT IN ('instalment', 'bill', 'charge'))
);
CREATE INDEX ledger_entry_by_contract ON ledger_entry (contract_id, booked_on);

-- The account a move named for credit and bonus, beside its request. The IBAN is sealed.
CREATE TABLE move_payout (
    request_id TEXT PRIMARY KEY REFERENCES service_request (id),
    iban_sealed BYTEA NOT NULL,
    shown_iban TEXT NOT NULL,
    holder TEXT NOT NULL,
    held_until TEXT
);

-- Options customers booked beside their tariff, with the words and the price of that day. One of a kind runs at a time.
CREATE TABLE booked_option (
    id TEXT PRIMARY KEY,
    contract_id TEXT NOT NULL REFERENCES contract (id),
    option_key TEXT NOT NULL,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    price BIGINT NOT NULL CHECK (price >= 0),
    period TEXT NOT NULL CHECK (period IN ('month', 'year')),
    ordered_at TEXT NOT NULL,
    applies_from TEXT NOT NULL,
    minimum_until TEXT,
    notice_days BIGINT NOT NULL CHECK (notice_days >= 0),
    request_id TEXT NOT NULL UNIQUE REFERENCES service_request (id),
    ends_on TEXT,
    withdrawn_at TEXT
);
CREATE UNIQUE INDEX booked_option_running ON booked_option (contract_id, option_key)
    WHERE ends_on IS NULL AND withdrawn_at IS NULL;
CREATE INDEX booked_option_by_contract ON booked_option (contract_id);
