-- Whether a link shows quarter hours, too: they tell when somebody is at home, so the owner says so. Older links do not.
ALTER TABLE history_share ADD COLUMN has_quarters BIGINT NOT NULL DEFAULT 0 CHECK (has_quarters IN (0, 1));
