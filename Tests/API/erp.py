#!/usr/bin/env python3
"""A billing system that loses its memory: reads the feed, takes requests, answers them, and is killed at any moment.

    erp.py BASE LEDGER SEED TOKEN …

What it knows stands in its ledger (SQLite). It plans an answer with its name before it sends it, sends it until it is told what
became of it, and misbehaves on the way: twice at once, without waiting for the reply, in any order, copies seconds later, what
was answered long ago once more under the same key and under another, other words under the same key, a second program that
wants what the first has taken, and the feed again from before. What the portal says to that and should not is a trouble. It
ends when the file LEDGER.stop is there and nothing is left to do.
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
# Nobody answered, or it is to be asked again.
LATER = (0, 409, 429, 500, 503)
SCHEMA = """
PRAGMA journal_mode = WAL;
CREATE TABLE IF NOT EXISTS cursor (next INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS entry (place INTEGER PRIMARY KEY, request TEXT, state TEXT, by TEXT);
CREATE TABLE IF NOT EXISTS answer (request TEXT, step INTEGER, state TEXT, remark TEXT, outcome TEXT, PRIMARY KEY (request, step));
CREATE TABLE IF NOT EXISTS trouble (words TEXT);
"""


class ERP:
    def __init__(self, base, ledger, seed, tokens):
        random.seed(seed)
        self.host, self.tokens, self.stop = urllib.parse.urlsplit(base).netloc, tokens, f"{ledger}.stop"
        self.book = sqlite3.connect(ledger, isolation_level=None)
        self.book.execute("PRAGMA synchronous = FULL")
        self.book.executescript(SCHEMA)
        if not self.book.execute("SELECT 1 FROM cursor").fetchone():
            self.book.execute("INSERT INTO cursor VALUES (0)")

    def run(self):
        with concurrent.futures.ThreadPoolExecutor(8) as pool, concurrent.futures.ThreadPoolExecutor(2) as self.late:
            while True:
                busy = self.read()
                due = self.book.execute(
                    "SELECT request, MIN(step), state, remark FROM answer WHERE outcome IS NULL GROUP BY request LIMIT 400"
                ).fetchall()
                random.shuffle(due)
                for row, outcome in zip(due, pool.map(self.give, due)):
                    self.note(row, outcome)
                self.replay()
                if not due and not busy and os.path.exists(self.stop):
                    return
                if not due and not busy:
                    time.sleep(0.2)

    def read(self):
        """One page of the feed; now and then again from before. Returns whether there may be more."""
        (place,) = self.book.execute("SELECT next FROM cursor").fetchone()
        after = max(0, place - random.randrange(300)) if random.random() < 0.1 else place
        status, page = self.ask("GET", f"/requests?after={after}&limit=200", self.tokens[0])
        if status != 200:
            return True
        places = [entry["place"] for entry in page["entries"]]
        if places != sorted(set(places)) or (places and (places[0] <= after or places[-1] > page["next"])):
            self.trouble(f"the page after {after} has the places {places[:5]} … {places[-5:]}, next {page['next']}")
        self.book.execute("BEGIN")
        for entry in page["entries"]:
            row = (entry["place"], entry["request"], entry["state"], entry["by"])
            known = self.book.execute("SELECT * FROM entry WHERE place = ?", row[:1]).fetchone()
            if known and known != row:
                self.trouble(f"place {row} was {known}")
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

    def trouble(self, words):
        self.book.execute("INSERT INTO trouble VALUES (?)", (words,))

    def token(self, request, rival=0):
        return self.tokens[(zlib.crc32(request.encode()) + rival) % len(self.tokens)]

    def give(self, row):
        """Takes the request and gives its next answer. Returns what became of it, nothing when that is not known, and what
        should not have happened on the way. In a thread of its own: the ledger is not touched."""
        request, step, state, remark = row
        token, troubles = self.token(request), []
        if random.random() < 0.3:
            troubles = self.take(request, step, token)
        path, body = answering(row)
        # Who lost the key together with the reply chooses another one: the answer has its name.
        key = f"{request}-{step}" if random.random() < 0.9 else f"{request}-{step}-{random.getrandbits(32):x}"
        mischief = random.random()
        if mischief < 0.1:
            self.ask("POST", path, token, body, key, waits=False)
            return None, troubles
        if mischief < 0.25:
            with concurrent.futures.ThreadPoolExecutor(2) as pair:
                told = list(pair.map(lambda _: self.ask("POST", path, token, body, key), range(2)))
        else:
            told = [self.ask("POST", path, token, body, key)]
        if mischief > 0.9:
            self.late.submit(self.ask_later, random.uniform(0.5, 3), path, token, body, key)
        known = [answer for answer in told if answer[0] not in LATER]
        return known[0] if known else None, troubles

    def take(self, request, step, token):
        """For this program alone; another one gets neither the request nor its answer in."""
        status, _ = self.ask("POST", f"/requests/{request}/claim", token, key=f"{request}-claim-{step}")
        if status != 200 or random.random() < 0.5:
            return []
        rival, nonce = self.token(request, rival=1), f"{random.getrandbits(32):x}"
        told = [
            self.ask("POST", f"/requests/{request}/claim", rival, key=f"{request}-rival-{nonce}"),
            self.ask("POST", f"/requests/{request}/answers", rival, {"state": "done", "remark": "Fremd."}, f"rival-{nonce}"),
        ]
        return [f"{request}: a second program was told {status} {body}" for status, body in told if status in (200, 201)]

    def ask_later(self, seconds, path, token, body, key):
        time.sleep(seconds)
        self.ask("POST", path, token, body, key)

    def note(self, row, outcome):
        told, troubles = outcome
        for words in troubles:
            self.trouble(words)
        if not told:
            return
        status, body = told
        told = body.get("outcome", f"{status} {body.get('detail') or body.get('title')}")
        self.book.execute("UPDATE answer SET outcome = ? WHERE request = ? AND step = ?", (told, row[0], row[1]))

    def replay(self):
        """Some of what was answered before, once more: nothing changes, and the portal says so."""
        rows = self.book.execute(
            "SELECT request, step, state, remark FROM answer WHERE outcome IS NOT NULL ORDER BY RANDOM() LIMIT 4"
        ).fetchall()
        for row in rows:
            path, body = answering(row)
            token, key = self.token(row[0]), f"{row[0]}-{row[1]}"
            nonce = f"{key}-again-{random.getrandbits(32):x}"
            status, told = self.ask("POST", path, token, body, nonce)
            if status not in LATER and (status, told.get("outcome")) != (200, "unchanged"):
                self.trouble(f"{nonce}: given once more it was {status} {told}")
            status, told = self.ask("POST", path, token, body, nonce)
            if status not in LATER and (status, told.get("outcome")) != (200, "unchanged"):
                self.trouble(f"{nonce}: replayed under its key it was {status} {told}")
            status, told = self.ask("POST", path, token, {**body, "remark": "Etwas anderes."}, nonce)
            if status not in LATER and status != 422:
                self.trouble(f"{nonce}: other words under its key were {status} {told}")
            status, told = self.ask("POST", path, token, {**body, "remark": "Etwas anderes."}, f"{nonce}-other")
            if status not in LATER and status != 422:
                self.trouble(f"{nonce}: other words under its name were {status} {told}")

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


def answering(row):
    """Where an answer goes and what it says, named for the one request and step."""
    request, step, state, remark = row
    return f"/requests/{request}/answers", {"external_id": f"{request}/{step}", "state": state, "remark": remark}


if __name__ == "__main__":
    ERP(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]).run()
