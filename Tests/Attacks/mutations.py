"""Mutated requests: what no browser sends. The process stays the same, everybody else is served, memory comes back."""

import random
import threading

from bodies import Owner
from bystander import Bystander, settle
from odd_requests import hand_made
from portal import Portal, routes
from seed import Seed
from tally import Tally
from wire import Closed, Wire, request

SEED = 20_261_122
THREADS = 6


def mutated(random, samples):
    """A request with some bytes changed, doubled, cut out, moved or exchanged for odd ones."""
    data = bytearray(random.choice(samples))
    odd = [
        b"\0",
        b"\xff",
        b"\r\n",
        b"\n",
        b"%00",
        b"%",
        b"[",
        b"]",
        b"\"",
        b"'",
        b"<",
        b";",
        b"\\",
        b"A" * 300,
        b"-1",
        b"9" * 25,
        b"\xf0\x9f\x92",
    ]
    for _ in range(random.choice((1, 1, 1, 2, 3, 8))):
        at, end = sorted((random.randrange(len(data) + 1), random.randrange(len(data) + 1)))
        end = min(end, at + 60)
        how = random.randrange(6)
        if how == 0 and at < len(data):
            data[at] = random.randrange(256)
        elif how == 1:
            del data[at:end]
        elif how == 2:
            data[at:at] = data[at:end] * random.choice((1, 2, 30))
        elif how == 3:
            data[at:end] = random.choice(odd)
        elif how == 4:
            data[at:at] = random.choice(odd)
        else:
            data[at:end] = bytes(random.randrange(256) for _ in range(end - at))
    return bytes(data)


def fire(portal, data, tally, patience=1.0):
    """Sends it and waits for one answer, or for the end."""
    try:
        with Wire(portal, timeout=patience) as wire:
            wire.send(data)
            wire.socket.shutdown(1)
            answer = wire.answer()
            portal.inspect(answer)
            tally.tried += 1
            if answer.status == 500:
                tally.broken[f"status 500 for {bytes(data[:80])!r}"] += 1
    except (OSError, Closed, ValueError):
        tally.tried += 1


def run(place, whole):
    tally, count = Tally(), 20_000 if whole else 2_000
    with Portal(place, "mutations", seed) as portal:
        owner, reader = portal.seeded[:2]
        who = owner.visitor(portal)
        token = who.own_token()
        fire(portal, request("GET", "/hilfe", portal.host), tally)
        before = portal.memory()
        bystander = Bystander(portal, reader)
        bystander.start()
        made = list(hand_made(portal, owner, token))
        for _, data in made:
            fire(portal, data, tally, patience=0.5)
        samples = [data for _, data in made if 50 < len(data) < 3_000] + ordinary(portal, owner, token)
        threads = [
            threading.Thread(target=storm, args=(portal, tally, samples, count // THREADS, SEED + index))
            for index in range(THREADS)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        bystander.done.set()
        bystander.join()
        after = settle(portal, before)
        tally.expect(portal.lives, "the process ended")
        tally.expect(
            bystander.served >= bystander.asked * 0.99, f"others: {bystander.served} of {bystander.asked} served"
        )
        tally.expect(after <= before * 1.1 + 50, f"memory {before:.0f} MiB before, {after:.0f} MiB after")
        tally.expect(not portal.faults, "status 500")
        tally.note(
            f"{len(made)} requests by hand and {count} mutated, same process; others {bystander.served} of "
            f"{bystander.asked}, slowest {bystander.slowest * 1000:.0f} ms; memory {before:.0f} → {after:.0f} MiB"
        )
    return tally


def seed(portal):
    with Seed(portal) as rows:
        owners = [Owner(rows, index) for index in range(2)]
        [(document,)] = rows.rows(
            "SELECT document.id FROM document JOIN contract_access USING (contract_id) WHERE account_id = ? LIMIT 1",
            owners[0].account,
        )
        portal.document = f"/postfach/{document}/pdf"
        return owners


def ordinary(portal, owner, token):
    """A plain request to every route that takes cookies: programs have a token instead (Tests/API)."""
    cookie = [
        ("Cookie", f"sid={owner.token}; guest={'ab' * 16}; sprache=de"),
        ("Accept-Encoding", "gzip"),
        ("User-Agent", "x"),
    ]
    found = []
    for route in routes():
        if route["path"].startswith("/api/"):
            continue
        path = route["path"].replace("{nummer}", owner.number)
        path = path.replace("{id}", portal.document.split("/")[2]).replace("{token}", "ab" * 32)
        path = path.replace("{rechnung}", "ab" * 16)
        body = (
            f"formular={token}&email=a@example.org&code=x&passwort=y".encode() if route["method"] == "POST" else b""
        )
        found.append(
            request(
                route["method"],
                path,
                portal.host,
                [*cookie, ("Content-Type", "application/x-www-form-urlencoded")],
                body,
            )
        )
    return found


def storm(portal, tally, samples, count, number):
    source = random.Random(number)
    for _ in range(count):
        if not portal.lives:
            return
        fire(portal, mutated(source, samples), tally)
