"""Rows written before the portal starts: accounts, sessions, codes and links in numbers no form would give in time."""

import hashlib
import secrets
import sqlite3
import time

from client import Client


def instant(seconds=0):
    return time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(time.time() + seconds))


def digest(token):
    return hashlib.sha256(token.encode()).hexdigest()


class Seed:
    def __init__(self, portal):
        self.portal = portal
        self.db = sqlite3.connect(portal.database)
        self.free = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.db.commit()
        self.db.close()

    def rows(self, sql, *values):
        return self.db.execute(sql, values).fetchall()

    def account(self, email=None, owns=(), reads=()):
        """A login with the password of the crowd. Returns its id."""
        account = secrets.token_hex(16)
        email = email or f"person-{account[:12]}@example.org"
        [(hash,)] = self.rows("SELECT password_hash FROM account WHERE email_key LIKE 'kunde.%' LIMIT 1")
        self.db.execute(
            "INSERT INTO account (id, email, email_key, password_hash, language, created_at) VALUES (?,?,?,?,?,?)",
            (account, email, email.lower(), hash, "de", instant(-90_000)),
        )
        for role, contracts in (("owner", owns), ("reader", reads)):
            for contract in contracts:
                self.db.execute(
                    "INSERT INTO contract_access (account_id, contract_id, role, granted_at) VALUES (?,?,?,?)",
                    (account, contract, role, instant()),
                )
        return account

    def account_of(self, email):
        return self.rows("SELECT id FROM account WHERE email_key = ?", email)[0][0]

    def session(self, account):
        """A session whose password counts as typed just now, for as long as the attack lasts. Returns its token."""
        token, later = secrets.token_hex(32), instant(3600)
        self.db.execute(
            "INSERT INTO session (token_hash, account_id, created_at, last_seen_at, device, password_at) "
            "VALUES (?,?,?,?,?,?)",
            (digest(token), account, instant(), later, "Angriff", later),
        )
        return token

    def pending(self, account):
        """A sign-in whose password was right and whose code is missing."""
        token = secrets.token_hex(32)
        self.db.execute(
            "INSERT INTO pending_sign_in (token_hash, account_id, expires_at) VALUES (?,?,?)",
            (digest(token), account, instant(3600)),
        )
        return token

    def link(self, purpose, subject):
        token = secrets.token_hex(32)
        self.db.execute(
            "INSERT INTO one_time_link (token_hash, purpose, subject_id, code_hash, made_at, expires_at) "
            "VALUES (?,?,?,?,?,?)",
            (digest(token), purpose, subject, secrets.token_hex(32), instant(), instant(3600)),
        )
        return token

    def free_contracts(self, count):
        """Contracts of the crowd nobody owns, one of each customer: id and number (SQLite takes both of one row)."""
        self.free = self.free or self.rows(
            """
            SELECT contract.id, MIN(contract.number) FROM contract
            WHERE number LIKE '31%' AND NOT EXISTS (
                SELECT 1 FROM contract_access
                JOIN contract AS owned ON owned.id = contract_access.contract_id
                WHERE owned.customer_id = contract.customer_id)
            GROUP BY customer_id ORDER BY 2 LIMIT ?
            """,
            300,
        )
        return self.free[:count]

    def code(self, contract):
        """Gives a contract the code of the demo's letter. Returns the id of the code."""
        code = secrets.token_hex(16)
        [(hash,)] = self.rows("SELECT code_hash FROM registration_code ORDER BY issued_at LIMIT 1")
        self.db.execute(
            "INSERT INTO registration_code (id, contract_id, code_hash, issued_at, expires_at) VALUES (?,?,?,?,?)",
            (code, contract, hash, instant(), instant(30 * 86_400)),
        )
        return code

    def registration(self, code, email=None):
        """A registration on its way. Returns its id and the secret of its browser."""
        registration, secret = secrets.token_hex(16), secrets.token_hex(32)
        [(hash,)] = self.rows("SELECT password_hash FROM account WHERE email_key LIKE 'kunde.%' LIMIT 1")
        self.db.execute(
            "INSERT INTO registration (id, code_id, secret_hash, email, email_key, password_hash, language, "
            "started_at, lapses_at) VALUES (?,?,?,?,?,?,?,?,?)",
            (
                registration,
                code,
                digest(secret),
                email,
                email,
                hash if email else None,
                "de",
                instant(),
                instant(86_400),
            ),
        )
        return registration, secret


def visitor(portal, token, **more):
    """Somebody with this session."""
    portal.remember(token)
    return Client(portal, cookies={"sid": token}, **more)
