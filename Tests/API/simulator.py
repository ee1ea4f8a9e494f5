#!/usr/bin/env python3
"""A billing system and the portal, both killed again and again in the middle of reading and answering requests; then both
books are compared: everything that happened was read, every answer stands there once, and every customer is told once.

    simulator.py [--requests 600] [--kills 6] [--seed N] [--keep]

`erp.py` is the billing system and says how it misbehaves. Requests are added while the portal stands. With 10,000 requests and
30 kills it takes some minutes; it gives up after ten.
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
from billing import Billing  # noqa: E402
from house import House  # noqa: E402
from ledgers import await_letters, compare  # noqa: E402

# Seconds.
LONGEST = 600
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
    """Complaints of the demo's customers in turn, while the portal stands."""
    now = moment()
    with sqlite3.connect(house.database) as book:
        owners = book.execute(
            "SELECT account_id, contract_id FROM contract_access WHERE role = 'owner' ORDER BY contract_id"
        ).fetchall()
        for number in range(first, first + count):
            request, (account, contract) = secrets.token_hex(16), owners[number % len(owners)]
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


def simulate(house, billing, requests, kills):
    """Returns how often both sides were killed in the same round."""
    share, both = requests // (kills + 1), 0
    for round in range(kills):
        add_requests(house, round * share, share)
        house.start()
        if round == 0:
            billing.start()
        billing.work(billing.known() + random.randint(1, max(1, share // 2)))
        order = random.choice(("portal", "portal and billing", "billing and portal"))
        if order.startswith("billing"):
            billing.kill()
            billing.start()
            time.sleep(random.uniform(0.1, 0.6))
        house.stop(signal.SIGKILL)
        if order.endswith("billing"):
            billing.kill()
            billing.start()
        both += order != "portal"
    add_requests(house, kills * share, requests - kills * share)
    house.start()
    if kills == 0:
        billing.start()
    return both


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--requests", type=int, default=600)
    options.add_argument("--kills", type=int, default=6)
    options.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    options.add_argument("--keep", action="store_true")
    wanted = options.parse_args()
    random.seed(wanted.seed)
    place = pathlib.Path(tempfile.mkdtemp(prefix="kundenportal-erp-"))
    folder, ledger = place / "data", place / "ledger"
    folder.mkdir(mode=0o700)
    house = House(str(folder))
    house.make(0)
    billing = Billing(house, ledger, give_tokens(house, max(4, wanted.requests // 100)), wanted.seed)
    began, troubles, counts, both = time.monotonic(), [], {}, 0
    try:
        both = simulate(house, billing, wanted.requests, wanted.kills)
        billing.finish(LONGEST - (time.monotonic() - began))
        await_letters(house, LONGEST - (time.monotonic() - began))
    except (AssertionError, subprocess.TimeoutExpired) as trouble:
        troubles.append(f"broke off: {trouble}")
    finally:
        if billing.process and billing.process.poll() is None:
            billing.kill()
        house.stop()
    seconds = time.monotonic() - began
    found, counts = compare(house, ledger, wanted.requests)
    troubles += found
    for trouble in troubles[:40]:
        print(trouble)
    if troubles or wanted.keep:
        print(f"data and ledger are kept in {place}")
    else:
        shutil.rmtree(place)
    print(
        f"simulator: {wanted.requests} requests, " + ", ".join(f"{count} {what}" for what, count in counts.items())
        + f", portal killed {wanted.kills} times, billing {billing.starts - 1} times in {both} rounds, "
        f"{len(troubles)} differences ({seconds:.0f} s, seed {wanted.seed})"
    )
    return 1 if troubles else 0


if __name__ == "__main__":
    os.umask(0o077)
    sys.exit(main())
