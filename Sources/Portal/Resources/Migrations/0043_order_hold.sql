-- A mandate given with an order waits until then where the e-mail address changed lately; NULL where it does not wait.
ALTER TABLE contract_order ADD COLUMN held_until TEXT;
