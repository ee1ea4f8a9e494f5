-- Several letters with registration codes that were ordered together.
CREATE TABLE code_batch (
    id TEXT PRIMARY KEY,
    -- To name it, on the command line too.
    number TEXT NOT NULL UNIQUE,
    -- Whom it was ordered for: everybody without access, of one kind of supply, in one region; or a list.
    commodity TEXT CHECK (commodity IN ('strom', 'gas', 'internet')),
    postal_code TEXT,
    is_list BIGINT NOT NULL CHECK (is_list IN (0, 1)),
    ordered_at TEXT NOT NULL,
    -- Nil: by command.
    ordered_by TEXT REFERENCES staff (id)
);

-- One time that codes were drawn, hashed and written into a PDF. The PDF is kept nowhere.
CREATE TABLE code_draw (
    id TEXT PRIMARY KEY,
    batch_id TEXT REFERENCES code_batch (id),
    drawn_at TEXT NOT NULL,
    -- Nil: by command.
    drawn_by TEXT REFERENCES staff (id),
    letters BIGINT NOT NULL,
    -- The one in whose place it came, because its PDF was lost. Its codes ended then.
    instead_of TEXT UNIQUE REFERENCES code_draw (id)
);
CREATE INDEX code_draw_newest ON code_draw (drawn_at, id);

-- A letter on paper with a registration code: ordered, then drawn. One that is not drawn yet is enough for a contract.
CREATE TABLE code_letter (
    id TEXT PRIMARY KEY,
    contract_id TEXT NOT NULL REFERENCES contract (id),
    origin TEXT NOT NULL CHECK (origin IN ('application', 'customer', 'staff', 'batch')),
    batch_id TEXT REFERENCES code_batch (id),
    ordered_at TEXT NOT NULL,
    -- Who ordered it does not draw it. Nil: the customer, or by command.
    ordered_by TEXT REFERENCES staff (id),
    draw_id TEXT REFERENCES code_draw (id),
    code_id TEXT REFERENCES registration_code (id),
    -- When it was no longer needed before it was drawn.
    ended_at TEXT,
    CHECK ((draw_id IS NULL) = (code_id IS NULL))
);
CREATE UNIQUE INDEX code_letter_waiting ON code_letter (contract_id) WHERE draw_id IS NULL AND ended_at IS NULL;
CREATE INDEX code_letter_in_order ON code_letter (ordered_at, id) WHERE draw_id IS NULL AND ended_at IS NULL;
CREATE INDEX code_letter_by_contract ON code_letter (contract_id, ordered_at);
CREATE INDEX code_letter_by_batch ON code_letter (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX code_letter_by_draw ON code_letter (draw_id) WHERE draw_id IS NOT NULL;

-- Somebody with a contract and without access asks for it (Freischaltung). What they told is sealed, and opens nothing.
CREATE TABLE access_application (
    id TEXT PRIMARY KEY,
    -- To quote on the telephone.
    number TEXT NOT NULL UNIQUE,
    language TEXT NOT NULL CHECK (language IN ('de', 'en')),
    claim_sealed BYTEA NOT NULL,
    asked_at TEXT NOT NULL,
    -- When the e-mail address was proved. Nobody sees or decides it before.
    confirmed_at TEXT,
    -- By when it was promised to be decided.
    due_on TEXT,
    decision TEXT CHECK (decision IN ('post', 'mail', 'refused')),
    decided_at TEXT,
    decided_by TEXT REFERENCES staff (id),
    -- Of an approval: whose access it is.
    customer_id TEXT REFERENCES customer (id),
    letter_id TEXT REFERENCES code_letter (id),
    -- Of a refusal: what the customer was told.
    remark TEXT,
    -- When the invitation of an approval by mail was accepted.
    accepted_at TEXT,
    CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by IS NULL)),
    CHECK (decision IS NULL OR confirmed_at IS NOT NULL)
);
CREATE INDEX access_application_open ON access_application (due_on, number)
    WHERE confirmed_at IS NOT NULL AND decided_at IS NULL;
CREATE INDEX access_application_decided ON access_application (decided_at, number) WHERE decided_at IS NOT NULL;
CREATE INDEX access_application_unconfirmed ON access_application (asked_at) WHERE confirmed_at IS NULL;
