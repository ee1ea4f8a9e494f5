-- Whether an import brought bookings, so that a balance names their day and not that of other files. Of older ones nobody
-- knows: they count as before.
ALTER TABLE import_run ADD COLUMN has_payments BIGINT NOT NULL DEFAULT 1 CHECK (has_payments IN (0, 1));
CREATE INDEX import_run_with_payments ON import_run (finished_at) WHERE has_payments = 1;
