-- The tariffs a contract had before its present one: what was used then has their prices. Contracts that were never changed
-- have none.
CREATE TABLE former_tariff (
    contract_id TEXT NOT NULL REFERENCES contract (id),
    tariff_id TEXT NOT NULL REFERENCES tariff (id),
    -- Its last day.
    until TEXT NOT NULL,
    PRIMARY KEY (contract_id, until)
);
