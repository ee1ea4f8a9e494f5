"""Guessing codes and passwords: how many guesses reach the hash, from one address and from many."""

import guessing_letters
import guessing_second_factor
from guesser import Guesser, many
from portal import CROWD_PASSWORD, LOGINS, Portal
from seed import Seed
from tally import Tally


def seed(portal):
    with Seed(portal) as rows:
        return {"contracts": guessing_letters.seed(rows), "factor": guessing_second_factor.seed(rows)}


def passwords(portal, tally, whole):
    for name, addresses, accounts, most, count in (
        ("one address, many accounts", many(1, first=3000), LOGINS, 30, 300),
        ("1000 addresses, one account", many(1000, first=4000), 1, 10, 1000 if whole else 100),
    ):
        guesser = Guesser(portal, "/anmelden", addresses)
        for index in range(count):
            guesser.guess(index, {"email": f"kunde.{index % accounts}@example.org", "passwort": f"Sommer-{index}"})
        tally.expect(guesser.processed <= most, f"passwords from {name}: {guesser.processed} reach the hash")
        tally.note(f"passwords from {name}: {guesser.processed} of {count} in the window")
    stuffed = Guesser(portal, "/anmelden", many(1, first=5000))
    for index in range(60):
        stuffed.guess(index, {"email": f"niemand.{index}@example.org", "passwort": CROWD_PASSWORD})
    tally.expect(stuffed.processed <= 30, "unknown addresses do not count")


def typed_codes(portal, tally, whole):
    guesser = Guesser(portal, "/code", many(1, first=6000))
    for index in range(100):
        guesser.guess(index, {"code": f"BCDF-{index:04d}".replace("0", "2").replace("1", "3")})
    tally.expect(guesser.processed <= 20, f"typed codes: {guesser.processed} are looked at")
    tally.note(f"typed codes from one address: {guesser.processed} of 100 an hour")


def run(place, whole):
    tally = Tally()
    with Portal(place, "guessing", seed) as portal:
        portal.remember(guessing_letters.CODE)
        for attack in (
            guessing_letters.one_address,
            guessing_letters.everybody,
            guessing_letters.one_contract,
            guessing_letters.case_variants,
            passwords,
            typed_codes,
            guessing_second_factor.an_hour,
            guessing_letters.owner_of_the_letter,
        ):
            attack(portal, tally, whole)
        tally.expect(portal.lives and not portal.faults, "a fault, or the process ended")
    return tally
