"""Script in pages: 120 payloads in every text that is shown again, seen by a real browser.

The content security policy is switched off in the browser but for the last look, so that escaping alone has to hold.
"""

import secrets
import sqlite3
import urllib.parse

from browser import chromium
from client import Client
from crawl import crawl
from eye import STRANGE, Eye
from forms import multipart, picture, reading_fields
from letters import all_letters, await_quiet
from payloads import LOCAL_PARTS, payloads
from poison import poison
from portal import CROWD_PASSWORD, Portal
from seed import Seed, visitor
from tally import Tally


def seed(portal, place, accounts):
    words = payloads()
    with Seed(portal) as rows_:
        ids = [rows_.account_of(f"kunde.{index}@example.org") for index in range(accounts)]
        sessions = [rows_.session(account) for account in ids]
        numbers = [
            rows_.rows(
                "SELECT number FROM contract JOIN contract_access ON contract_id = id WHERE account_id = ? AND "
                "commodity = 'strom'",
                account,
            )[0][0]
            for account in ids
        ]
        spare = [rows_.session(rows_.account()) for _ in range(40)]
    count, refusals = poison(portal, place, words, accounts)
    return {"sessions": sessions, "numbers": numbers, "spare": spare, "count": count, "refusals": refusals}


def run(place, whole):
    tally, words = Tally(), payloads()
    accounts, step, most = (120, 1, 400) if whole else (3, 43, 15)
    portal = Portal(place, "scripts", lambda portal: seed(portal, place, accounts))
    with portal:
        requests(portal, words)
    remark(portal, words)
    with portal, chromium() as browser:
        seen, pages = set(), 0
        for index, token in enumerate(portal.seeded["sessions"]):
            eye = Eye(browser, portal, tally, token, keeps_policy=index % 4 == 3)
            found, _ = crawl(visitor(portal, token), ["/uebersicht", "/einstellungen/geraete", "/vorgaenge"], most=40)
            for kind, path in found.items():
                if not kind.endswith(("/pdf", "/beleg", "/entschaedigung", ".csv", "/foto")):
                    eye.visit(path, kind)
            seen, pages = seen | eye.seen, pages + eye.pages
            eye.close()
        tally.note(f"{len(seen)} of {len(words)} imported payloads seen")
        brought = min(len(words), portal.seeded["count"])
        tally.expect(len(seen) >= brought * 0.8, f"only {len(seen)} of {brought} payloads are shown anywhere")
        pages += reflected(browser, portal, tally, words[::step])
        pages += devices(browser, portal, tally, words[::step])
        pages += letters(browser, portal, tally, most)
        refused = len(portal.seeded["refusals"])
        tally.note(
            f"{len(words)} payloads in {portal.seeded['count']} imported texts ({refused} rows refused), fields, "
            f"user agents, names of photos and remarks; {pages} pages looked at, "
            f"{sum(tally.broken.values())} executed"
        )
        tally.expect(portal.lives and not portal.faults, "a fault, or the process ended")
    return tally


def requests(portal, words):
    """Reports a reading with a photo whose name is a payload."""
    for index in range(min(5, len(portal.seeded["sessions"]))):
        who = visitor(portal, portal.seeded["sessions"][index])
        number = portal.seeded["numbers"][index]
        name = words[index * 7].replace('"', "%22")
        body, kind = multipart(
            [("formular", who.own_token()), ("einmal", secrets.token_hex(16)), *reading_fields(who, number)],
            ("foto", name, picture()),
        )
        who.ask(
            "POST",
            f"/vertraege/{number}/zaehlerstand",
            [("Content-Type", kind), ("Sec-Fetch-Site", "same-origin")],
            body,
        )
    await_quiet(portal)


def remark(portal, words):
    """What staff write at a request stands in its timeline."""
    connection = sqlite3.connect(portal.database)
    events = connection.execute("SELECT request_id, position FROM request_event").fetchall()
    for index, (request, position) in enumerate(events):
        connection.execute(
            "UPDATE request_event SET remark = ? WHERE request_id = ? AND position = ?",
            (words[index * 11 % len(words)], request, position),
        )
    connection.commit()
    connection.close()
    if not events:
        raise AssertionError("no request was made to write remarks at")


def reflected(browser, portal, tally, words):
    """What somebody typed and gets back at once."""
    guest, customer = Eye(browser, portal, tally), Eye(browser, portal, tally, portal.seeded["sessions"][0])
    reading = f"/vertraege/{portal.seeded['numbers'][-1]}/zaehlerstand"
    owner = Eye(browser, portal, tally, portal.seeded["sessions"][-1])
    for index, word in enumerate(words):
        query = urllib.parse.quote(word, safe="")
        for path in (
            f"/postfach?suche={query}",
            f"/postfach?kategorie={query}&jahr={query}&vertrag={query}&vor={query}",
            f"/einstellungen/kontakt?hinweis={query}&seit={query}",
            f"/{query}?{query}={query}",
            f"/vertraege/{query}",
        ):
            customer.visit(path, path.split("?")[0].split("%")[0])
        for path in (
            f"/anmelden?weiter={query}&hinweis={query}",
            f"/anmelden/code?weiter={query}",
            f"/postfach?{query}",
            f"/bestaetigen/{query}",
            f"/abmelden-von/{query}",
            f"/assets/{query}",
        ):
            guest.visit(path, path.split("?")[0].split("%")[0])
        guest.send("/registrieren/code", word)
        guest.send("/passwort-vergessen", word)
        guest.send("/code", word)
        guest.send("/anmelden", word, stale=True)
        owner.send(reading, word)
        owner.send(reading, word, stale=True)
    for index, local in enumerate(LOCAL_PARTS if len(words) > 20 else LOCAL_PARTS[::4]):
        eye = Eye(browser, portal, tally, portal.seeded["spare"][index])
        eye.send("/einstellungen/email", f"{local}@example.org")
        for path in ("/einstellungen/email", "/einstellungen"):
            eye.visit(path)
        guest.pages += eye.pages
        eye.close()
    guest.close(), customer.close(), owner.close()
    return guest.pages + customer.pages + owner.pages


def devices(browser, portal, tally, words):
    """The name a browser gives itself, in the list of devices and of what happened."""
    for index, word in enumerate(words):
        agent = Client(portal, agent=f"{word} Chrome/140.0 Linux".encode(), forwarded=f"192.0.2.{index % 250 + 1}")
        agent.sign_in(f"kunde.{310 + index % 5}@example.org", CROWD_PASSWORD)
        agent.hang_up()
    pages = 0
    for index in range(310, 315):
        who = Client(portal, forwarded=f"192.0.3.{index - 300}")
        who.sign_in(f"kunde.{index}@example.org", CROWD_PASSWORD)
        eye = Eye(browser, portal, tally, who.cookies["sid"])
        for path in ("/einstellungen/geraete", "/einstellungen/aktivitaet"):
            eye.visit(path)
        pages += eye.pages
        eye.close()
    return pages


def letters(browser, portal, tally, most):
    """Letters in a mail program without any policy."""
    await_quiet(portal)
    eye, count = Eye(browser, portal, tally), 0
    for letter, _ in all_letters(portal)[-most:]:
        part = letter.get_body(("html",))
        if part is None:
            continue
        eye.page.set_content(part.get_content())
        eye.page.evaluate(
            "() => document.querySelectorAll('[style], meta[http-equiv], head style').forEach("
            "one => one.removeAttribute('style'))"
        )
        count += 1
        ran = eye.page.evaluate("window.kanarienRan")
        tally.expect(not ran, f"a letter executes {ran and ran[:1]}")
        bad = eye.page.evaluate(STRANGE)
        bad = [one for one in bad if not one.startswith(("<style", "<meta"))]
        tally.expect(not bad, f"in a letter a payload became an element: {bad[:1]}")
    eye.close()
    tally.expect(count > 0, "no letter holds anything to look at")
    return count
