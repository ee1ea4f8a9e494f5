-- What was asked for and by whom, as a hash: two windows with one form make one request, as long as it is under way.
ALTER TABLE service_request ADD COLUMN asked TEXT;
CREATE INDEX service_request_by_asked ON service_request (asked) WHERE asked IS NOT NULL;
