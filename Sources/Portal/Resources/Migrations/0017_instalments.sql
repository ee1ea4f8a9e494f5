-- Changes of instalments customers ordered, and what the billing system allows for a contract.

ALTER TABLE contract ADD COLUMN instalment_lowest BIGINT CHECK (instalment_lowest >= 0);
ALTER TABLE contract ADD COLUMN instalment_highest BIGINT CHECK (instalment_highest >= 0);
ALTER TABLE contract ADD COLUMN instalment_change_from TEXT;

-- When the billing system last delivered this payment with another day or amount; NULL for what came before this column.
ALTER TABLE instalment ADD COLUMN changed_at TEXT;

-- One row for each request; it counts once the request is done. Positions decide between two in the same moment.
CREATE TABLE instalment_change (
    request_id TEXT PRIMARY KEY REFERENCES service_request (id),
    contract_id TEXT NOT NULL REFERENCES contract (id),
    position BIGINT NOT NULL CHECK (position > 0),
    amount BIGINT NOT NULL CHECK (amount > 0),
    applies_from TEXT NOT NULL,
    due_day BIGINT CHECK (due_day BETWEEN 1 AND 28),
    ordered_at TEXT NOT NULL,
    UNIQUE (contract_id, position)
);
