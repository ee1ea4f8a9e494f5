"""Backs up while readings are reported, destroys the portal, puts the backup back by the commands of docs/operating.md
only, and counts: what was answered before the backup began must be there once, and no letter leaves twice.

    restore.py [--readings 400] [--clients 4]

SQLite always; PostgreSQL when TEST_POSTGRES_URL names a server where databases may be made.
"""

import argparse
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "Bench"))
sys.path.insert(0, os.path.dirname(__file__))
from house import PROGRAM  # noqa: E402
from kills import Client  # noqa: E402
from places import PostgresPlace, SQLitePlace, reading_plans  # noqa: E402

HELD = "f" * 32


def run(house, *arguments, fails=False):
    """One command of the runbook. Returns what it printed."""
    done = subprocess.run([PROGRAM, *arguments], env=house.environment, capture_output=True, text=True, timeout=300)
    said = f"kundenportal {' '.join(arguments[:2])}: {done.returncode}\n{done.stdout}{done.stderr[-2000:]}"
    assert fails or done.returncode == 0, said
    assert not fails or done.returncode != 0, f"not refused: {said}"
    return done.stdout


def sent(house):
    """The Message-IDs in the mail folder, one for each letter that left."""
    found = []
    for folder, _, names in os.walk(os.path.join(house.folder, "mail")):
        for name in names if not folder.endswith("/tmp") else []:
            with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as letter:
                marks = [line.split(":", 1)[1].strip() for line in letter if line.lower().startswith("message-id:")]
            found += marks[:1]
    return found


def acknowledged(clients):
    return {key: answer for client in clients for key, answer in list(client.answered.items())}


def backed_up(place, folder, wanted):
    """A portal under load, its backup, and what was answered when that began."""
    house = place.house(os.path.join(folder, "old"))
    house.make(customers=wanted.readings // 5 + 80)
    groups = reading_plans(place, house, wanted.readings // 5 + 20, days=10)
    place.run(house, f"""
        INSERT INTO outbox (id, kind, recipient, language, payload, queued_at, next_attempt_at, attempts)
        VALUES ('{HELD}', 'password-changed', 'held@example.org', 'de', '{{}}', '2026-01-01T00:00:00.000Z',
                '2099-01-01T00:00:00.000Z', 0)""")
    pair = run(house, "backup-key", "new")
    identity = os.path.join(folder, "identity")
    with open(identity, "w", encoding="ascii") as file:
        file.write(pair)
    recipient = pair.split("public key: ")[1].split()[0]
    house.start()
    stop = threading.Event()
    parts = [groups[i::wanted.clients] for i in range(wanted.clients)]
    clients = [Client(house, [plan for group in part for plan in group], stop) for part in parts]
    for client in clients:
        client.start()
    began = time.monotonic()
    while len(acknowledged(clients)) < wanted.readings // 2:
        assert time.monotonic() - began < 120, "too few readings were answered"
        time.sleep(0.01)
    before = acknowledged(clients)
    file = os.path.join(folder, "portal.age")
    print(f"  {run(house, 'backup', '--to', file, '--recipient', recipient).splitlines()[0]}")
    during = len(acknowledged(clients)) - len(before)
    time.sleep(0.5)
    stop.set()
    for client in clients:
        client.join(timeout=30)
    refused = [answer for client in clients for answer in client.refused]
    assert not refused, f"refused under the backup: {refused[:3]}"
    # Its note is taken in by the service, which alone writes the database.
    await_count(place, house, "SELECT COUNT(*) FROM backup_run", 1, seconds=90)
    house.stop(signal.SIGKILL)
    return house, file, identity, before, during


def await_count(place, house, query, wanted, seconds):
    began = time.monotonic()
    while int(place.rows(house, query)[0][0]) != wanted:
        assert time.monotonic() - began < seconds, f"not {wanted}: {query}"
        time.sleep(0.5)


def put_back(place, folder, old, file, identity):
    """The commands of the runbook, on an empty folder and an empty database."""
    new = place.house(os.path.join(folder, "new"))
    shutil.copy2(os.path.join(old.folder, "key"), os.path.join(new.folder, "key"))
    check = run(new, "restore", file, "--identity", identity, "--check")
    assert "The backup is whole" in check, check
    words = run(new, "restore", file, "--identity", identity)
    assert "BAD" not in words and "The security log is whole" in words, words
    run(new, "restore", file, "--identity", identity, fails=True)
    run(new, "audit", "verify")
    return new


def compare(place, new, before):
    for plan, location in before.values():
        number = location.split("/")[2].split("?")[0]
        found = place.rows(new, f"""
            SELECT COUNT(*) FROM meter_reading
            JOIN service_request ON service_request.id = meter_reading.request_id
            JOIN register ON register.id = meter_reading.register_id
            WHERE service_request.number = '{number}' AND register.meter_id = '{plan.meter}'
              AND meter_reading.read_on = '{plan.day}' AND meter_reading.thousandths = {plan.thousandths}""")
        assert found[0][0] == "1", f"{number} is there {found[0][0]} times"
    for query in [
        "SELECT (SELECT COUNT(*) FROM service_request WHERE kind = 'meter-reading')"
        " - (SELECT COUNT(*) FROM meter_reading WHERE request_id IS NOT NULL)",
        "SELECT (SELECT COUNT(*) FROM service_request WHERE kind = 'meter-reading')"
        " - (SELECT COUNT(*) FROM outbox WHERE kind = 'request-arrived')",
        "SELECT COUNT(*) FROM session", "SELECT COUNT(*) FROM one_time_link",
        "SELECT COUNT(*) FROM outbox WHERE next_attempt_at IS NOT NULL",
    ]:
        assert place.rows(new, query)[0][0] == "0", query
    assert place.integrity(new) == "ok", "integrity"


def letters(place, old, new):
    """Nothing leaves before the release, nothing that left before leaves again."""
    gone = set(sent(old))
    new.start()
    time.sleep(3)
    new.stop()
    assert sent(new) == [], f"{len(sent(new))} letters left by themselves"
    waiting = [line.split()[0] for line in run(new, "letters", "list").splitlines() if " times tried " in line]
    assert HELD in waiting, "the letter that waited is not on the list"
    twice = [letter for letter in waiting if any(letter in name for name in gone)]
    if twice:
        run(new, "letters", "drop", *twice)
    run(new, "letters", "release")
    new.start()
    began = time.monotonic()
    while len(sent(new)) < len(waiting) - len(twice) and time.monotonic() - began < 30:
        time.sleep(0.2)
    time.sleep(2)
    new.stop()
    arrived = sent(new)
    assert len(arrived) == len(set(arrived)) and any(HELD in name for name in arrived), arrived[:3]
    assert not gone & set(arrived), "a letter left twice"
    promised = {row[0] for row in place.rows(new, "SELECT id FROM outbox WHERE kind = 'request-arrived'")}
    seen = gone | set(arrived)
    missing = [one for one in promised if not any(one in name for name in seen)]
    assert not missing, f"{len(missing)} letters never left"
    return len(waiting), len(twice)


def attempt(place, folder, wanted):
    os.mkdir(folder)
    began = time.monotonic()
    try:
        old, file, identity, before, during = backed_up(place, folder, wanted)
        new = put_back(place, folder, old, file, identity)
        compare(place, new, before)
        waited, twice = letters(place, old, new)
        print(
            f"{place.name}: {len(before)} answered before the backup and there, {during} answered meanwhile, "
            f"{waited} letters held, {twice} of them sent before ({time.monotonic() - began:.0f} s)")
        return True
    except (AssertionError, OSError, subprocess.SubprocessError, SystemExit) as trouble:
        print(f"{place.name}: failed: {trouble}")
        return False
    finally:
        place.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--readings", type=int, default=400)
    parser.add_argument("--clients", type=int, default=4)
    wanted = parser.parse_args()
    places = [SQLitePlace()]
    if os.environ.get("TEST_POSTGRES_URL"):
        places.append(PostgresPlace(os.environ["TEST_POSTGRES_URL"], secrets.token_hex(4)))
    folder = tempfile.mkdtemp(prefix="kundenportal-restore-")
    results = [attempt(place, os.path.join(folder, place.name), wanted) for place in places]
    if all(results):
        shutil.rmtree(folder)
    else:
        print(f"logs are kept in {folder}")
    print(f"restore: {sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
