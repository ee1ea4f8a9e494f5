"""The mail server is away, refuses, or is not who it should be."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

from house import House, free_port
from reporter import Reporter, await_health

SINK = os.path.join(os.path.dirname(__file__), "..", "Mail", "smtp_sink.py")
DOMAIN = "demo-stadtwerke.example"


class Sink:
    """A mail server that takes letters until it is stopped."""

    def __init__(self, mode, port, *more):
        self.process = subprocess.Popen(
            [sys.executable, SINK, mode, "--port", str(port), *more], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.process.stdout.readline()

    def stop(self):
        return json.loads(self.process.communicate(timeout=20)[0])


def dead_mail_server(data, folder):
    shutil.copytree(data, folder)
    house, port = House(folder), free_port()
    house.environment["KUNDENPORTAL_MAIL"] = f"smtp://127.0.0.1:{port}"
    sink = None
    try:
        reporter = Reporter(house, customers=3)
        house.start()
        for _ in range(12):
            assert reporter.report(), "refused because the mail server is away"
        await_health(house, 200, "ready")
        until(house, "every letter was tried", "attempts > 0", 12, limit=20)
        assert count(house, "sent_at IS NOT NULL OR gave_up_at IS NOT NULL") == 0, "a letter left without a server"
        sink = Sink("once-451", port)
        began = time.monotonic()
        until(house, "every letter was sent", "sent_at IS NOT NULL", 12, limit=75)
        seconds = time.monotonic() - began
        house.stop()
        reporter.check_all()
        heard = sink.stop()
        sink = None
        own = promised(house)
        arrived = sorted(letter["message_id"] for letter in heard["letters"] if letter["message_id"] in own)
        assert arrived == sorted(own), "other letters arrived than were promised"
        assert sorted(one for one in heard["refused"] if one in own) == arrived, "a letter changed its Message-ID"
        return f"12 letters waited, each was refused once, each arrived once under its Message-ID, {seconds:.1f} s later"
    finally:
        house.stop(signal.SIGKILL)
        if sink:
            sink.process.kill()


def untrusted_mail_server(data, folder):
    """A certificate nobody vouches for: the letter stays. Trusted by SSL_CERT_FILE: it leaves."""
    shutil.copytree(data, folder)
    certificate, key = (os.path.join(folder, name) for name in ("certificate.pem", "key.pem"))
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=Test", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate],
        check=True, stderr=subprocess.DEVNULL)
    house, port = House(folder), free_port()
    house.environment["KUNDENPORTAL_MAIL"] = f"smtps://localhost:{port}"
    house.environment.pop("SSL_CERT_FILE", None)
    sink = Sink("tls", port, "--certificate", certificate, "--key", key)
    try:
        reporter = Reporter(house, customers=1)
        house.start()
        assert reporter.report(), "refused because of the mail server"
        until(house, "the letter was tried twice", "attempts > 1 AND last_trouble LIKE '%certificate%'", 1, limit=20)
        assert count(house, "sent_at IS NOT NULL OR gave_up_at IS NOT NULL") == 0, "it left without trust"
        house.stop()
        house.environment["SSL_CERT_FILE"] = certificate
        house.start()
        until(house, "the letter was sent", "sent_at IS NOT NULL", 1, limit=40)
        house.stop()
        reporter.check_all()
        letters, own = sink.stop()["letters"], promised(house)
        assert all(one["encrypted"] for one in letters), "a letter left in the clear"
        assert [one["message_id"] for one in letters if one["message_id"] in own] == list(own), "not the letter promised"
        return "a letter stayed while its server was not trusted, and left encrypted when it was"
    finally:
        house.stop(signal.SIGKILL)
        sink.process.kill()


def rows(house, statement):
    connection = sqlite3.connect(f"file:{house.database}?mode=ro", uri=True, timeout=10)
    try:
        return connection.execute(statement).fetchall()
    finally:
        connection.close()


def count(house, condition):
    return rows(house, f"SELECT COUNT(*) FROM outbox WHERE kind = 'request-arrived' AND ({condition})")[0][0]


def promised(house):
    """The Message-IDs of the letters about reports; the demo data brings letters of its own, about new prices."""
    return {f"<{row[0]}@{DOMAIN}>" for row in rows(house, "SELECT id FROM outbox WHERE kind = 'request-arrived'")}


def until(house, what, condition, wanted, limit):
    began = time.monotonic()
    while count(house, condition) != wanted:
        assert time.monotonic() - began < limit, f"not in {limit} s: {what} ({count(house, condition)} of {wanted})"
        time.sleep(0.3)
