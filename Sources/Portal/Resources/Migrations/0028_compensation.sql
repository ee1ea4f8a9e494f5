-- What is due for a fault of the internet, or for an appointment that was missed, fixed when it ended (TKG § 58): how it
-- came about, in cents, and the day billing credited it. Nothing that happens later changes the sum.
CREATE TABLE compensation (
    request_id TEXT PRIMARY KEY REFERENCES service_request (id),
    counted_from TEXT,
    ended_at TEXT NOT NULL,
    monthly_fee BIGINT,
    lower_days BIGINT NOT NULL CHECK (lower_days >= 0),
    higher_days BIGINT NOT NULL CHECK (higher_days >= 0),
    missed_appointments BIGINT NOT NULL CHECK (missed_appointments >= 0),
    lower_rate BIGINT NOT NULL CHECK (lower_rate >= 0),
    higher_rate BIGINT NOT NULL CHECK (higher_rate >= 0),
    amount BIGINT NOT NULL CHECK (amount >= 0),
    fixed_at TEXT NOT NULL,
    credited_on TEXT
);
CREATE INDEX compensation_to_credit ON compensation (fixed_at) WHERE credited_on IS NULL AND amount > 0;
