-- What the house asked a customer back, beside the entry of the timeline that asks. While the request waits for the
-- customer the last one is open.
CREATE TABLE request_question (
    request_id TEXT NOT NULL REFERENCES service_request (id),
    -- The entry that asks.
    position BIGINT NOT NULL,
    asked_at TEXT NOT NULL,
    -- When the customer is reminded, and the last day for the answer, as they were told; nil where billing asks.
    remind_on TEXT,
    ends_on TEXT,
    reminded_at TEXT,
    -- What the house proposes instead of what was asked for, as JSON; nil where it only asks.
    offer TEXT,
    -- The entry with the customer's answer, and who gave it.
    answer_position BIGINT,
    -- Of a proposal: whether it was taken.
    is_accepted BIGINT CHECK (is_accepted IN (0, 1)),
    answered_by TEXT REFERENCES account (id),
    PRIMARY KEY (request_id, position),
    CHECK ((remind_on IS NULL) = (ends_on IS NULL))
);
CREATE INDEX request_question_by_account ON request_question (answered_by) WHERE answered_by IS NOT NULL;
CREATE INDEX request_question_waiting ON request_question (ends_on) WHERE answer_position IS NULL AND ends_on IS NOT NULL;

-- Texts of the house for answers, to be put into the form and changed there.
CREATE TABLE answer_template (
    id TEXT PRIMARY KEY,
    -- Nil: for every kind of request.
    kind TEXT,
    choice TEXT NOT NULL,
    name TEXT NOT NULL,
    words TEXT NOT NULL,
    changed_by TEXT NOT NULL REFERENCES staff (id),
    changed_at TEXT NOT NULL
);
