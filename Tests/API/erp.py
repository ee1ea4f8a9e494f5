#!/usr/bin/env python3
"""A billing system that loses its memory: reads the feed, takes requests, answers them, and is killed at any moment.

    erp.py BASE LEDGER TOKEN …

What it knows stands in its ledger (SQLite). It plans an answer with its key before it sends it, sends it until it is told what
became of it, and misbehaves on the way: twice at once, without waiting for the reply, in any order, and the feed again from
before. It ends when the file LEDGER.stop is there and nothing is left to do.
"""

import concurrent.futures
import http.client
import json
import os
import random
import sqlite3
import sys
import time
import urllib.parse
import zlib

STEPS = {0: ("in-review", "done"), 1: ("done",), 2: ("refused",)}
SCHEMA = """
CREATE TABLE IF NOT EXISTS cursor (next INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS entry (place INTEGER PRIMARY KEY, request TEXT, state TEXT, by TEXT);
CREATE TABLE IF NOT EXISTS answer (request TEXT, step INTEGER, state TEXT, remark TEXT, outcome TEXT, PRIMARY KEY (request, step));
CREATE TABLE IF NOT EXISTS trouble (words TEXT);
"""


class ERP:
    def __init__(self, base, ledger, tokens):
        self.host, self.tokens, self.stop = urllib.parse.urlsplit(base).netloc, tokens, f"{ledger}.stop"
        self.book = sqlite3.connect(ledger, isolation_level=None)
        self.book.execute("PRAGMA synchronous = FULL")
        self.book.executescript(SCHEMA)
        if not self.book.execute("SELECT 1 FROM cursor").fetchone():
            self.book.execute("INSERT INTO cursor VALUES (0)")

    def run(self):
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            while True:
                busy = self.read()
                due = self.book.execute(
                    "SELECT request, MIN(step), state, remark FROM answer WHERE outcome IS NULL GROUP BY request LIMIT 400"
                ).fetchall()
                random.shuffle(due)
                for row, outcome in zip(due, pool.map(self.give, due)):
                    self.note(row, outcome)
                if not due and not busy and os.path.exists(self.stop):
                    return
                if not due and not busy:
                    time.sleep(0.2)

    def read(self):
        """One page of the feed; now and then again from before. Returns whether there was anything new."""
        (place,) = self.book.execute("SELECT next FROM cursor").fetchone()
        after = max(0, place - random.randrange(300)) if random.random() < 0.1 else place
        status, page = self.ask("GET", f"/requests?after={after}&limit=200", self.tokens[0])
        if status != 200:
            return True
        self.book.execute("BEGIN")
        for entry in page["entries"]:
            row = (entry["place"], entry["request"], entry["state"], entry["by"])
            known = self.book.execute("SELECT * FROM entry WHERE place = ?", row[:1]).fetchone()
            if known and known != row:
                self.book.execute("INSERT INTO trouble VALUES (?)", (f"place {row} was {known}",))
            self.book.execute("INSERT OR IGNORE INTO entry VALUES (?,?,?,?)", row)
            if entry["by"] == "customer":
                for step, state in enumerate(STEPS[zlib.crc32(entry["request"].encode()) % 3]):
                    words = f"Antwort {step} auf {entry['request']}."
                    self.book.execute(
                        "INSERT OR IGNORE INTO answer VALUES (?,?,?,?,NULL)", (entry["request"], step, state, words)
                    )
        self.book.execute("UPDATE cursor SET next = MAX(next, ?)", (page["next"],))
        self.book.execute("COMMIT")
        return page["more"] or page["next"] > place

    def give(self, row):
        """Takes the request and gives its next answer. Returns what became of it, nothing when that is not known."""
        request, step, state, remark = row
        token = self.tokens[zlib.crc32(request.encode()) % len(self.tokens)]
        if random.random() < 0.3:
            self.ask("POST", f"/requests/{request}/claim", token, key=f"{request}-claim-{step}")
        path, body, key = f"/requests/{request}/answers", {"state": state, "remark": remark}, f"{request}-{step}"
        mischief = random.random()
        if mischief < 0.1:
            self.ask("POST", path, token, body, key, waits=False)
            return None
        if mischief < 0.25:
            with concurrent.futures.ThreadPoolExecutor(2) as pair:
                told = list(pair.map(lambda _: self.ask("POST", path, token, body, key), range(2)))
        else:
            told = [self.ask("POST", path, token, body, key)]
        known = [answer for answer in told if answer[0] not in (0, 409, 429, 500, 503)]
        return known[0] if known else None

    def note(self, row, outcome):
        if not outcome:
            return
        status, body = outcome
        told = body.get("outcome", f"{status} {body.get('detail') or body.get('title')}")
        self.book.execute("UPDATE answer SET outcome = ? WHERE request = ? AND step = ?", (told, row[0], row[1]))

    def ask(self, method, path, token, body=None, key=None, waits=True):
        """Status and body; 0 when nobody answered."""
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        if key:
            headers["Idempotency-Key"] = key
        connection = http.client.HTTPConnection(self.host, timeout=20)
        try:
            connection.request(method, f"/api/v1{path}", json.dumps(body) if body else None, headers)
            if not waits:
                return 0, {}
            answer = connection.getresponse()
            status, text = answer.status, answer.read()
            if status == 429:
                time.sleep(min(5, int(answer.headers.get("Retry-After", "1"))))
            return status, json.loads(text)
        except (OSError, ValueError, http.client.HTTPException):
            time.sleep(0.05)
            return 0, {}
        finally:
            connection.close()


if __name__ == "__main__":
    ERP(sys.argv[1], sys.argv[2], sys.argv[3:]).run()
