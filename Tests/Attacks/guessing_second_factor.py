"""Guessing the code of the second factor, by somebody who knows the password: one of a million is right, so hardly any
may be looked at. An hour passes in the counters of the portal, not on the clock."""

import datetime
import sqlite3

from books import value
from client import Client
from guesser import many
from portal import CROWD_PASSWORD
from races_signing_in import turn_on
from totp import code, step

EMAIL = "zweiter.faktor@example.org"
MOST_AN_HOUR, QUARTERS = 40, 4
PASSED_IN = "SELECT COUNT(*) FROM audit_event WHERE kind = 'second-factor-failed' AND subject = ?"


def seed(rows):
    account = rows.account(EMAIL)
    return account, rows.session(account)


def an_hour(portal, tally, whole):
    account, token = portal.seeded["factor"]
    secret, papers = turn_on(portal, token)
    trusted, known = Owner(portal, "192.0.2.50"), Owner(portal, "192.0.2.51")
    tally.expect(trusted.enter(code(secret, step()), trust=True), "the owner cannot sign in with a code of the app")
    tally.expect(known.enter(papers.pop()), "the owner cannot sign in with a code on paper")
    one = Guest(portal, secret, "203.0.113.7")
    crowd = [Guest(portal, secret, address) for address in many(100 if whole else 20, first=8000)]
    each, guessed, tries, admitted = (100 if whole else 30), 0, 0, 0
    for _ in range(QUARTERS):
        for guest in [one] * each + crowd:
            guessed += 1
            tally.expect(guest.guess() != 303, "a guessed code of the second factor opens")
        tries += 2
        admitted += trusted.enter() + known.enter(papers.pop())
        a_quarter_passes(portal)
    looked_at = value(portal, PASSED_IN, account)
    tally.expect(
        1 <= looked_at <= MOST_AN_HOUR, f"{looked_at} guessed codes of the second factor are looked at in an hour"
    )
    tally.expect(admitted == tries, f"the owner of a second factor gets in {admitted} of {tries} times meanwhile")
    tally.note(
        f"codes of the second factor, from one browser and from {len(crowd)}: {looked_at} of {guessed} an hour; its "
        f"owner, from a trusted browser and with codes on paper from a known one, {admitted} of {tries}"
    )


class Guest:
    """Knows the password and no code."""

    def __init__(self, portal, secret, address):
        self.who, self.secret, self.count = Client(portal, forwarded=address), secret, 0

    def guess(self):
        """Returns the status of the answer to one wrong code."""
        if "code" not in self.who.cookies:
            self.who.sign_in(EMAIL, CROWD_PASSWORD)
        right = {code(self.secret, step() + later) for later in range(-3, 4)}
        self.count += 1
        typed = next(word for word in (f"{self.count + extra:06d}" for extra in range(8)) if word not in right)
        return self.who.post("/anmelden/code", {"code": typed}).status


class Owner:
    def __init__(self, portal, address):
        self.who = Client(portal, forwarded=address)

    def enter(self, typed=None, trust=False):
        """Signs out and in again; with a code where one is asked for. True when that leads in."""
        if "sid" in self.who.cookies:
            self.who.post("/abmelden")
        self.who.sign_in(EMAIL, CROWD_PASSWORD)
        if typed:
            self.who.post("/anmelden/code", {"code": typed, **({"vertrauen": "1"} if trust else {})})
        return self.who.is_signed_in


def a_quarter_passes(portal):
    """Moves the begin of every counter back by fifteen minutes."""
    connection = sqlite3.connect(portal.database, timeout=20)
    with connection:
        for bucket, who, began in connection.execute("SELECT bucket, who, window_start FROM throttle").fetchall():
            moment = datetime.datetime.fromisoformat(began.replace("Z", "+00:00")) - datetime.timedelta(seconds=901)
            earlier = moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"
            connection.execute(
                "UPDATE throttle SET window_start = ? WHERE bucket = ? AND who = ? AND window_start = ?",
                (earlier, bucket, who, began),
            )
    connection.close()
