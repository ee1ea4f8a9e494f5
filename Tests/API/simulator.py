#!/usr/bin/env python3
"""A billing system and the portal, both killed again and again while requests are read and answered; then both books are
compared: everything that happened was read, every answer stands there once, and every customer is told once.

    simulator.py [--requests 600] [--kills 6] [--keep]
"""

import argparse
import hashlib
import json
import os
import pathlib
import random
import secrets
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import zlib

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Bench"))
from house import House  # noqa: E402

PAYLOAD = {"commodity": "strom", "topic": "billing", "dispute": {"german": "–", "english": "–"}}


def moment():
    return time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())


def give_tokens(house, count):
    """Written as `kundenportal token add` writes them, many at once."""
    made, later = [], time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(time.time() + 86_400))
    with sqlite3.connect(house.database) as book:
        for number in range(count):
            body = f"{secrets.token_hex(8)}_{secrets.token_hex(32)}"
            book.execute(
                "INSERT INTO api_token (id, name, secret_hash, scopes, networks, created_at, expires_at) "
                "VALUES (?,?,?,?,'',?,?)",
                (
                    body.split("_")[0], f"ERP {number}", hashlib.sha256(body.encode()).hexdigest(),
                    "requests:read requests:write", moment(), later,
                ),
            )
            made.append(f"bkp_{body}_{zlib.crc32(body.encode()):08x}")
    return made


def add_requests(house, first, count):
    """Complaints of a customer, while the portal stands."""
    now = moment()
    with sqlite3.connect(house.database) as book:
        account, contract = book.execute(
            "SELECT account_id, contract_id FROM contract_access JOIN contract ON contract.id = contract_id "
            "WHERE contract.number = '300001001' AND role = 'owner'"
        ).fetchone()
        for number in range(first, first + count):
            request = secrets.token_hex(16)
            payload = json.dumps({**PAYLOAD, "words": f"Beschwerde {number}"}, ensure_ascii=False)
            book.execute(
                "INSERT INTO service_request (id, number, kind, contract_id, account_id, state, payload, received_at, "
                "receipt_filed_at) VALUES (?,?,'complaint',?,?,'received',?,?,?)",
                (request, f"V-2026-{100_000 + number}", contract, account, payload, now, now),
            )
            book.execute(
                "INSERT INTO request_event (request_id, position, state, happened_at, actor) "
                "VALUES (?,1,'received',?,'customer')",
                (request, now),
            )


def start_erp(house, ledger, tokens):
    return subprocess.Popen(
        [sys.executable, str(HERE / "erp.py"), f"http://127.0.0.1:{house.port}", str(ledger), *tokens]
    )


def compare(house, ledger, requests):
    """What is not as it should be, and how much was looked at."""
    portal, erp = sqlite3.connect(house.database), sqlite3.connect(ledger)
    troubles = [row[0] for row in erp.execute("SELECT words FROM trouble")]
    happened = portal.execute(
        "SELECT event.feed_position, request.number, event.state, event.actor FROM request_event AS event "
        "JOIN service_request AS request ON request.id = event.request_id ORDER BY 1"
    ).fetchall()
    read = erp.execute("SELECT place, request, state, by FROM entry ORDER BY place").fetchall()
    if happened != read:
        troubles.append(f"{len(happened)} entries, {len(read)} read, {len(set(happened) ^ set(read))} differ")
    given = portal.execute(
        "SELECT request.number, event.state, event.remark FROM request_event AS event "
        "JOIN service_request AS request ON request.id = event.request_id WHERE event.actor = 'billing' ORDER BY 1, 3"
    ).fetchall()
    planned = erp.execute("SELECT request, state, remark FROM answer ORDER BY 1, 3").fetchall()
    if given != planned:
        troubles.append(f"{len(planned)} answers planned, {len(given)} stand there")
    odd = erp.execute("SELECT COUNT(*) FROM answer WHERE outcome IS NOT 'added'").fetchone()[0]
    if odd:
        troubles.append(f"{odd} answers were not taken")
    last = dict(erp.execute("SELECT request, state FROM answer ORDER BY step").fetchall())
    states = dict(portal.execute("SELECT number, state FROM service_request").fetchall())
    wrong = sum(states[number] != state for number, state in last.items())
    if wrong or len(last) != requests:
        troubles.append(f"{wrong} requests stand otherwise; {len(last)} of {requests} answered")
    letters = portal.execute("SELECT COUNT(*) FROM outbox WHERE kind = 'request-answered'").fetchone()[0]
    if letters != len(given):
        troubles.append(f"{letters} letters for {len(given)} answers")
    return troubles, len(read), len(given)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--requests", type=int, default=600)
    options.add_argument("--kills", type=int, default=6)
    options.add_argument("--keep", action="store_true")
    wanted = options.parse_args()
    place = pathlib.Path(tempfile.mkdtemp(prefix="kundenportal-erp-"))
    folder, ledger = place / "data", place / "ledger"
    folder.mkdir(mode=0o700)
    house = House(str(folder))
    house.make(0)
    tokens = give_tokens(house, max(4, wanted.requests // 150))
    began, share, erp = time.monotonic(), wanted.requests // (wanted.kills + 1), None
    try:
        for round in range(wanted.kills + 1):
            last = round == wanted.kills
            add_requests(house, round * share, wanted.requests - round * share if last else share)
            house.start()
            erp = erp or start_erp(house, ledger, tokens)
            if last:
                pathlib.Path(f"{ledger}.stop").touch()
                erp.wait(timeout=1800)
                break
            time.sleep(random.uniform(1, 4))
            if random.random() < 0.6:
                erp.send_signal(signal.SIGKILL)
                erp.wait()
                erp = start_erp(house, ledger, tokens)
                time.sleep(random.uniform(0.2, 1))
            house.stop(signal.SIGKILL)
    finally:
        if erp and erp.poll() is None:
            erp.kill()
        house.stop()
    troubles, read, given = compare(house, ledger, wanted.requests)
    for trouble in troubles:
        print(trouble)
    if troubles or wanted.keep:
        print(f"data and ledger are kept in {place}")
    else:
        shutil.rmtree(place)
    seconds = time.monotonic() - began
    print(
        f"simulator: {wanted.requests} requests, {read} entries read, {given} answers, {wanted.kills} kills, "
        f"{len(troubles)} differences ({seconds:.0f} s)"
    )
    return 1 if troubles else 0


if __name__ == "__main__":
    os.umask(0o077)
    sys.exit(main())
