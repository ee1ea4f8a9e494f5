-- How a contract is paid. Rows are only added, and the newest one that holds counts: one of the billing system as long as it
-- is not ended, one a customer asked for as soon as its request is done. The IBAN is sealed.
CREATE TABLE payment_details (
    id TEXT PRIMARY KEY,
    external_id TEXT UNIQUE,
    contract_id TEXT NOT NULL REFERENCES contract (id),
    position BIGINT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('debit', 'transfer')),
    iban_sealed BYTEA,
    holder TEXT,
    holder_address TEXT,
    mandate_reference TEXT,
    signed_on TEXT NOT NULL,
    signed_at TEXT,
    account_id TEXT REFERENCES account (id),
    device TEXT,
    request_id TEXT UNIQUE REFERENCES service_request (id),
    held_until TEXT,
    last_used_on TEXT,
    ended_on TEXT,
    UNIQUE (contract_id, position),
    UNIQUE (contract_id, mandate_reference),
    CHECK (way = 'transfer' OR (holder IS NOT NULL AND mandate_reference IS NOT NULL))
);
CREATE INDEX payment_details_by_account ON payment_details (account_id);
