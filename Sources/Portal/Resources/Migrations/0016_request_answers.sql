-- What the billing system says about a request, under its own name: being told of it twice changes nothing.

ALTER TABLE request_event ADD COLUMN external_id TEXT;
CREATE UNIQUE INDEX request_event_by_name ON request_event (external_id);
