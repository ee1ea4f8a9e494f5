"""A portal under test: its data, its sessions, its process. Standard library only."""

import hashlib
import hmac
import os
import secrets
import signal
import socket
import sqlite3
import subprocess
import time
import urllib.request

PROGRAM = os.environ["KUNDENPORTAL_PROGRAM"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class House:
    """One data folder, one process."""

    def __init__(self, folder):
        self.folder = folder
        self.database = os.path.join(folder, "kundenportal.sqlite")
        self.port = free_port()
        self.monitoring = free_port()
        self.process = None
        self.environment = dict(
            os.environ,
            KUNDENPORTAL_BASE_URL=f"http://127.0.0.1:{self.port}",
            KUNDENPORTAL_PORT=str(self.port),
            KUNDENPORTAL_MONITORING_PORT=str(self.monitoring),
            KUNDENPORTAL_DATA=folder,
            KUNDENPORTAL_MAIL=f"maildir:{folder}/mail",
        )

    def make(self, customers):
        subprocess.run(
            [PROGRAM, "demo", "--no-serve", "--customers", str(customers)],
            env=self.environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def sign_in(self, count):
        """Sessions for the customers with contracts, written before the start. Returns (token, contract number)."""
        now = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())
        connection = sqlite3.connect(self.database)
        rows = connection.execute(
            """
            SELECT contract.customer_id, contract.id, contract.number, meter.id FROM contract
            JOIN meter ON meter.contract_id = contract.id AND meter.is_remotely_read = 0 AND meter.removed_on IS NULL
            WHERE contract.commodity = 'strom' AND contract.ends_on IS NULL
              AND NOT EXISTS (SELECT 1 FROM contract_access WHERE contract_access.contract_id = contract.id)
              AND (SELECT COUNT(*) FROM register WHERE register.meter_id = meter.id) = 1
            GROUP BY contract.id ORDER BY contract.number LIMIT ?
            """, (count,)).fetchall()
        visitors = []
        for customer, contract, number, meter in rows:
            token, account = secrets.token_hex(32), secrets.token_hex(16)
            email = f"last-{account}@example.org"
            connection.execute(
                "INSERT INTO account (id, email, email_key, password_hash, language, created_at) VALUES (?,?,?,?,?,?)",
                (account, email, email, "-", "de", now))
            connection.execute(
                "INSERT INTO contract_access (account_id, contract_id, role, granted_at) "
                "SELECT ?, id, 'owner', ? FROM contract WHERE customer_id = ?", (account, now, customer))
            connection.execute(
                "INSERT INTO session (token_hash, account_id, created_at, last_seen_at, device) VALUES (?,?,?,?,?)",
                (hashlib.sha256(token.encode()).hexdigest(), account, now, now, "bench"))
            visitors.append(Visitor(self, token, number, contract, meter))
        connection.commit()
        connection.close()
        return visitors

    def start(self):
        """Starts the process; returns the seconds until its first answer."""
        began = time.monotonic()
        self.process = subprocess.Popen(
            [PROGRAM, "serve"], env=self.environment, stdout=subprocess.DEVNULL,
            stderr=open(os.path.join(self.folder, "log"), "ab"))
        while time.monotonic() - began < 30:
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=1) as connection:
                    connection.sendall(f"GET /anmelden HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n\r\n".encode())
                    if connection.recv(12).endswith(b"200"):
                        return time.monotonic() - began
            except OSError:
                time.sleep(0.002)
        raise SystemExit("the portal did not start; see " + os.path.join(self.folder, "log"))

    def stop(self, how=signal.SIGTERM):
        if self.process:
            self.process.send_signal(how)
            self.process.wait(timeout=30)
            self.process = None

    def memory(self):
        """Resident memory of the process in MiB."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))

    def form_secret(self, session):
        """What the portal expects of this session's forms (HKDF-SHA256 of the key file, then HMAC)."""
        with open(os.path.join(self.folder, "key"), "rb") as file:
            secret = file.read()
        pseudo = hmac.new(b"\0" * 32, secret, hashlib.sha256).digest()
        key = hmac.new(pseudo, b"kundenportal forms 1\x01", hashlib.sha256).digest()
        return hmac.new(key, session.encode(), hashlib.sha256).digest()


class Visitor:
    """Somebody who is signed in."""

    def __init__(self, house, token, contract, contract_id, meter):
        self.house, self.token, self.contract, self.contract_id, self.meter = house, token, contract, contract_id, meter
        self.cookie = f"sid={token}"

    def form_token(self):
        secret = self.house.form_secret(hashlib.sha256(self.token.encode()).hexdigest())
        return "00" * 32 + secret.hex()

    def get(self, path):
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.house.port}{path}", headers={"Cookie": self.cookie})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.read()
