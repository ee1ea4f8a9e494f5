-- Accounts moves named: who named one and when, so that it can be forgotten when the account was somebody else's then. What
-- was forgotten keeps its row for a while, without the account, so that the billing system learns of it.
CREATE TABLE move_payout_named (
    request_id TEXT PRIMARY KEY REFERENCES service_request (id),
    iban_sealed BYTEA,
    shown_iban TEXT,
    holder TEXT,
    held_until TEXT,
    account_id TEXT REFERENCES account (id),
    named_at TEXT NOT NULL,
    forgotten_at TEXT,
    CHECK ((forgotten_at IS NULL) = (iban_sealed IS NOT NULL))
);
INSERT INTO move_payout_named (request_id, iban_sealed, shown_iban, holder, held_until, account_id, named_at)
SELECT payout.request_id, payout.iban_sealed, payout.shown_iban, payout.holder, payout.held_until, request.account_id,
       request.received_at
FROM move_payout AS payout JOIN service_request AS request ON request.id = payout.request_id;
DROP TABLE move_payout;
ALTER TABLE move_payout_named RENAME TO move_payout;
CREATE INDEX move_payout_by_account ON move_payout (account_id);
