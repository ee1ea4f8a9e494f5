"""Enumeration: does any form tell whether an address or a number is known? By its bytes, or by the time it takes.

Known and unknown are asked in random order over one connection. AUC is the chance that a known one takes longer than an
unknown one; 0.5 tells nothing."""

import json
import random
import secrets
import time

from client import Client
from passkeys import Authenticator, text
from portal import Portal
from seed import Seed, visitor
from tally import Tally

SHOWN_AS_EXAMPLE = "300001234"


def auc(known, unknown):
    """Mann-Whitney U over n·m, with ranks."""
    ranked = sorted([(value, 1) for value in known] + [(value, 0) for value in unknown])
    ranks = sum(rank for rank, (_, is_known) in enumerate(ranked, 1) if is_known)
    return (ranks - len(known) * (len(known) + 1) / 2) / (len(known) * len(unknown))


class Asker:
    """Comes from a new address each time, so that no limit by address answers."""

    def __init__(self, portal):
        self.portal, self.who, self.count = portal, Client(portal), 0

    def post(self, path, fields, who=None):
        self.count += 1
        who = who or self.who
        who.forwarded = f"198.18.{self.count // 250}.{self.count % 250 + 1}"
        who.wire, self.who.wire = self.who.wire, who.wire
        body, kind = who.form(fields)
        began = time.perf_counter()
        answer = who.ask("POST", path, [("Content-Type", kind)], body)
        seconds = time.perf_counter() - began
        if answer.status == 503:
            # Busy with something else; neither answer nor time say anything.
            time.sleep(1)
            who.wire, self.who.wire = self.who.wire, who.wire
            return self.post(path, fields, None if who is self.who else who)
        who.wire, self.who.wire = self.who.wire, who.wire
        return answer, seconds


def email(index, is_known):
    """Of equal length, since forms show it again, and each as often, since counters are kept for them."""
    return (
        f"kunde.{100 + index % 800}@example.org"
        if is_known
        else f"kunden{index % 800:03d}@example.org"
    )


def sign_in(asker, index, is_known):
    address = email(index, is_known)
    return asker.post("/anmelden", {"email": address, "passwort": "falsch geraten"}), address


def forgotten(asker, index, is_known):
    address = email(index, is_known)
    return asker.post("/passwort-vergessen", {"email": address}), address


def code_step(asker, index, is_known):
    """Known: a contract with an open code, and one that is owned. Unknown: no such contract."""
    contract = asker.portal.seeded["contracts"][index] if is_known else f"39{index:07d}"
    return asker.post("/registrieren/code", {"vertragsnummer": contract, "registrierungscode": "aB3dE5gH"}), contract


def registering(path, field):
    def ask(asker, index, is_known):
        secret = asker.portal.seeded["known" if is_known else "unknown"][index]
        who = Client(asker.portal, cookies={"reg": secret, "guest": asker.who.cookies["guest"]})
        who.token = asker.who.own_token()
        typed = {"email": email(index, is_known), "passwort": "Ein ganz anderes Passwort 7"}
        return asker.post(path, {field: typed[field]} if field else {}, who), email(index, is_known)

    return ask


def email_change(asker, index, is_known):
    token = asker.portal.seeded["sessions"][(index * 2 + is_known) % len(asker.portal.seeded["sessions"])]
    who = asker.portal.seeded["visitors"].setdefault(token, visitor(asker.portal, token))
    who.own_token()
    return asker.post("/einstellungen/email", {"email": email(index + 1, is_known)}, who), email(index + 1, is_known)


def invitation(asker, index, is_known):
    """Who invites may see no account behind the address. Four of each owner: a fifth is the last of an hour."""
    token, contract = asker.portal.seeded["owners"][(index * 2 + is_known) // 4]
    who = asker.portal.seeded["visitors"].setdefault(token, visitor(asker.portal, token))
    who.own_token()
    fields = {"vertrag": contract, "recht": "reader", "email": email(index, is_known)}
    return asker.post("/einstellungen/personen/einladen", fields, who), email(index, is_known)


def passkey(asker, index, is_known):
    """Known: somebody's passkey and the account it belongs to, with a signature of something else. Unknown: neither."""
    maker, known = asker.portal.seeded["authenticator"], asker.portal.seeded["passkeys"]
    credential, account = (
        known[index % len(known)] if is_known else (secrets.token_bytes(32), secrets.token_hex(16))
    )
    task = json.loads(asker.post("/anmelden/passkey/aufgabe", {})[0].body)["challenge"]
    fields = maker.assertion(task, credential, account, signature=secrets.token_bytes(64))
    return asker.post("/anmelden/passkey", fields), text(credential)


def guest_reading(asker, index, is_known):
    """Known: a contract there is. The meter is nobody's either way: which one is right is judged after the answer."""
    contract = asker.portal.seeded["contracts"][index] if is_known else f"38{index:07d}"
    today = time.strftime("%d.%m.%Y")
    fields = {"vertragsnummer": contract, "zaehlernummer": "1EMH0000000000", "stand": "12345", "ablesetag": today}
    return asker.post("/zaehlerstand", fields), contract


def guest_complaint(asker, index, is_known):
    address = email(index, is_known)
    fields = {"sparte": "strom", "anliegen": "billing", "beschwerde": "Zu hoch.", "name": "Frida", "email": address}
    return asker.post("/kontakt/beschwerde", fields), address


def access_application(asker, index, is_known):
    """Known: the mailbox of an account and a contract there is."""
    address = email(index, is_known)
    contract = asker.portal.seeded["contracts"][index] if is_known else f"38{index:07d}"
    fields = {
        "kundenart": "privat", "vorname": "Frida", "nachname": "Fels", "strasse": "Ring", "hausnummer": "1",
        "plz": "19053", "ort": "Schwerin", "vertragsnummer": contract, "email": address, "datenschutz": "1"}
    return asker.post("/registrieren/zugang", fields), address


def code_letter(asker, index, is_known):
    contract = asker.portal.seeded["contracts"][index] if is_known else f"38{index:07d}"
    return asker.post(
        "/registrieren/brief", {"vertragsnummer": contract, "nachname": "Fels", "plz": "19053"}), contract


FORMS = {
    # First: a typed password counts for five minutes.
    "e-mail change": email_change,
    "invitation": invitation,
    "sign-in": sign_in,
    "forgotten password": forgotten,
    "registration code": code_step,
    "registration e-mail": registering("/registrieren/email", "email"),
    "registration password": registering("/registrieren/passwort", "passwort"),
    "registration letter again": registering("/registrieren/gesendet", None),
    "sign-in by passkey": passkey,
    "reading without sign-in": guest_reading,
    "complaint without sign-in": guest_complaint,
    "application for access": access_application,
    "letter with a code": code_letter,
}


def seed(portal, each):
    with Seed(portal) as rows:
        contracts = [
            number
            for (number,) in rows.rows(
                "SELECT number FROM contract WHERE number <> ? ORDER BY number", SHOWN_AS_EXAMPLE
            )
        ]
        free = rows.free_contracts(140)
        seeded = {"contracts": [contracts[index % len(contracts)] for index in range(each)], "visitors": {}}
        for name in ("known", "unknown"):
            seeded[name] = []
            for index in range(each):
                _, secret = rows.registration(rows.code(free[index % len(free)][0]), email(index, name == "known"))
                seeded[name].append(secret)
        seeded["sessions"] = [rows.session(rows.account()) for _ in range(max(4, each * 2 // 4))]
        seeded["owners"] = [
            (rows.session(rows.account(owns=[contract])), number)
            for contract, number in (free[index % len(free)] for index in range(each * 2 // 4 + 1))
        ]
        seeded["authenticator"] = Authenticator(portal)
        accounts = [rows.account() for _ in range(50)]
        seeded["passkeys"] = [(seeded["authenticator"].add(rows, account), account) for account in accounts]
        return seeded


def measure(asker, ask, each, tally, name):
    order = [(index, is_known) for index in range(each) for is_known in (True, False)]
    random.shuffle(order)
    times, forms = {True: [], False: []}, {}
    for index, is_known in order:
        (answer, seconds), word = ask(asker, index, is_known)
        times[is_known].append(seconds)
        forms.setdefault(answer.normal(word), []).append(is_known)
    tally.expect(
        len(forms) == 1,
        f"{name}: {len(forms)} different answers: "
        f"{[(form[0], sum(who), len(who)) for form, who in forms.items()]}",
    )
    return times


def run(place, whole):
    tally = Tally()
    each = 400 if whole else 24
    # Four standard deviations of what chance does to so few, or what tells nothing to anybody.
    limit = 0.05 if whole else 4 * ((2 * each + 1) / (12 * each * each)) ** 0.5
    with Portal(place, "enumeration", lambda portal: seed(portal, each * 2)) as portal:
        asker = Asker(portal)
        asker.who.get("/anmelden")
        for name, ask in FORMS.items():
            times = measure(asker, ask, each, tally, name)
            seen = auc(times[True], times[False])
            if abs(seen - 0.5) > limit:
                # Chance does that to one in some: what is no chance stays with twice as many.
                more = measure(asker, lambda *at: ask(at[0], at[1] + each, at[2]), each, tally, name)
                seen = auc(times[True] + more[True], times[False] + more[False])
            tally.expect(abs(seen - 0.5) <= limit, f"{name}: AUC {seen:.3f}")
            tally.note(f"{name} AUC {seen:.3f}")
        tally.expect(portal.lives and not portal.faults, "a fault, or the process ended")
        tally.note(f"{each} known and {each} unknown each in {len(FORMS)} forms, same bytes")
    return tally
