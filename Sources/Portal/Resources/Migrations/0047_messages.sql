-- What customers and the house write to each other: a conversation for each matter. Only who began it reads it.
CREATE TABLE conversation (
    id TEXT PRIMARY KEY,
    -- Nil for somebody without an account, and once the account was closed.
    account_id TEXT REFERENCES account (id),
    contract_id TEXT REFERENCES contract (id),
    -- The name of one of the operator's topics, and its words then.
    topic TEXT NOT NULL,
    subject TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('de', 'en')),
    -- Of somebody without an account: told by them. The address is theirs once the state says so.
    guest_name TEXT,
    guest_email TEXT,
    email_key TEXT,
    guest_contract TEXT,
    state TEXT NOT NULL CHECK (state IN ('unconfirmed', 'open', 'answered', 'closed')),
    began_at TEXT NOT NULL,
    moved_at TEXT NOT NULL,
    -- By when it is answered, while it is open.
    due_on TEXT,
    -- The last message, the last one of the house, and the last one its customer has seen.
    last_position BIGINT NOT NULL,
    answered_position BIGINT NOT NULL DEFAULT 0,
    read_position BIGINT NOT NULL DEFAULT 0,
    -- On whose desk it lies, since when.
    staff_id TEXT REFERENCES staff (id),
    taken_at TEXT,
    -- The complaint it became.
    request_id TEXT REFERENCES service_request (id) ON DELETE SET NULL,
    CHECK ((guest_email IS NULL) = (email_key IS NULL)),
    CHECK (state <> 'unconfirmed' OR account_id IS NULL)
);
CREATE INDEX conversation_by_account ON conversation (account_id, moved_at);
CREATE INDEX conversation_by_guest ON conversation (email_key) WHERE email_key IS NOT NULL;
CREATE INDEX conversation_by_contract ON conversation (contract_id) WHERE contract_id IS NOT NULL;
CREATE INDEX conversation_by_request ON conversation (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX conversation_work ON conversation (COALESCE(due_on, '9999'), id) WHERE state = 'open';
CREATE INDEX conversation_moved ON conversation (state, moved_at, id);

CREATE TABLE message (
    conversation_id TEXT NOT NULL REFERENCES conversation (id),
    position BIGINT NOT NULL,
    author TEXT NOT NULL CHECK (author IN ('customer', 'staff')),
    staff_id TEXT REFERENCES staff (id),
    words TEXT NOT NULL,
    written_at TEXT NOT NULL,
    PRIMARY KEY (conversation_id, position)
);

-- A file that came with a message; its bytes lie in the folder of attachments. Its name is the house's own.
CREATE TABLE message_file (
    id TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversation (id),
    position BIGINT NOT NULL,
    number BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png')),
    sha256 TEXT NOT NULL,
    size BIGINT NOT NULL,
    UNIQUE (conversation_id, position, number)
);
CREATE INDEX message_file_by_name ON message_file (sha256);
