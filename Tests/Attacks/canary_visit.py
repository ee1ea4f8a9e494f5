"""What the customers of canaries do in the portal, and what goes wrong for them: everything that is typed passes once
through every place that could keep it."""

import re

from books import rows
from canary_people import PEOPLE, TYPED, bring_in, canaries
from client import Client, hidden
from forms import multipart, picture, reading_fields
from passkeys import Authenticator, challenge
from portal import CROWD_PASSWORD
from seed import Seed, visitor
from totp import code, step

ONE, TWO, THREE = PEOPLE


def seed(portal):
    """Brings them in; the first has a login, the second a letter with a code."""
    bring_in(portal)
    with Seed(portal) as written:
        [[contract]] = written.rows("SELECT id FROM contract WHERE number = ?", ONE["contract number"])
        [[other]] = written.rows("SELECT id FROM contract WHERE number = ?", TWO["contract number"])
        account = written.account(ONE["e-mail"], owns=[contract])
        written.code(other)
        return account, written.session(account)


def live(portal, tally, seeded):
    account, token = seeded
    who = visitor(portal, token)
    for name in ("password", "new password"):
        portal.remember(TYPED[name])
    expect = {
        "telephone": who.post("/einstellungen/person", {"aktion": "telefon", "telefon": TYPED["mobile"]}),
        "another telephone": who.post("/einstellungen/person", {"aktion": "telefon", "telefon": "0385 73554404"}),
        "address": who.post("/einstellungen/person", address()),
        "consents": who.post("/einstellungen/kontakt", consents(who)),
        "paper": who.post("/einstellungen/zustellung", {"aktion": "kopie"}),
        "new e-mail": who.post("/einstellungen/email", {"email": TYPED["new e-mail"]}),
        "guest": who.post("/einstellungen/personen/einladen", invitation()),
        "passkey": who.post("/einstellungen/passkeys", passkey(portal, who)),
        "reading": reading(who),
        "export": who.post("/einstellungen/daten"),
    }
    for name, answer in expect.items():
        tally.expect(answer.status in (200, 303), f"the canary's {name} is not taken ({answer.status})")
    shown = who.get("/einstellungen/person").body.decode()
    digits = re.sub(r"\D", "", shown)
    tally.expect("27.02.1931" in shown and "73554404" in digits, "the owner does not see what is kept")
    second_factor(portal, tally, who)
    changed = {"altes-passwort": CROWD_PASSWORD, "neues-passwort": TYPED["new password"]}
    tally.expect(who.post("/einstellungen/passwort", changed).status == 303, "the canary's password is not changed")
    register(portal, tally)
    go_wrong(portal, who)
    stands(portal, tally, account)


def address():
    return {
        "aktion": "anschrift",
        "zusatz": TYPED["remark"],
        "strasse": TYPED["new street"],
        "hausnummer": "5",
        "plz": "19053",
        "ort": TYPED["new city"],
    }


def consents(who):
    stand = hidden(who.get("/einstellungen/kontakt").body, "stand")
    return [("stand", stand)] + [
        ("wunsch", name) for name in ("phone-offers", "phone-news", "sms-advice", "post-offers", "email-offers")
    ]


def invitation():
    return {"vertrag": ONE["contract number"], "recht": "reader", "email": TYPED["guest"]}


def passkey(portal, who):
    task = challenge(who, "/einstellungen/passkeys/aufgabe")
    return {"name": TYPED["passkey"], **Authenticator(portal).attestation(task)}


def reading(who):
    """With a photo whose name tells something."""
    path = f"/vertraege/{ONE['contract number']}/zaehlerstand"
    fields = [("formular", who.own_token()), ("einmal", "ab" * 16), *reading_fields(who, ONE["contract number"])]
    body, kind = multipart(fields, ("foto", TYPED["photo"], picture()))
    return who.ask("POST", path, [("Content-Type", kind), ("Sec-Fetch-Site", "same-origin")], body)


def second_factor(portal, tally, who):
    page = who.get("/einstellungen/zweiter-faktor").body
    secret = re.search(r'class="secret"><code>([A-Z2-7 ]+)</code>', page.decode())[1]
    answer = who.post(
        "/einstellungen/zweiter-faktor",
        {"geheim": hidden(page, "geheim"), "code": code(secret.replace(" ", ""), step())},
    )
    papers = re.findall(r"<code>([0-9A-Z]{5}-[0-9A-Z]{5})</code>", answer.body.decode())
    tally.expect(len(papers) == 10, "the canary's second factor is not turned on")
    for word in (secret, secret.replace(" ", ""), *papers, *(paper.replace("-", "") for paper in papers)):
        portal.remember(word)


def register(portal, tally):
    guest = Client(portal, forwarded="192.0.4.1")
    guest.post("/registrieren/code", {"vertragsnummer": TWO["contract number"], "registrierungscode": "Fw7kTp4M"})
    guest.post("/registrieren/email", {"email": TYPED["registered e-mail"]})
    answer = guest.post("/registrieren/passwort", {"passwort": TYPED["password"]})
    tally.expect(
        answer.header("Location") == "/registrieren/gesendet", f"the canary does not register ({answer.status})"
    )
    guest.post("/passwort-vergessen", {"email": ONE["e-mail"]})
    guest.post("/passwort-vergessen", {"email": TYPED["forgotten e-mail"]})


def go_wrong(portal, who):
    """Every canary in fields, and the owner on pages of errors."""
    number = ONE["contract number"]
    for index, word in enumerate(canaries().values()):
        guest = Client(portal, forwarded=f"192.0.5.{index + 1}")
        guest.post("/anmelden", {"email": word if "@" in word else f"{index}@post.example", "passwort": word})
        guest.post("/registrieren/code", {"vertragsnummer": word, "registrierungscode": "aB3dE5gH"})
        guest.hang_up()
        who.post("/einstellungen/person", {"aktion": "telefon", "telefon": f"{word} oder so"})
    for method, path in (
        ("GET", "/gibt-es-nicht"),
        ("GET", f"/vertraege/{THREE['contract number']}"),
        ("GET", f"/vertraege/{number}/verbrauch?von=gestern"),
        ("PUT", "/einstellungen/person"),
        ("DELETE", f"/vertraege/{number}"),
        ("POST", f"/vertraege/{number}/gibt-es-nicht"),
    ):
        who.ask(method, path)
    who.post("/einstellungen/person", address(), token="00" * 64)
    kind = [("Content-Type", "application/x-www-form-urlencoded")]
    who.ask("POST", "/einstellungen/person", [*kind, ("Sec-Fetch-Site", "cross-site")], b"aktion=telefon")
    who.ask("POST", "/einstellungen/person", [*kind, ("Sec-Fetch-Site", "same-origin")], b"telefon=" + b"9" * 300_000)
    for _ in range(70):
        if who.post("/einstellungen/person", address()).status == 429:
            break


def stands(portal, tally, account):
    """All of it has reached the database: a search for what was never kept would find nothing either."""
    for what, sql in {
        "sealed telephone": "SELECT phone_sealed FROM account_contact WHERE account_id = :account",
        "sealed numbers and days of birth": "SELECT id FROM customer WHERE external_id LIKE 'KANARI%' AND "
        "phone_sealed IS NOT NULL AND born_on_sealed IS NOT NULL GROUP BY 1 HAVING COUNT(*) = 1",
        "sealed secret of the app": "SELECT totp_sealed FROM account WHERE id = :account",
        "sealed consent by telephone": "SELECT id FROM consent_event WHERE account_id = :account AND "
        "channel = 'phone' AND contact_sealed IS NOT NULL AND text_sealed IS NOT NULL",
        "address": "SELECT account_id FROM account_contact WHERE account_id = :account AND street IS NOT NULL",
        "requests": "SELECT id FROM service_request WHERE account_id = :account",
        "passkey": "SELECT id FROM passkey WHERE account_id = :account",
        "invitation": "SELECT id FROM invitation WHERE account_id = :account",
    }.items():
        found = rows(portal, sql.replace(":account", f"'{account}'"))
        tally.expect(found and all(row[0] for row in found), f"the canary's {what} is not in the database")
