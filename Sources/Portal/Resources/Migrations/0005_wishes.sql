-- Who agreed to be addressed by what and about what, and who no longer does: the proof of Art. 7 (1) GDPR and § 7a UWG.
-- Rows are only added. How things stand is derived from them. `contact` is the address or number the consent names.
CREATE TABLE consent_event (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    position BIGINT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'phone', 'sms', 'post')),
    purpose TEXT NOT NULL CHECK (purpose IN ('offers', 'news', 'advice')),
    what TEXT NOT NULL CHECK (what IN ('asked', 'granted', 'confirmed', 'used', 'withdrawn')),
    contact TEXT,
    text TEXT,
    text_version BIGINT,
    happened_at TEXT NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('page', 'link', 'one-click', 'letter')),
    device TEXT,
    UNIQUE (account_id, position)
);
