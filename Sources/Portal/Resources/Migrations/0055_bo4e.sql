-- BO4E names a contract by its metering location.
CREATE INDEX contract_by_melo ON contract (melo_id) WHERE melo_id IS NOT NULL;
