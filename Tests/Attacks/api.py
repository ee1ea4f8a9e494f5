"""The interface for programs, by who has no token, a wrong one, one that ended, one for another network, a browser's cookie,
and a token that may something else."""

import hashlib
import json
import re
import secrets
import zlib

import objects
from client import Client
from office_things import Things
from portal import Portal, routes
from seed import Seed, instant
from tally import Tally

CANARY = objects.CANARY.encode()
SCOPES = ("master-data:read", "master-data:write", "documents:read", "documents:write", "requests:read", "requests:write", "bank:read")


def token(rows, scopes, networks="", expires=86_400, revoked=None):
    """Written as `kundenportal token add` writes it. Returns what is sent."""
    body = f"{secrets.token_hex(8)}_{secrets.token_hex(32)}"
    rows.db.execute(
        "INSERT INTO api_token (id, name, secret_hash, scopes, networks, created_at, expires_at, revoked_at) "
        "VALUES (?,'Angriff',?,?,?,?,?,?)",
        (body.split("_")[0], hashlib.sha256(body.encode()).hexdigest(), scopes, networks, instant(-60), instant(expires), revoked))
    sent = f"bkp_{body}_{zlib.crc32(body.encode()):08x}"
    rows.portal.remember(sent)
    return sent


def seed(portal):
    with Seed(portal) as rows:
        things = Things(rows)
        every = " ".join(SCOPES)
        good = token(rows, every)
        turned = good[:-10] + ("0" if good[-10] != "0" else "1") + good[-9:]
        return {
            "good": good,
            "each": {scope: token(rows, scope) for scope in SCOPES},
            "wrong": {
                "nothing": None, "empty": "", "not a token": "Bearer", "its check is wrong": turned,
                "never made": f"bkp_{'0' * 16}_{'0' * 64}_{zlib.crc32(('0' * 16 + '_' + '0' * 64).encode()):08x}",
                "expired": token(rows, every, expires=-1), "revoked": token(rows, every, revoked=instant(-30)),
                "for another network": token(rows, every, networks="203.0.113.0/24"),
                "its hash": hashlib.sha256(good[4:-9].encode()).hexdigest(),
            },
            "customer": rows.session(things.anna), "staff": things.session(things.admin),
            "names": {"number": "V-2026-990001", "key": f"K-{rows.rows('SELECT number FROM contract LIMIT 1')[0][0]}"},
        }


def run(place, whole):
    tally = Tally()
    with Portal(place, "api", seed) as portal:
        given, networks = portal.seeded, iter(range(1, 60_000))
        paths = [
            (route["method"], re.sub(r"\{nummer\}", given["names"]["number"], re.sub(r"\{schluessel\}", given["names"]["key"], route["path"])))
            for route in routes() if route["audience"] == "machine"]
        tally.expect(len(paths) >= 40, f"only {len(paths)} addresses of the API")
        for name, sent in given["wrong"].items():
            for method, path in paths:
                answer = ask(portal, method, path, sent, next(networks))
                tally.expect(answer.status == 401, f"{name}: {method} {path} is answered {answer.status}")
                judge(answer, name, tally)
        for name, cookies in {"a customer's cookie": {"sid": given["customer"]}, "the office's cookie": {"staff": given["staff"]}}.items():
            for method, path in paths:
                answer = ask(portal, method, path, None, next(networks), cookies)
                tally.expect(answer.status == 401, f"{name}: {method} {path} is answered {answer.status}")
                judge(answer, name, tally)
        elsewhere(portal, given["good"], tally, networks)
        allowed = scopes(portal, given["each"], paths, tally, networks)
        guessed = guessing(portal, tally)
        tally.expect(portal.lives and not portal.faults, "status 500, or the process ended")
        tally.note(
            f"{len(given['wrong']) + 2} ways without a token that counts at {len(paths)} addresses, {len(SCOPES)} scopes of which "
            f"each opens {allowed}, trying tokens ends after {guessed}; {sum(tally.broken.values())} came through")
    return tally


def ask(portal, method, path, sent, network, cookies=None):
    """From a network of its own: who tries tokens from one is soon told to wait."""
    who = Client(portal, forwarded=f"198.18.{network // 250}.{network % 250 + 1}", cookies=cookies)
    headers = [("Content-Type", "application/json"), ("Idempotency-Key", secrets.token_hex(8))]
    if sent is not None:
        headers.append(("Authorization", f"Bearer {sent}"))
    answer = who.ask(method, path, headers, b"{}" if method in ("PUT", "POST") else b"")
    who.hang_up()
    return answer


def judge(answer, name, tally):
    """Nothing but the problem, the same for all."""
    tally.expect(CANARY not in answer.body, f"{name}: a canary in the answer")
    tally.expect(b"token-missing" in answer.body, f"{name}: another problem than that a token is needed: {answer.body[:120]!r}")


def elsewhere(portal, good, tally, networks):
    """A token counts in its header only, and never for a page of the portal."""
    for path in (f"/api/v1/requests?access_token={good}", f"/api/v1/requests?token={good}"):
        answer = ask(portal, "GET", path, None, next(networks))
        tally.expect(answer.status == 401, f"a token in the address is answered {answer.status}")
    for page in ("/uebersicht", "/service/vorgaenge", "/einstellungen/daten"):
        answer = ask(portal, "GET", page, good, next(networks))
        tally.expect(answer.status == 303, f"a token at {page} is answered {answer.status}")
    answer = ask(portal, "GET", "/api/v1/requests", good, next(networks))
    tally.expect(answer.status == 200 and CANARY in answer.body, f"control: the token that counts is answered {answer.status}")


def scopes(portal, tokens, paths, tally, networks):
    """A token of one scope opens its own addresses: the others are 403 before anything is looked at. Returns how many each
    opens."""
    opened = {}
    for scope, sent in tokens.items():
        opened[scope] = 0
        for method, path in paths:
            answer = ask(portal, method, path, sent, next(networks))
            if answer.status == 403:
                problem = json.loads(answer.body)
                tally.expect(problem["type"].endswith("scope-missing"), f"{scope}: {method} {path}: {problem}")
                tally.expect(CANARY not in answer.body, f"{scope}: {method} {path} shows a canary")
                continue
            opened[scope] += 1
            tally.expect(
                scope.endswith(":write") == (method in ("PUT", "POST", "DELETE")),
                f"{scope} opens {method} {path}: {answer.status}")
    tally.expect(all(opened.values()), f"scopes that open nothing: {opened}")
    return list(opened.values())


def guessing(portal, tally):
    """How many tries one address has."""
    for tries in range(1, 60):
        who = Client(portal, forwarded="198.19.200.1")
        answer = who.ask("GET", "/api/v1/requests", [("Authorization", f"Bearer bkp_{secrets.token_hex(8)}")])
        who.hang_up()
        if answer.status == 429:
            return tries
    tally.expect(False, "nobody is told to wait")
    return None
