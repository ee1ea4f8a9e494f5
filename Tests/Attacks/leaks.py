"""Personal data in every position of requests that go wrong: none of it may reach logs, figures or other pages."""

import re
import urllib.parse

import canary_visit
from books import value
from canary_people import canaries
from client import Client
from forms import multipart
from portal import CROWD_PASSWORD, Portal
from seed import Seed, visitor
from tally import Tally
from totp import code, step
from client import hidden
from wire import Wire, request

PERSON = {
    "name": "Kunigunde Kanariberg",
    "street": "Kanarienvogelgasse 77",
    "email": "kunigunde.kanari@post.example",
    "phone": "+49 385 77441199",
    "birth date": "14.07.1951",
    "iban": "DE89370400440532013000",
    "bic": "COBADEFFXXX",
    "meter": "1KAN0077441199",
    "malo": "77441199772",
    "customer": "77441199",
    "password": "Kanari-Passwort 77441199",
    "code": "Kn7Rr4Vg",
    "typed code": "BCDF-GHJK",
    "token": "c0ffee77" * 8,
    "session": "badc0de7" * 8,
    "remark": "Kanarische Bemerkung",
}

SECRET = ("password", "code", "typed code", "token", "session")


def everywhere(portal, tally):
    """The same words in paths, queries, fields, headers, cookies and file names."""
    who = visitor(portal, portal.seeded["sessions"][0])
    other = visitor(portal, portal.seeded["sessions"][1])
    for index, (name, word) in enumerate(PERSON.items()):
        if name in SECRET:
            portal.remember(word)
        escaped = urllib.parse.quote(word)
        guest = Client(portal, forwarded=f"192.0.2.{index + 1}", agent=word.encode())
        answers = [
            who.get(f"/postfach?suche={escaped}"),
            who.get(f"/{escaped}"),
            who.get(f"/vertraege/{escaped}"),
            who.get(f"/postfach/{escaped}/pdf"),
            guest.get(f"/bestaetigen/{escaped}"),
            guest.get(f"/abmelden-von/{escaped}"),
            guest.get(f"/anmelden?weiter=/{escaped}"),
            who.ask("PUT", f"/{escaped}"),
            who.ask("BREW", f"/vertraege/{escaped}"),
            guest.post("/anmelden", {"email": word, "passwort": word}),
            guest.post("/anmelden", {"email": PERSON["email"], "passwort": word}),
            guest.post("/passwort-vergessen", {"email": word}),
            guest.post("/code", {"code": word}),
            guest.post("/registrieren/code", {"vertragsnummer": word, "registrierungscode": word}),
            guest.post("/registrieren/code", {"vertragsnummer": "300001234", "registrierungscode": PERSON["code"]}),
            guest.post("/sprache", {word: word}),
            who.post("/einstellungen/email", {"email": word}),
            who.post("/einstellungen/bestaetigen", {"passwort": word}),
            who.post("/einstellungen/passwort", {"altes-passwort": word, "neues-passwort": word}),
            who.post("/einstellungen/zweiter-faktor", {"code": word, "geheim": word}),
            who.ask("POST", f"/sprache?{escaped}", [("Content-Type", word.encode())], word.encode()),
            who.ask(
                "GET",
                "/hilfe",
                [("X-Name", word.encode()), ("Referer", f"{portal.base}/{escaped}"), ("Cookie", f"guest={escaped}")],
            ),
            who.ask("GET", "/hilfe", [("X-Long", word.encode() * 900)]),
            Client(portal, cookies={"sid": escaped, "link": escaped}).get("/bestaetigen"),
        ]
        body, kind = multipart([("formular", who.own_token()), (word, word)], (word, word, b"no picture"))
        answers.append(who.ask("POST", "/vertraege/300001001/zaehlerstand", [("Content-Type", kind)], body))
        for answer in answers:
            tally.expect(answer.status < 500, f"{name}: {answer.status}")
            tally.expect(
                all(word not in value for key, value in answer.headers if key not in ("Location", "Set-Cookie")),
                f"{name} in a header",
            )
        raw(portal, word)
        # Somebody else's pages hold nothing of it.
        for path in ("/uebersicht", "/hilfe", "/gibt-es-nicht", "/einstellungen"):
            tally.expect(word.encode() not in other.get(path).body, f"{name} on a page of somebody else")


def raw(portal, word):
    for host, path in (
        (word, "/"),
        (portal.host, f"http://{urllib.parse.quote(word)}/"),
        (None, "/" + urllib.parse.quote(word)),
    ):
        try:
            with Wire(portal, timeout=2) as wire:
                wire.send(request("GET", path, host))
                wire.answer()
        except OSError:
            pass


def real_secrets(portal, tally):
    """The whole way of an account, so that real secrets exist that could be found: password, second factor, letters."""
    email, new = "kunde.7@example.org", "Kanari-Passwort neu 41"
    who = Client(portal, forwarded="192.0.3.7")
    who.sign_in(email, CROWD_PASSWORD)
    page = who.get("/einstellungen/zweiter-faktor").body
    secret = re.search(r'class="secret"><code>([A-Z2-7 ]+)</code>', page.decode())[1]
    answer = who.post(
        "/einstellungen/zweiter-faktor",
        {"geheim": hidden(page, "geheim"), "code": code(secret.replace(" ", ""), step())},
    )
    papers = re.findall(r"<code>([0-9A-Z]{5}-[0-9A-Z]{5})</code>", answer.body.decode())
    tally.expect(len(papers) == 10, "the second factor is not turned on")
    who.post("/einstellungen/passwort", {"altes-passwort": CROWD_PASSWORD, "neues-passwort": new})
    for word in (
        new,
        CROWD_PASSWORD,
        secret,
        secret.replace(" ", ""),
        *papers,
        *(paper.replace("-", "") for paper in papers),
    ):
        portal.remember(word)
    return value(
        portal,
        "SELECT COUNT(*) FROM recovery_code JOIN account ON account.id = account_id WHERE email_key = ?",
        email,
    )


def seed(portal):
    canary = canary_visit.seed(portal)
    with Seed(portal) as rows:
        return {"sessions": [rows.session(rows.account()) for _ in range(2)], "canary": canary}


def run(place, whole):
    tally = Tally()
    with Portal(place, "leaks", seed) as portal:
        canary_visit.live(portal, tally, portal.seeded["canary"])
        everywhere(portal, tally)
        codes = real_secrets(portal, tally)
        tally.expect(codes == 10, "the codes on paper are not stored")
        tally.expect(portal.lives and not portal.faults, "a fault, or the process ended")
        tally.note(
            f"{len(PERSON)} personal words in 28 positions each, {len(canaries())} canaries kept and typed; "
            "logs, pages and databases are searched below"
        )
    return tally
