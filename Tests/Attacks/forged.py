"""Forged forms: what another site can make a browser send changes nothing."""

import json
import urllib.parse

from bodies import BODIES, WITHOUT_TRACE, Owner, actions
from books import Snapshot
from client import Client
from forms import multipart
from letters import await_quiet
from portal import Portal
from seed import Seed
from tally import Tally

FORM = "application/x-www-form-urlencoded"
# That somebody asked for what is not theirs is noted, as it should be; whoever gets further changes something else, too.
NOTED = {"audit_event", "audit_address", "audit_head", "denied_object"}


def attempts(portal, who, other, fields):
    """Name, method, headers, body and whether it goes into the query."""
    own, foreign = who.own_token(), other.own_token()
    guest = Client(portal).own_token()
    flipped = own[:-1] + ("0" if own[-1] != "0" else "1")
    bare = urllib.parse.urlencode(fields).encode()
    typed = {
        name: urllib.parse.urlencode([("formular", token), *fields]).encode()
        for name, token in (
            ("own", own),
            ("foreign", foreign),
            ("guest", guest),
            ("flipped", flipped),
            ("empty", ""),
            ("zero", "00" * 64),
        )
    }
    own_origin = [("Sec-Fetch-Site", "same-origin")]
    for site in ("cross-site", "same-site", "", "Same-Origin", "same-origin, cross-site", "none, cross-site"):
        yield f"Sec-Fetch-Site {site!r}", "POST", [("Sec-Fetch-Site", site)], FORM, typed["own"]
    for origin in (
        "https://evil.example",
        f"{portal.base}.evil.example",
        f"{portal.base}@evil.example",
        portal.base.replace("http:", "https:"),
        "http://127.0.0.1",
        portal.base.upper(),
        "file://",
    ):
        yield f"Origin {origin.replace(portal.base, 'BASE')}", "POST", [("Origin", origin)], FORM, typed["own"]
    yield "Origin null without a token", "POST", [("Origin", "null")], FORM, bare
    yield "nothing said, no token", "POST", [], FORM, bare
    for name in ("foreign", "guest", "flipped", "empty", "zero"):
        yield f"{name} token", "POST", own_origin, FORM, typed[name]
    yield "token behind the form", "POST", [("Origin", "null"), ("X-CSRF-Token", own)], FORM, bare
    for kind in (
        "text/plain",
        "application/json",
        "text/plain; application/x-www-form-urlencoded",
        "application/xml",
    ):
        body = json.dumps(dict(fields)).encode() if "json" in kind else typed["own"]
        yield kind, "POST", own_origin, kind, body
    data, kind = multipart(fields)
    yield "multipart without a token", "POST", own_origin, kind, data
    yield "GET", "GET", own_origin, None, typed["own"]
    yield "HEAD", "HEAD", own_origin, None, typed["own"]
    for method in ("PUT", "PATCH", "DELETE"):
        yield method, method, own_origin, FORM, typed["own"]
    yield "method override", "GET", [*own_origin, ("X-HTTP-Method-Override", "POST")], None, b"_method=POST&" + typed[
        "own"
    ]


def run(place, whole):
    tally = Tally()
    with Portal(place, "forged", lambda portal: seed(portal)) as portal:
        owners, effective = iter(portal.seeded), 0
        other = next(owners).visitor(portal)
        todo = actions(portal, next(owners))
        for kind, fill in todo.items():
            owner = next(owners)
            who = owner.visitor(portal)
            address, fields = fill(owner, who)
            await_quiet(portal)
            before = Snapshot(portal)
            for name, method, headers, content, body in attempts(portal, who, other, fields):
                forge(portal, who, tally, kind, address, name, method, headers, content, body)
            changed = [one for one in before.changes(Snapshot(portal)) if one[0] not in NOTED]
            tally.expect(not changed, f"{kind}: something changed: {[one[:2] for one in changed][:3]}")
            effective += control(portal, owner, who, tally, kind, fill)
        tally.expect(portal.lives and not portal.faults, "a fault, or the process ended")
        tally.note(
            f"{tally.tried} forged requests at {len(todo)} forms, {sum(tally.broken.values())} accepted; the same "
            f"form from its own page had its effect {effective} times"
        )
    return tally


def seed(portal):
    with Seed(portal) as rows:
        return [Owner(rows, index) for index in range(90)]


def forge(portal, who, tally, kind, address, name, method, headers, content, body):
    if content is None:
        address, body = f"{address}?{body.decode()}", b""
    # A copy: what the answer does to cookies must not spoil the next attempt.
    sender = Client(portal, cookies=who.cookies)
    answer = sender.ask(method, address, [*headers, *([("Content-Type", content)] if content else [])], body)
    sender.hang_up()
    if method == "POST":
        tally.expect(answer.status in (400, 403, 404, 409, 413, 415), f"{kind}: {name} is answered {answer.status}")
    else:
        tally.expect(answer.status < 500, f"{kind}: {name} is answered {answer.status}")


def control(portal, owner, who, tally, kind, fill):
    """The same form, sent as its own page would."""
    await_quiet(portal)
    address, fields = fill(owner, who)
    before = Snapshot(portal)
    answer = who.post(address, fields)
    has_effect = bool(before.changes(Snapshot(portal)))
    if kind in BODIES:
        tally.expect(
            answer.status in (200, 303) and (has_effect or kind in WITHOUT_TRACE),
            f"{kind}: the form of the portal itself has no effect ({answer.status})",
        )
    return has_effect
