-- Price changes as the utility announced them, and the notice each contract gets: made once, then a document.

CREATE TABLE price_change (
    id TEXT PRIMARY KEY,
    external_id TEXT NOT NULL UNIQUE,
    tariff_id TEXT NOT NULL REFERENCES tariff (id),
    valid_from TEXT NOT NULL,
    termination_right TEXT NOT NULL CHECK (termination_right IN ('special', 'none')),
    reason TEXT NOT NULL,
    basis TEXT NOT NULL,
    supplier_share BIGINT,
    announced_at TEXT NOT NULL,
    UNIQUE (tariff_id, valid_from)
);

CREATE TABLE price_notice (
    change_id TEXT NOT NULL REFERENCES price_change (id),
    contract_id TEXT NOT NULL REFERENCES contract (id),
    made_at TEXT,
    -- How many accounts saw the contract then; 0 means that only the post reaches its customer.
    told BIGINT,
    failures BIGINT NOT NULL,
    again_at TEXT,
    PRIMARY KEY (change_id, contract_id)
);
CREATE INDEX price_notice_to_make ON price_notice (change_id, contract_id) WHERE made_at IS NULL;
CREATE INDEX price_notice_by_contract ON price_notice (contract_id);
