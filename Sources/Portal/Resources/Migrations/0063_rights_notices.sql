-- What somebody was told about a right they give, by the version of those words: a right never shows more than its words
-- said. Older ones were given by the first. Quarter hours tell when somebody is at home, so the owner ticks them.
ALTER TABLE invitation ADD COLUMN words BIGINT NOT NULL DEFAULT 1 CHECK (words > 0);
ALTER TABLE invitation ADD COLUMN has_quarters BIGINT NOT NULL DEFAULT 0 CHECK (has_quarters IN (0, 1));
ALTER TABLE contract_access ADD COLUMN words BIGINT NOT NULL DEFAULT 1 CHECK (words > 0);
ALTER TABLE contract_access ADD COLUMN has_quarters BIGINT NOT NULL DEFAULT 0 CHECK (has_quarters IN (0, 1));

-- How often the notices and incidents changed. Processes keep them in memory and see by this number that they still hold.
CREATE TABLE notice_revision (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    revision BIGINT NOT NULL
);
