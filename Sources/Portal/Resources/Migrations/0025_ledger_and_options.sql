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
