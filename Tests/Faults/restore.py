"""Backs up while readings are reported, destroys the portal, puts the backup back by the commands of docs/operating.md
only, and compares: what was answered before the backup began must be there once, every row and file as it was, what lets
somebody in has ended, no letter leaves twice, and a security log somebody wrote in is not whole.

    restore.py [--readings 400] [--clients 4]

SQLite always; PostgreSQL when TEST_POSTGRES_URL names a server where databases may be made, and then each backup goes into the
other engine, too.
"""

import argparse
import os
import re
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
from contents import equal_files, equal_rows, give  # noqa: E402
from held_letters import HELD, letters  # noqa: E402
from house import PROGRAM  # noqa: E402
from kills import Client  # noqa: E402
from places import PostgresPlace, SQLitePlace, reading_plans  # noqa: E402
from runbook import Runbook  # noqa: E402

def run(house, *arguments, fails=False):
    """A command of the program that is none of the runbook's restore. Returns what it printed."""
    done = subprocess.run([PROGRAM, *arguments], env=house.environment, capture_output=True, text=True, timeout=300)
    said = f"kundenportal {' '.join(arguments[:2])}: {done.returncode}\n{done.stdout}{done.stderr[-2000:]}"
    assert (done.returncode != 0) == fails, said
    return done.stdout


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
    give(place, house)
    # What may not come back to life with a backup.
    made = run(house, "token", "add", "ERP", "--scopes", "requests:read", "--days", "2")
    token = re.search(r"bkp_\S+", made).group()
    run(house, "webhook", "add", "ERP", "http://127.0.0.1:9/", "--allow-private")
    book = Runbook("Backup", PROGRAM)
    pair = book.run(house, "backup-key", "new")
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
    head = re.search(r"^head: (\S+)$", run(house, "audit", "verify"), re.M)[1]
    file = os.path.join(folder, "portal.age")
    print(f"  {book.run(house, 'backup', '--to', TO=file, RECIPIENT=recipient).splitlines()[0]}")
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
    return house, file, (identity, head, token), before, during


def await_count(place, house, query, wanted, seconds):
    began = time.monotonic()
    while int(place.rows(house, query)[0][0]) != wanted:
        assert time.monotonic() - began < seconds, f"not {wanted}: {query}"
        time.sleep(0.5)


def put_back(place, folder, old, file, identity, head, name="new"):
    """The commands of the runbook, on an empty folder and an empty database. Returns the new portal, and the runbook where
    its next step is the letters."""
    new, book = place.house(os.path.join(folder, name)), Runbook("Restore", PROGRAM)
    shutil.copy2(os.path.join(old.folder, "key"), os.path.join(new.folder, "key"))
    check = book.run(new, "restore", FILE=file, KEYFILE=identity)
    assert "The backup is whole" in check, check
    words = book.run(new, "restore", FILE=file, KEYFILE=identity)
    assert "BAD" not in words and "The security log is whole" in words, words
    # A second time it finds no empty database.
    run(new, "restore", file, "--identity", identity, fails=True)
    bad = [line for line in book.run(new, "doctor", fails=None).splitlines() if line.startswith("BAD")]
    assert all("backup" in line for line in bad), bad
    run(new, "audit", "verify", "--known", head)
    run(new, "audit", "verify", "--known", head[:-4] + ("0000" if head[-4:] != "0000" else "ffff"), fails=True)
    return new, book


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
        "SELECT COUNT(*) FROM api_token WHERE revoked_at IS NULL", "SELECT COUNT(*) FROM webhook WHERE ended_at IS NULL",
        "SELECT COUNT(*) FROM outbox WHERE next_attempt_at IS NOT NULL",
    ]:
        assert place.rows(new, query)[0][0] == "0", query
    assert place.integrity(new) == "ok", "integrity"


def written_in(place, house):
    """Somebody who can write the database changes one row of the security log: `audit verify` names it."""
    position, = place.rows(house, "SELECT MIN(position) + 1 FROM audit_event")[0]
    place.run(house, f"UPDATE audit_event SET detail = 'nothing' WHERE position = {position}")
    told = run(house, "audit", "verify", fails=True)
    assert position in told, f"row {position} was changed: {told}"


def attempt(place, others, folder, wanted):
    os.mkdir(folder)
    began = time.monotonic()
    try:
        old, file, (identity, head, token), before, during = backed_up(place, folder, wanted)
        new, book = put_back(place, folder, old, file, identity, head)
        compare(place, new, before)
        count, tables = equal_rows(place, old, place, new)
        files = equal_files(place, old, new)
        for other in others:
            elsewhere, _ = put_back(other, folder, old, file, identity, head, f"in_{other.name}")
            compare(other, elsewhere, before)
            assert equal_rows(place, old, other, elsewhere)[0] == count, f"other rows in {other.name}"
        waited, twice = letters(place, old, new, book, token)
        written_in(place, new)
        print(
            f"{place.name}: {len(before)} answered before the backup and there, {during} answered meanwhile; {count} rows of "
            f"{tables} tables and {files} files equal{''.join(f', also in {one.name}' for one in others)}; {waited} letters "
            f"held, {twice} of them sent before ({time.monotonic() - began:.0f} s)")
        return True
    except (AssertionError, OSError, subprocess.SubprocessError, SystemExit) as trouble:
        print(f"{place.name}: failed: {trouble}")
        return False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--readings", type=int, default=400)
    parser.add_argument("--clients", type=int, default=4)
    wanted = parser.parse_args()
    places = [SQLitePlace()]
    if os.environ.get("TEST_POSTGRES_URL"):
        places.append(PostgresPlace(os.environ["TEST_POSTGRES_URL"], secrets.token_hex(4)))
    folder = tempfile.mkdtemp(prefix="kundenportal-restore-")
    results = [
        attempt(place, [one for one in places if one is not place], os.path.join(folder, place.name), wanted) for place in places]
    for place in places:
        place.close()
    if all(results):
        shutil.rmtree(folder)
    else:
        print(f"logs are kept in {folder}")
    print(f"restore: {sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
