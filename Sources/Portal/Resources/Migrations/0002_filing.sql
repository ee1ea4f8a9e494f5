-- A receipt that could not be made steps back, so that it never stands in the way of others.
ALTER TABLE service_request ADD COLUMN filing_failures BIGINT NOT NULL DEFAULT 0;
ALTER TABLE service_request ADD COLUMN filing_again_at TEXT;
