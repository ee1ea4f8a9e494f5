"""What the portal and the billing system have written down, and whether it is the same."""

import collections
import os
import sqlite3
import time


def told(house):
    """How often each letter about an answer left, by its name in the outbox."""
    counts = collections.Counter()
    for folder, _, names in os.walk(os.path.join(house.folder, "mail")):
        for name in names if not folder.endswith("/tmp") else []:
            with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as letter:
                for line in letter:
                    if line.lower().startswith("message-id:"):
                        counts[line.split("<", 1)[1].split("@", 1)[0]] += 1
                        break
    return counts


def await_letters(house, seconds):
    with sqlite3.connect(f"file:{house.database}?mode=ro", uri=True, timeout=20) as book:
        began = time.monotonic()
        while time.monotonic() - began < seconds:
            waiting = "SELECT COUNT(*) FROM outbox WHERE kind = 'request-answered' AND sent_at IS NULL"
            if book.execute(waiting).fetchone()[0] == 0:
                return
            time.sleep(0.5)


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
        "SELECT event.external_id, request.number, event.state, event.remark FROM request_event AS event "
        "JOIN service_request AS request ON request.id = event.request_id WHERE event.actor <> 'customer' ORDER BY 1"
    ).fetchall()
    planned = erp.execute("SELECT request || '/' || step, request, state, remark FROM answer ORDER BY 1").fetchall()
    if given != planned:
        troubles.append(f"{len(planned)} answers planned, {len(given)} stand there, {len(set(given) ^ set(planned))} differ")
    odd = erp.execute("SELECT COUNT(*) FROM answer WHERE outcome IS NULL OR outcome NOT IN ('added', 'unchanged')").fetchone()[0]
    if odd:
        troubles.append(f"{odd} answers were not taken")
    last = dict(erp.execute("SELECT request, state FROM answer ORDER BY step").fetchall())
    states = dict(portal.execute("SELECT number, state FROM service_request").fetchall())
    wrong = sum(states[number] != state for number, state in last.items())
    if wrong or len(last) != requests or len(states) != requests:
        troubles.append(f"{wrong} requests stand otherwise; {len(last)} of {requests} answered")
    claimed = portal.execute("SELECT COUNT(*) FROM request_claim").fetchone()[0]
    if claimed:
        troubles.append(f"{claimed} requests that are closed are still taken")
    queued = [row[0] for row in portal.execute("SELECT id FROM outbox WHERE kind = 'request-answered'")]
    if len(queued) != len(given):
        troubles.append(f"{len(queued)} letters for {len(given)} answers")
    left = told(house)
    missing = sum(left[one] == 0 for one in queued)
    if missing:
        troubles.append(f"{missing} letters never left")
    # One that was on its way when the process died leaves again under the same Message-ID: mail programs show it once.
    twice = sum(left[one] > 1 for one in queued)
    return troubles, {"entries read": len(read), "answers": len(given), "letters": len(queued), "letters sent again": twice}
