-- Bills, line by line, as the billing system delivered them. A bill never changes: a corrected one is another bill that
-- replaces it. Amounts in cents; what the customer gets back is below zero. Both days of the period belong to it.
CREATE TABLE bill (
    id TEXT PRIMARY KEY,
    external_id TEXT NOT NULL UNIQUE,
    contract_id TEXT NOT NULL REFERENCES contract (id),
    number TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('yearly', 'monthly', 'interim', 'final')),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    billed_on TEXT NOT NULL,
    due_on TEXT,
    basis TEXT NOT NULL CHECK (basis IN ('net', 'gross')),
    net BIGINT NOT NULL,
    vat BIGINT NOT NULL,
    gross BIGINT NOT NULL,
    paid BIGINT NOT NULL,
    result BIGINT NOT NULL,
    former_consumption BIGINT,
    former_days BIGINT,
    -- The external id of its document, which may come later.
    document_key TEXT,
    replaces_id TEXT UNIQUE REFERENCES bill (id),
    stored_at TEXT NOT NULL,
    CHECK (first_day <= last_day),
    CHECK (net + vat = gross),
    CHECK (gross - paid = result)
);
CREATE INDEX bill_by_contract ON bill (contract_id, last_day);
CREATE INDEX bill_by_document ON bill (document_key) WHERE document_key IS NOT NULL;

-- Quantity in thousandths of its unit; the price in ten-thousandths of a cent for `price_per` units. What is contained in
-- other lines is net and does not count for the sum.
CREATE TABLE bill_line (
    bill_id TEXT NOT NULL REFERENCES bill (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    title_en TEXT,
    first_day TEXT,
    last_day TEXT,
    quantity BIGINT,
    unit TEXT CHECK (unit IN ('kWh', 'm3', 'day', 'month', 'piece')),
    price BIGINT,
    price_per BIGINT CHECK (price_per > 0),
    vat_percent BIGINT CHECK (vat_percent BETWEEN 0 AND 100),
    amount BIGINT NOT NULL,
    is_contained BIGINT NOT NULL CHECK (is_contained IN (0, 1)),
    PRIMARY KEY (bill_id, position),
    CHECK ((quantity IS NULL) = (unit IS NULL) AND (unit IS NULL) = (price IS NULL)
        AND (price IS NULL) = (price_per IS NULL))
);

-- What the meter showed at both ends, and the energy that was billed for it. Readings and amount in thousandths of the unit.
CREATE TABLE bill_consumption (
    bill_id TEXT NOT NULL REFERENCES bill (id),
    position BIGINT NOT NULL,
    meter_number TEXT NOT NULL,
    obis TEXT NOT NULL,
    kind TEXT NOT NULL,
    unit TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    first_reading BIGINT NOT NULL CHECK (first_reading >= 0),
    last_reading BIGINT NOT NULL CHECK (last_reading >= 0),
    first_source TEXT NOT NULL,
    last_source TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount >= 0),
    state_factor BIGINT,
    calorific_value BIGINT,
    energy BIGINT NOT NULL CHECK (energy >= 0),
    PRIMARY KEY (bill_id, position)
);

-- The instalments a bill takes off.
CREATE TABLE bill_payment (
    bill_id TEXT NOT NULL REFERENCES bill (id),
    position BIGINT NOT NULL,
    paid_on TEXT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (bill_id, position)
);
