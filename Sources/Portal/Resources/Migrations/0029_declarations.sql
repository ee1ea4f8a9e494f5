-- Which part of a price rises, so that a guarantee that covers it keeps it where it is; and meters found by the number that
-- somebody writes who ends a contract.
ALTER TABLE price_change ADD COLUMN rising_part TEXT CHECK (rising_part IN ('taxes', 'grid', 'energy'));
CREATE INDEX meter_by_number ON meter (number);
