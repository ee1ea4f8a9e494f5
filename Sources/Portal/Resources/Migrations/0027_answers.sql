-- The day a confirmed termination ends the contract, and the promise a customer was told was broken.
ALTER TABLE request_event ADD COLUMN ends_on TEXT;
ALTER TABLE service_request ADD COLUMN told_late_for TEXT;
CREATE INDEX service_request_promised ON service_request (promised_on) WHERE closed_at IS NULL;
