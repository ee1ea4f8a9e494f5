-- What is offered to whom, the change of a contract's tariff that is under way, and which summaries were sent before an order.

CREATE TABLE tariff_offer (
    id TEXT PRIMARY KEY,
    external_id TEXT NOT NULL UNIQUE,
    tariff_id TEXT NOT NULL REFERENCES tariff (id),
    offered_from TEXT NOT NULL,
    offered_until TEXT,
    postal_codes TEXT,
    term_months BIGINT NOT NULL CHECK (term_months >= 0),
    notice_weeks BIGINT NOT NULL CHECK (notice_weeks >= 0),
    price_guarantee TEXT CHECK (price_guarantee IN ('full', 'limited', 'energy')),
    price_guarantee_months BIGINT,
    least_consumption BIGINT,
    most_consumption BIGINT,
    needs_smart_meter BIGINT NOT NULL CHECK (needs_smart_meter IN (0, 1)),
    is_dynamic BIGINT NOT NULL CHECK (is_dynamic IN (0, 1)),
    description TEXT NOT NULL,
    description_en TEXT,
    price_parts TEXT,
    price_parts_en TEXT,
    risks TEXT,
    risks_en TEXT
);
CREATE INDEX tariff_offer_by_tariff ON tariff_offer (tariff_id);

CREATE TABLE tariff_change (
    contract_id TEXT PRIMARY KEY REFERENCES contract (id),
    request_id TEXT NOT NULL UNIQUE REFERENCES service_request (id),
    applies_from TEXT NOT NULL
);

CREATE TABLE tariff_summary (
    contract_id TEXT NOT NULL REFERENCES contract (id),
    mark TEXT NOT NULL,
    queued_at TEXT NOT NULL,
    PRIMARY KEY (contract_id, mark)
);
