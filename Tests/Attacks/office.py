"""The office from outside: every address of it, with real identities, by guests, customers and who swaps one cookie for the
other; and the customers' pages by who is signed in to the office only."""

import re
import secrets

import objects
from books import Snapshot, open_books
from client import Client
from office_things import CANARY, Things
from portal import Portal, routes
from seed import Seed
from tally import Tally

SIGN_IN = "/service/anmelden"
# Asking for what is not one's own may be noted, and a guest's language is remembered nowhere.
NOTED = {"audit_event", "audit_address", "audit_head", "denied_object", "staff_session", "process_key", "key_check"}
# Nothing of its own to see: nobody applied, and what a press of many leads back to.
WITHOUT_THING = ("/service/freischaltung/", "/service/einladung/")


def seed(portal):
    with Seed(portal) as rows:
        things = Things(rows)
        session, other = things.session(things.admin), things.session(things.colleague("clerk"))
        customer = rows.session(things.anna)
        view = things.view(session, things.admin)
        return {"places": things.places, "staff": session, "other": other, "customer": customer, "view": view}


def run(place, whole):
    tally = Tally()
    with Portal(place, "office", seed) as portal:
        given = portal.seeded
        paths = addresses(given["places"])
        control(Client(portal, cookies={"staff": given["staff"]}), paths, tally)
        before = Snapshot(portal)
        people = {
            "guest": {},
            "customer": {"sid": given["customer"]},
            "customer with a customer's token as the office's": {"sid": given["customer"], "staff": given["customer"]},
            "customer with a colleague's token as a customer's": {"sid": given["staff"]},
            "who has a look as a customer, without its session": {"ansicht": given["view"]},
            "invented": {"staff": secrets.token_hex(32), "sid": secrets.token_hex(32)},
        }
        for name, cookies in people.items():
            outside(portal, name, cookies, paths, tally)
        walked = tally.tried
        pages = customers(portal, given, tally)
        changed = [one for one in before.changes(Snapshot(portal)) if one[0] not in NOTED]
        tally.expect(not changed, f"somebody from outside changed {sorted({one[0] for one in changed})}")
        tally.expect(portal.lives and not portal.faults, "status 500, or the process ended")
        tally.note(
            f"{walked} requests at {len(paths)} addresses of the office by {len(people)} kinds of people, {pages} at customers' "
            f"pages with the office's cookie, {sum(tally.broken.values())} came through")
    return tally


def addresses(places):
    """Method, path and address of every route of the office, its braces filled with what is there."""
    found = []
    for route in routes():
        if route["audience"] != "staff":
            continue
        path, values = route["path"], next((places[one] for one in sorted(places, key=len, reverse=True)
                                            if route["path"].startswith(one)), [])
        values = iter([*values, *[secrets.token_hex(16)] * 3])
        found.append((route["method"], path, re.sub(r"\{[^}]*\}", lambda _: next(values), path)))
    return found


def control(admin, paths, tally):
    """Who may see it does: the identities are real, and canaries are planted."""
    shown = 0
    for method, path, address in paths:
        if method != "GET" or "{" not in path or path.startswith(WITHOUT_THING):
            continue
        answer = admin.get(address)
        tally.expect(answer.status in (200, 303) or path.endswith(("/pdf", "/foto", "/anlagen/{anlage}")),
                     f"control: {path}: {answer.status}")
        shown += CANARY.encode() in answer.body
    tally.expect(shown >= 8, f"only {shown} pages of the office show a canary")


def outside(portal, name, cookies, paths, tally):
    """One way for all: to the office's sign-in, whatever is asked for, and nothing of it."""
    who = Client(portal, cookies=cookies)
    for method, path, address in [*paths, ("GET", "nothing", "/service/gibt-es-nicht")]:
        if path == "/service/abmelden":
            continue
        answer = who.post(address, {"aktion": "1"}) if method == "POST" else who.ask(method, address)
        led = answer.status == 303 and (answer.header("Location") or "").startswith(SIGN_IN)
        tally.expect(led and CANARY.encode() not in answer.body, f"{name}: {method} {path} is answered {answer.status}")


def customers(portal, given, tally):
    """The office's cookie opens no customer's page; a look as a customer only with the session it was begun in, and then
    nothing can be pressed. Returns how many were tried."""
    connection, count = objects_of(portal), 0
    people = {
        "the office's cookie": {"staff": given["staff"]},
        "the look of somebody else": {"staff": given["other"], "ansicht": given["view"]},
    }
    for name, cookies in people.items():
        who = Client(portal, cookies=cookies)
        for path, found in connection.items():
            for address, _ in found:
                answer, count = who.get(address), count + 1
                closed = answer.status in (303, 404) or (answer.status == 200 and CANARY.encode() not in answer.body)
                tally.expect(
                    closed and CANARY.encode() not in answer.body and not answer.body.startswith(b"%PDF"),
                    f"{name}: GET {path} is answered {answer.status}")
    look = Client(portal, cookies={"staff": given["staff"], "ansicht": given["view"]})
    tally.expect(CANARY.encode() in look.get("/vertraege").body, "the look shows nothing")
    for route in routes():
        if route["audience"] != "customer" or route["method"] != "POST" or "{" in route["path"]:
            continue
        answer, count = look.post(route["path"], {"aktion": "1"}), count + 1
        tally.expect(answer.status in (303, 403, 404), f"in a look POST {route['path']} is answered {answer.status}")
    return count


def objects_of(portal):
    """For each address of a customer's thing the first few of Anna's."""
    connection = open_books(portal)
    found = objects.identities(connection, 3)
    connection.close()
    return found
