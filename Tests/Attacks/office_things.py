"""What lies in the office, with canaries in it: a row of each kind that has an address."""

import secrets

import objects
from seed import digest, instant

CANARY = objects.CANARY


class Things:
    def __init__(self, rows):
        self.rows, self.now = rows, instant()
        objects.mark(rows)
        [(self.anna,)] = rows.rows("SELECT id FROM account WHERE email_key = 'anna@example.org'")
        [(self.document, self.contract)] = rows.rows(
            "SELECT id, contract_id FROM document WHERE title LIKE 'KANARIE%' ORDER BY id LIMIT 1")
        [(self.customer,)] = rows.rows("SELECT customer_id FROM contract WHERE id = ?", self.contract)
        rows.db.execute("UPDATE customer SET last_name = ? WHERE id = ?", (CANARY, self.customer))
        self.admin = self.colleague("admin")
        self.places = self.known()

    def insert(self, table, **values):
        names = ", ".join(values)
        self.rows.db.execute(
            f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(values))})", tuple(values.values()))
        return values.get("id")

    def colleague(self, role):
        identity = secrets.token_hex(16)
        return self.insert(
            "staff", id=identity, name=f"{CANARY} {role}", email=f"{identity}@buero.example",
            email_key=f"{identity}@buero.example", role=role, language="de", password_hash="-", totp_sealed=b"-",
            invited_at=self.now, joined_at=self.now)

    def session(self, staff):
        """Of the office: its token."""
        token = secrets.token_hex(32)
        self.insert(
            "staff_session", token_hash=digest(token), staff_id=staff, created_at=self.now, last_seen_at=self.now,
            code_at=self.now, device="Angriff")
        return token

    def view(self, session, staff):
        """The portal as Anna sees it, for who has this session of the office: its token."""
        token = secrets.token_hex(32)
        self.insert(
            "staff_view", token_hash=digest(token), staff_session=digest(session), staff_id=staff, account_id=self.anna,
            file_id=self.customer, begun_at=self.now, ends_at=instant(300))
        return token

    def known(self):
        """For the beginning of an address what stands in its braces, the longest beginning first."""
        [(clara,)] = self.rows.rows("SELECT id FROM account WHERE email_key = 'clara@example.org'")
        batch, upload, press, notice, merge, letter, hook, request, run = (secrets.token_hex(16) for _ in range(9))
        self.insert("paper_batch", id=batch, staff_id=self.admin, made_at=self.now, letters=1)
        self.insert(
            "outbox", id=letter, kind="new-document", recipient=f"{CANARY}@example.org", language="de",
            payload=f'{{"document":"{self.document}"}}', queued_at=self.now, attempts=1, gave_up_at=self.now,
            paper_since=self.now, batch_id=batch)
        [(sha256, size)] = self.rows.rows("SELECT sha256, size FROM document WHERE id = ?", self.document)
        self.insert(
            "uploaded_document", id=upload, batch=press, position=0, staff_id=self.admin, uploaded_at=self.now,
            file_name=f"{CANARY}.pdf", outcome="waiting", sha256=sha256, size=size)
        self.insert(
            "service_notice", id=notice, version=1, kind="news", title="Hinweis", title_en="Notice", words=CANARY,
            words_en=CANARY, begins_at=instant(86_400), written_by=self.admin, written_at=self.now)
        self.insert(
            "webhook", id=hook, name=CANARY, url="https://erp.example/", secret_sealed=b"-", is_open=0, place=0,
            made_at=self.now)
        self.insert(
            "import_run", id=run, started_at=self.now, finished_at=self.now, accepted=1, refused=1, origin="folder",
            delivery=CANARY)
        self.insert(
            "import_run_remark", run_id=run, position=1, file="documents.jsonl", line=1, words=CANARY, is_refusal=1)
        number = "V-2026-990001"
        self.insert(
            "service_request", id=request, number=number, kind="complaint", contract_id=self.contract, account_id=self.anna,
            state="received", received_at=self.now, receipt_filed_at=self.now,
            payload=f'{{"commodity":"strom","topic":"billing","words":"{CANARY}","dispute":{{"german":"–","english":"–"}}}}')
        self.insert(
            "request_event", request_id=request, position=1, state="received", happened_at=self.now, actor="customer")
        wish = secrets.token_hex(16)
        self.insert(
            "service_request", id=wish, number="V-2026-990002", kind="merge-accounts", account_id=self.anna,
            state="received", received_at=self.now, receipt_filed_at=self.now,
            payload=f'{{"other":"{CANARY}","isByPhone":false}}')
        self.insert(
            "request_event", request_id=wish, position=1, state="received", happened_at=self.now, actor="customer")
        self.insert(
            "account_merge", id=merge, account_id=self.anna, merged_id=clara, asked_at=self.now, proof="both-accounts",
            request_id=wish)
        [(talk,)] = self.rows.rows("SELECT id FROM conversation WHERE account_id = ?", self.anna)
        [(file,)] = self.rows.rows("SELECT id FROM message_file WHERE conversation_id = ?", talk)
        return {
            "/service/nachrichten/": [talk, file], "/service/vorgaenge/": [number], "/service/kunden/": [self.customer],
            "/service/briefe/druck/": [batch], "/service/briefe/": [letter], "/service/dokumente/eingang/": [upload],
            "/service/dokumente/hochgeladen/": [press], "/service/dokumente/": [self.document],
            "/service/hinweise/": [notice], "/service/zusammenfuehrungen/": [merge], "/service/personen/": [self.admin],
            "/service/webhooks/": [hook], "/service/lieferungen/": [run],
            "/service/einstellungen/": ["abschlagsgrenzen", "alle"],
        }
