"""The same races for the codes of the second factor: each opens the door once."""

import re

from books import value
from client import Client, hidden
from seed import visitor
from totp import code, step


def seed_second_factors(rows, rounds, at_once):
    """For each round an account of its own, signed in, with as many sign-ins that wait for the code."""
    seeded = []
    for _ in range(2 * rounds):
        account = rows.account()
        seeded.append((account, rows.session(account), [rows.pending(account) for _ in range(at_once)]))
    return seeded


def turn_on(portal, token):
    """Returns the secret of the app and the codes on paper."""
    who = visitor(portal, token)
    for _ in range(3):
        page = who.get("/einstellungen/zweiter-faktor").body
        shown = re.search(r'class="secret"><code>([A-Z2-7 ]+)</code>', page.decode())
        if not shown:
            raise AssertionError("the page does not show the secret of the second factor")
        secret = shown[1].replace(" ", "")
        answer = who.post(
            "/einstellungen/zweiter-faktor", {"geheim": hidden(page, "geheim"), "code": code(secret, step() - 1)}
        )
        papers = re.findall(r"<code>([0-9A-Z]{5}-[0-9A-Z]{5})</code>", answer.body.decode())
        if papers:
            break
    if len(papers) != 10:
        raise AssertionError(f"the second factor is not turned on ({answer.status})")
    for word in (secret, *papers):
        portal.remember(word)
    return secret, papers


def race_codes(portal, tally, race, seeded, typed):
    sessions = "SELECT COUNT(*) FROM session WHERE account_id = ?"
    for account, token, waiting in seeded:
        secret, papers = turn_on(portal, token)
        guest = Client(portal)
        guest.get("/anmelden")
        guests = [Client(portal, cookies={**guest.cookies, "code": pending}) for pending in waiting]
        for who in guests:
            who.token = guest.token
        word = typed(secret, papers)
        before = value(portal, sessions, account)
        answers = race.run(
            [who.written("/anmelden/code", {"code": word}) for who in guests], sessions, account, before=before
        )
        admitted = sum(answer is not None and answer.status == 303 for answer in answers)
        tally.expect(admitted == 1, f"{race.name}: {admitted} are let in")
    race.close()


def recovery_codes(portal, tally, make):
    half = len(portal.seeded["factors"]) // 2
    race_codes(
        portal,
        tally,
        make(portal, tally, "recovery code"),
        portal.seeded["factors"][:half],
        lambda secret, papers: papers[3],
    )


def totp_codes(portal, tally, make):
    half = len(portal.seeded["factors"]) // 2
    race_codes(
        portal,
        tally,
        make(portal, tally, "app code"),
        portal.seeded["factors"][half:],
        lambda secret, papers: code(secret, step()),
    )
