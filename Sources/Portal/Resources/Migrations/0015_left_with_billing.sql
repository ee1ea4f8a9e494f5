-- Requests about no contract whose account was closed: the customers they belong to. Paper and new addresses are still to be
-- carried out, and kept for six years.
CREATE TABLE request_customer (
    request_id TEXT NOT NULL REFERENCES service_request (id),
    customer_id TEXT NOT NULL REFERENCES customer (id),
    PRIMARY KEY (request_id, customer_id)
);
CREATE INDEX request_customer_by_customer ON request_customer (customer_id);

-- The rows of the security log about one account, for its export.
CREATE INDEX audit_event_by_actor ON audit_event (actor, position) WHERE actor IS NOT NULL;
CREATE INDEX audit_event_by_subject ON audit_event (subject, position) WHERE subject IS NOT NULL;
