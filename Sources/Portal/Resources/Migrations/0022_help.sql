-- What a request is about, for the times the house has to publish (TKG § 67 (1)), and the number to call back, sealed.
ALTER TABLE service_request ADD COLUMN topic TEXT;
ALTER TABLE service_request ADD COLUMN callback_sealed BYTEA;
CREATE INDEX service_request_by_topic ON service_request (topic, closed_at) WHERE topic IS NOT NULL;

-- One fault at a time: reporting it again must not begin the clock anew (TKG § 58).
CREATE UNIQUE INDEX service_request_one_fault ON service_request (contract_id)
    WHERE kind = 'fault' AND closed_at IS NULL;

-- Readings that came without a sign-in and wait to be judged.
CREATE INDEX service_request_unjudged ON service_request (received_at)
    WHERE kind = 'reading-without-sign-in' AND state = 'received';
