-- Addresses of programs that are told when something happens to a request. `place` is how far of the feed they were served.
CREATE TABLE webhook (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    secret_sealed BYTEA NOT NULL,
    is_open BIGINT NOT NULL CHECK (is_open IN (0, 1)),
    place BIGINT NOT NULL,
    made_at TEXT NOT NULL,
    ended_at TEXT,
    rests_until TEXT
);

-- One entry of the feed for one of them. Without due_at nothing more is tried.
CREATE TABLE webhook_delivery (
    webhook_id TEXT NOT NULL REFERENCES webhook (id),
    place BIGINT NOT NULL,
    noted_at TEXT NOT NULL,
    due_at TEXT,
    taken_until TEXT,
    attempts BIGINT NOT NULL,
    first_tried_at TEXT,
    delivered_at TEXT,
    dead_at TEXT,
    trouble TEXT,
    PRIMARY KEY (webhook_id, place)
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX webhook_delivery_dead ON webhook_delivery (dead_at) WHERE dead_at IS NOT NULL;
CREATE INDEX webhook_delivery_done ON webhook_delivery (delivered_at) WHERE delivered_at IS NOT NULL;

-- What the utility's own systems tell everybody about its services, beside what the office writes.
CREATE TABLE incident (
    id TEXT PRIMARY KEY,
    external_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('news', 'planned', 'outage')),
    title TEXT NOT NULL,
    title_en TEXT,
    words TEXT NOT NULL,
    words_en TEXT,
    begins_at TEXT NOT NULL,
    ends_at TEXT,
    changed_at TEXT NOT NULL
);
CREATE INDEX incident_by_end ON incident (ends_at);
