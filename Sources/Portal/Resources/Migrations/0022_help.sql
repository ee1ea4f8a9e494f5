-- What a request is about, for the times the house has to publish (TKG § 67 (1)), and the number to call back, sealed.
ALTER TABLE service_request ADD COLUMN topic TEXT;
ALTER TABLE service_request ADD COLUMN callback_sealed BYTEA;
CREATE INDEX service_request_by_topic ON service_request (topic, closed_at) WHERE topic IS NOT NULL;

-- Readings that came without a sign-in and wait to be judged.
CREATE INDEX service_request_unjudged ON service_request (received_at)
    WHERE kind = 'reading-without-sign-in' AND state = 'received';
